import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/parts/Button';
import { ConfirmDialog } from '@/components/parts/Dialog';
import { ErrorState } from '@/components/parts/States';
import { FilePick } from '@/components/settings/FilePick';
import { saveFile } from '@/utils/download';
import { REMINDER_PERMISSIONS } from '@/utils/reminders';
import {
  DEFAULT_SETTINGS,
  exportSettings,
  importSettings,
  type Settings,
  textOfFile,
  wipeEverything,
} from '@/utils/storage';
import { Part } from './Part';

/** What is kept and where; taking the settings along; deleting everything. */
export function PrivacyPart({
  settings,
  onImported,
}: {
  settings: Settings;
  /** Keeps settings; false when the browser refused. */
  onImported: (settings: Settings) => Promise<boolean>;
}) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [wiped, setWiped] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** What held before a file was loaded, so that it can be taken back. */
  const [before, setBefore] = useState<Settings | null>(null);

  const load = async (file: File) => {
    setSaid('');
    setWiped(false);
    setBefore(null);
    const { text, trouble: unread } = await textOfFile(file);
    const read = text === null ? { settings: null, trouble: unread } : importSettings(text);
    setTrouble(read.trouble);
    if (!read.settings) return;
    if (!(await onImported(read.settings))) return;
    setBefore(settings);
    setSaid('Настройки загружены.');
  };
  const takeBack = async (earlier: Settings) => {
    if (!(await onImported(earlier))) return;
    setBefore(null);
    setSaid('Прежние настройки возвращены.');
  };
  const wipe = async () => {
    setAsking(false);
    setTrouble(null);
    setBefore(null);
    try {
      await browser.permissions.remove(REMINDER_PERMISSIONS).catch(() => false);
      await onImported(DEFAULT_SETTINGS);
      await wipeEverything();
      setSaid('');
      setWiped(true);
    } catch {
      setTrouble('Удалить не получилось. Закройте другие вкладки расширения и повторите.');
    }
  };
  return (
    <>
      <Part
        id="file"
        title="Настройки одним файлом"
        hint="Перенесите их на другой компьютер или раздайте коллегам."
      >
        <div className="opt-actions">
          <Button
            onClick={() =>
              saveFile({
                name: 'Помощник навигатора — настройки.json',
                bytes: exportSettings(settings),
                type: 'application/json',
              })
            }
          >
            Сохранить в файл
          </Button>
          <FilePick
            label="Загрузить из файла"
            inputLabel="Файл настроек"
            onFile={(file) => void load(file)}
          />
          {before ? (
            <Button look="quiet" onClick={() => void takeBack(before)}>
              Вернуть прежние
            </Button>
          ) : null}
        </div>
        {trouble ? <ErrorState title="Не всё получилось">{trouble}</ErrorState> : null}
        <p role="status">{said}</p>
      </Part>
      <Part id="privacy" title="Что хранится">
        <ul className="opt-list">
          <li>
            На диске этого браузера — то, что задано на этой странице, отметки в списке шагов, место панели и
            числа по дням без имён.
          </li>
          <li>
            До закрытия браузера, в памяти — последний проверенный в панели файл (до 4 МБ) с его отчётом и
            прочитанное в кабинете.
          </li>
          <li>На диск сами файлы не записываются.</li>
          <li>Ничего никуда не отправляется: расширение не делает сетевых запросов.</li>
        </ul>
        <div className="opt-actions">
          <Button look="danger" onClick={() => setAsking(true)}>
            Удалить всё
          </Button>
        </div>
        <p role="status">{wiped ? 'Всё удалено. Настройки теперь начальные.' : ''}</p>
      </Part>
      {asking ? (
        <ConfirmDialog
          title="Удалить всё, что хранит расширение?"
          confirm="Удалить всё"
          onConfirm={() => void wipe()}
          onCancel={() => setAsking(false)}
        >
          <ul className="opt-list">
            <li>Настройки: школа, контакты, сроки, проверки, тексты, карты страниц.</li>
            <li>Отметки в списке шагов, место панели, числа по дням.</li>
            <li>Последний проверенный файл и прочитанное в кабинете.</li>
          </ul>
          <p>Вернуть их нельзя. Настройки можно прежде сохранить в файл.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
