import { useEffect, useState } from 'react';
import { DEFAULT_SETTINGS, readSettings, type Settings, watchSettings, writeSettings } from '@/utils/storage';

/** The settings as they stand on this page; every change is kept at once. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const show = (read: { settings: Settings; trouble: string | null }) => {
      if (ended.signal.aborted) return;
      setSettings(read.settings);
      setTrouble(read.trouble);
    };
    void readSettings().then(show);
    // Changes made in another tab only: one's own typing must not be overtaken by an older echo.
    watchSettings((read) => {
      if (!document.hasFocus()) show(read);
    }, ended.signal);
    return () => {
      ended.abort();
    };
  }, []);
  const change = (next: Settings) => {
    setSettings(next);
    writeSettings(next).then(
      () => setTrouble(null),
      () => setTrouble('Настройки не удалось сохранить: в браузере нет места или хранилище закрыто.'),
    );
  };
  return { settings: settings ?? DEFAULT_SETTINGS, ready: settings !== null, trouble, change };
}
