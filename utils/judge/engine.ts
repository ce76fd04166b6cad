import {
  type CellFix,
  type CellState,
  createRosterSession,
  rules,
  type RosterOptions,
  type RosterReport,
  safeFixes,
  unreadRoster,
} from '@/utils/roster';
import { patchCells, readWorkbook, type Workbook, WorkbookError } from '@/utils/workbook';
import type { Checked, Write } from './book';
import { classReader } from './classes';
import type { JudgeOptions, JudgeProgress } from './types';

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** A rule's title; its id for one that is not in the list. */
export const ruleTitle = (rule: string): string => titles.get(rule) ?? rule;

/** Reads and checks a file. A file that cannot be read gives a report that says why, and no workbook. */
export async function checkFile(
  bytes: Uint8Array,
  options: JudgeOptions,
  onProgress: (progress: JudgeProgress) => void,
): Promise<Checked> {
  const asked: RosterOptions = {
    ...(options.today ? { today: options.today } : {}),
    ...(options.school ? { school: options.school } : {}),
    ...(options.onPlatform ? { onPlatform: options.onPlatform } : {}),
  };
  const begun = performance.now();
  const common = { safeFixes, titleOf: ruleTitle };
  let original: Workbook;
  try {
    original = await readWorkbook(bytes, {
      onProgress: ({ rows, share }) => onProgress({ stage: 'read', rows, share: share / 2 }),
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const report = unreadRoster(error, asked, performance.now() - begun);
    return { ...common, workbook: null, report, edit: () => report, classOf: () => null };
  }
  const rows = original.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  onProgress({ stage: 'check', rows, share: 0.5 });
  const session = await createRosterSession(original, { ...asked, onProgress });
  /** What the file holds in the cells that were written over, by address. */
  const untouched = new Map<string, CellState>();
  let classOf = classReader(session.workbook());
  const edit = (writes: readonly Write[]): RosterReport => {
    const texts: CellFix[] = [];
    const back: CellState[] = [];
    for (const { sheet, cell, value } of writes) {
      const state = untouched.get(`${cell} ${sheet}`);
      if (value !== null) texts.push({ sheet, cell, value });
      else if (state) back.push(state);
    }
    if (back.length > 0) session.restore(back);
    if (texts.length > 0) {
      for (const state of session.edit(texts).before) {
        const key = `${state.cell} ${state.sheet}`;
        if (!untouched.has(key)) untouched.set(key, state);
      }
    }
    classOf = classReader(session.workbook());
    return session.report();
  };
  const report = session.report();
  report.ms = performance.now() - begun;
  return {
    ...common,
    workbook: original,
    report,
    edit,
    classOf: (sheet, row) => classOf(sheet, row),
  };
}

/** The user's own file with the cells replaced; every other part stays as it is. */
export async function patchFile(
  bytes: Uint8Array,
  fixes: { sheet: string; cell: string; value: string }[],
  onProgress: (progress: JudgeProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = (share: number): void => {
    onProgress({ stage: 'write', rows: 0, share });
  };
  return new Uint8Array(await patchCells(bytes, fixes, signal, told));
}

/** Trouble in the worker as a sentence for the user; what the code itself says stays out of sight. */
export function troubleSentence(error: unknown): string {
  if (error instanceof WorkbookError) {
    return 'Файл не удалось пересобрать. Сохраните его заново в Excel как «Книга Excel (*.xlsx)» и повторите.';
  }
  return 'Проверка прервалась. Сохраните файл заново в Excel как «Книга Excel (*.xlsx)» и попробуйте ещё раз.';
}
