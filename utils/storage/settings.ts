import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DISTRICT_KIND } from './district';
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
  const read = parseSettings(stored);
  return read === null
    ? { settings: DEFAULT_SETTINGS, trouble: 'Сохранённые настройки не читаются. Взяты начальные.' }
    : { settings: read.settings, trouble: read.trouble };
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

let last: Promise<unknown> = Promise.resolve();

/** Keeps the user's own part of the settings on disk of this browser only; one after another, so that the last one stays. */
export function writeSettings(settings: Settings): Promise<void> {
  const writing = last.then(async () => {
    const [{ settings: stored }, { managed }] = await Promise.all([readOwn(), readManaged()]);
    await storage.setItem(KEY, ownPart(settings, stored, managed));
  });
  last = writing.catch(() => undefined);
  return writing;
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

/** Reads such a file whole, or in a sentence why not: of a file that is broken in part nothing is taken. */
export function importSettings(
  text: string,
): { settings: Settings; trouble: null } | { settings: null; trouble: string } {
  const refused = (trouble: string) => ({ settings: null, trouble });
  let value: unknown;
  try {
    // A byte order mark is what Windows editors add.
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused(
      'Это не файл настроек «Помощника навигатора», или он повреждён. Сохраните его на другом компьютере ещё раз.',
    );
  }
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  if (kind === DISTRICT_KIND) {
    return refused('Это файл района. Загрузите его выше, в части «Файл района».');
  }
  const read = kind === FILE_KIND ? parseSettings(value) : null;
  if (!read)
    return refused(
      'Это не файл настроек «Помощника навигатора». Его сохраняют кнопкой «Сохранить в файл» на другом компьютере.',
    );
  if (read.trouble === null) return { settings: read.settings, trouble: null };
  return refused(
    read.newer
      ? 'Файл сохранён более новой версией расширения. Обновите расширение и загрузите его ещё раз.'
      : `Файл не загружен, в нём не читаются части: ${read.broken.join(', ')}. Настройки остались прежними. Сохраните файл на другом компьютере ещё раз.`,
  );
}

/** Deletes everything that the extension keeps: on disk and of this browser session. */
export async function wipeEverything(): Promise<void> {
  await Promise.all([storage.clear('local'), storage.clear('session')]);
}
