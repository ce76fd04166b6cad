import { useEffect, useState } from 'react';
import {
  DEFAULT_SETTINGS,
  type HeldSettings,
  lockedBy,
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '@/utils/storage';

const FAILED = 'Настройки не удалось сохранить: в браузере нет места или хранилище закрыто.';
const UNREAD =
  'Настройки не читаются: хранилище браузера закрыто или повреждено. Закройте эту вкладку и откройте настройки ещё раз.';
const NOTHING_LOCKED = lockedBy({});

/** The settings as they stand on this page; every change is kept at once. */
export function useSettings() {
  const [held, setHeld] = useState<HeldSettings | null>(null);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    let shown = '';
    const show = (read: HeldSettings) => {
      if (ended.signal.aborted) return;
      shown = JSON.stringify(read.locked);
      setHeld(read);
    };
    readSettings().then(show, () => setUnsaved(UNREAD));
    // Of this page's own changes only the echo comes, and one's typing must not be overtaken by an older one. What the
    // district sets may arrive a moment after the browser has started, and counts at once.
    watchSettings((read) => {
      if (!document.hasFocus() || JSON.stringify(read.locked) !== shown) show(read);
    }, ended.signal);
    return () => {
      ended.abort();
    };
  }, []);
  const keep = async (next: Settings): Promise<boolean> => {
    try {
      await writeSettings(next);
      setUnsaved(null);
      return true;
    } catch {
      setUnsaved(FAILED);
      return false;
    }
  };
  const locked = held?.locked ?? NOTHING_LOCKED;
  return {
    settings: held?.settings ?? DEFAULT_SETTINGS,
    locked,
    ready: held !== null,
    trouble: unsaved ?? held?.trouble ?? null,
    change: (next: Settings) => {
      setHeld({ settings: next, trouble: null, locked });
      void keep(next);
    },
    /**
     * For values from a file: what the district has set stays, so the page shows what was really kept.
     * @returns false when nothing could be kept
     */
    replace: async (next: Settings): Promise<boolean> => {
      if (!(await keep(next))) return false;
      setHeld(await readSettings());
      return true;
    },
  };
}

export type SettingsHere = ReturnType<typeof useSettings>;
