import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, parseSettings, type ReadSettings, type Settings } from './schema';

const KEY = 'local:settings';

/** The settings, or the defaults and a sentence about what was broken. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await storage.getItem<unknown>(KEY);
  if (stored === null) return { settings: DEFAULT_SETTINGS, trouble: null };
  return (
    parseSettings(stored) ?? {
      settings: DEFAULT_SETTINGS,
      trouble: 'Сохранённые настройки не читаются. Взяты начальные.',
    }
  );
}

/** Keeps the settings on disk of this browser only. */
export async function writeSettings(settings: Settings): Promise<void> {
  await storage.setItem(KEY, settings);
}

/** Tells of every later change; ends with the signal. */
export function watchSettings(onChange: (read: ReadSettings) => void, signal: AbortSignal): void {
  const stop = storage.watch(KEY, () => {
    void readSettings().then((read) => {
      if (!signal.aborted) onChange(read);
    });
  });
  signal.addEventListener('abort', stop, { once: true });
}

const FILE_KIND = 'pomoshchnik-navigatora/settings';

/** All settings as the text of one JSON file. */
export function exportSettings(settings: Settings): string {
  return JSON.stringify({ kind: FILE_KIND, ...settings }, null, 2);
}

/** Reads such a file; a sentence instead of settings when it is something else. */
export function importSettings(text: string): ReadSettings | { settings: null; trouble: string } {
  const other = { settings: null, trouble: 'Это не файл настроек «Помощника навигатора».' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return other;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== FILE_KIND)
    return other;
  return parseSettings(value) ?? other;
}

/** Deletes everything that the extension keeps: on disk and of this browser session. */
export async function wipeEverything(): Promise<void> {
  await Promise.all([storage.clear('local'), storage.clear('session')]);
}
