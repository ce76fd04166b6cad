import { consentOf, createHoverReader } from '@/utils/cabinet';
import type { PageReading, StudentReading } from '@/utils/cabinet';
import type { HoverTarget } from '@/utils/cabinet';
import { count } from '@/utils/text';
import type { StatusCache } from './status-cache';

export interface StatusesJobOptions {
  document: Document;
  signal: AbortSignal;
  statuses: StatusCache;
  /** The rows as they are now; a row that was drawn anew has another cell. */
  current: () => StudentReading[];
  onProgress: (done: number, total: number) => void;
}

/** The list is marked anew at most so often while statuses are read, ms. */
const PAUSE = 120;

/** Rows whose exact status only a tooltip can tell, one per student; those that cannot be told apart are left out. */
function rowsToClarify(reading: PageReading, statuses: StatusCache): StudentReading[] {
  const students = reading.rows.filter((row): row is StudentReading => row.kind === 'student');
  const seen = new Map<string, number>();
  for (const { key } of students) seen.set(key, (seen.get(key) ?? 0) + 1);
  return students.filter(
    ({ key, consent, cells }) =>
      seen.get(key) === 1 &&
      !statuses.has(key) &&
      cells.consent !== undefined &&
      (consent.state === 'unread' || consent.value === 'present' || consent.value === 'absent'),
  );
}

/**
 * «Уточнить статусы»: points at every icon of the consent column and remembers what its tooltip says. Never clicks.
 * @returns how it ended, in Russian
 */
export async function clarifyStatuses(reading: PageReading, options: StatusesJobOptions): Promise<string> {
  const { document, signal, statuses, current, onProgress } = options;
  const rows = rowsToClarify(reading, statuses);
  if (rows.length === 0) return 'Уточнять нечего: точные статусы уже прочитаны';
  const targets: HoverTarget[] = rows.map(({ key }) => ({
    key,
    element: () => current().find((row) => row.key === key)?.cells.consent ?? null,
  }));
  const reader = createHoverReader({ root: document, signal, accept: (text) => consentOf(text) !== null });
  let read = 0;
  let latest = 0;
  let told = -Infinity;
  const tell = (done: number): void => {
    latest = done;
    // Words that stand in the page are read faster than anybody could follow.
    if (performance.now() - told < PAUSE) return;
    told = performance.now();
    onProgress(done, rows.length);
  };
  tell(0);
  for await (const { key, text } of reader.run(targets, { onProgress: ({ done }) => tell(done) })) {
    const status = text === null ? null : consentOf(text);
    if (!status) continue;
    statuses.remember(key, status);
    read += 1;
  }
  onProgress(latest, rows.length);
  const students = count(rows.length, 'ученика', 'учеников', 'учеников');
  if (signal.aborted) return `Остановлено: уточнено ${read} из ${students}`;
  if (read === rows.length) return `Статусы уточнены у ${students}`;
  return `Уточнено ${read} из ${students}; у остальных подсказка не появилась или её не удалось прочитать`;
}
