import { storage } from 'wxt/utils/storage';
import { type Mapping, parseMapping } from '@/utils/classlist';
import { type DayCounts, parseHistory } from '@/utils/school';

export {
  readSchoolSession as readSession,
  watchSchoolSession as watchSession,
  wipeSchoolSession as wipeSession,
} from '@/utils/storage';

/** Counts by day, no names. */
const HISTORY = 'local:school-history';
const HISTORY_ON = 'local:school-history-on';
const MAPPINGS = 'local:class-list-mappings';
/** Schools have a few kinds of lists; the oldest mapping goes first. */
const MOST_MAPPINGS = 50;

export async function readHistory(): Promise<{ history: DayCounts[]; on: boolean }> {
  const [history, on] = await Promise.all([
    storage.getItem<unknown>(HISTORY),
    storage.getItem<unknown>(HISTORY_ON),
  ]);
  return { history: parseHistory(history), on: on !== false };
}

export async function keepHistory(history: readonly DayCounts[]): Promise<void> {
  await storage.setItem(HISTORY, history);
}

/** Tells of each change, also by another page: two workbenches and «удалить всё» share one history. */
export function watchHistory(listener: (history: DayCounts[]) => void, signal: AbortSignal): void {
  const unwatch = storage.watch<unknown>(HISTORY, (value) => {
    listener(parseHistory(value));
  });
  signal.addEventListener('abort', unwatch, { once: true });
}

export async function switchHistory(on: boolean): Promise<void> {
  await storage.setItem(HISTORY_ON, on);
}

export async function wipeHistory(): Promise<void> {
  await storage.removeItem(HISTORY);
}

export async function readMappings(): Promise<Mapping[]> {
  const kept = await storage.getItem<unknown>(MAPPINGS);
  return Array.isArray(kept) ? kept.flatMap((one) => parseMapping(one) ?? []) : [];
}

/** Remembers what the columns of these headers mean; titles of columns only, nothing that stood under them. */
export async function keepMapping(mapping: Mapping): Promise<void> {
  const others = (await readMappings()).filter(({ headers }) => headers !== mapping.headers);
  await storage.setItem(MAPPINGS, [...others, mapping].slice(-MOST_MAPPINGS));
}
