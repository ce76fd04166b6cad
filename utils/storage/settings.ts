import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type Locked, lockedBy, ownPart, readManaged, withManaged } from './managed';
import { DEFAULT_SETTINGS, parseSettings, type ReadSettings, type Settings } from './schema';

const KEY = 'local:settings';

/** The settings that hold, and which of them are the district's. */
export interface HeldSettings extends ReadSettings {
  locked: Locked;
}

async function readOwn(): Promise<ReadSettings> {
  const stored = await storage.getItem<unknown>(KEY);
  if (stored === null) return { settings: DEFAULT_SETTINGS, trouble: null };
  return (
    parseSettings(stored) ?? {
      settings: DEFAULT_SETTINGS,
      trouble: 'Сохранённые настройки не читаются. Взяты начальные.',
    }
  );
}

/** The settings, the district's values over the user's own; or the defaults and a sentence about what was broken. */
export async function readSettings(): Promise<HeldSettings> {
  const [own, { managed, trouble }] = await Promise.all([readOwn(), readManaged()]);
  const troubles = [own.trouble, trouble].filter((sentence) => sentence !== null);
  return {
    settings: withManaged(own.settings, managed),
    trouble: troubles.length > 0 ? troubles.join(' ') : null,
    locked: lockedBy(managed),
  };
}

/** Keeps the user's own part of the settings on disk of this browser only. */
export async function writeSettings(settings: Settings): Promise<void> {
  const [{ settings: stored }, { managed }] = await Promise.all([readOwn(), readManaged()]);
  await storage.setItem(KEY, ownPart(settings, stored, managed));
}

/** Tells of every later change, also of the district's policy; ends with the signal. */
export function watchSettings(onChange: (read: HeldSettings) => void, signal: AbortSignal): void {
  const tell = () => {
    void readSettings().then((read) => {
      if (!signal.aborted) onChange(read);
    });
  };
  const stop = storage.watch(KEY, tell);
  const onPolicy = (_changes: unknown, area: string) => {
    if (area === 'managed') tell();
  };
  browser.storage.onChanged.addListener(onPolicy);
  signal.addEventListener(
    'abort',
    () => {
      stop();
      browser.storage.onChanged.removeListener(onPolicy);
    },
    { once: true },
  );
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
