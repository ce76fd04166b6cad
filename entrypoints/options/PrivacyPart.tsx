import { useRef, useState } from 'react';
import { Button } from '@/components/parts/Button';
import { ConfirmDialog } from '@/components/parts/Dialog';
import { ErrorState } from '@/components/parts/States';
import { saveFile } from '@/utils/download';
import {
  DEFAULT_SETTINGS,
  exportSettings,
  importSettings,
  type Settings,
  wipeEverything,
} from '@/utils/storage';

/** What is kept and where; taking the settings along; deleting everything. */
export function PrivacyPart({
  settings,
  onImported,
}: {
  settings: Settings;
  onImported: (settings: Settings) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  const load = async (file: File) => {
    setSaid('');
    const read = importSettings(await file.text());
    setTrouble(read.trouble);
    if (!read.settings) return;
    onImported(read.settings);
    setSaid('Настройки загружены.');
  };
  const wipe = async () => {
    setAsking(false);
    setTrouble(null);
    try {
      await wipeEverything();
      onImported(DEFAULT_SETTINGS);
      await wipeEverything();
      setSaid('Всё удалено. Настройки теперь начальные.');
    } catch {
      setTrouble('Удалить не получилось. Закройте другие вкладки расширения и повторите.');
    }
  };
  return (
    <>
      <section className="opt-part" aria-labelledby="opt-file">
        <h2 id="opt-file">Настройки одним файлом</h2>
        <p className="bvb-hint">Перенесите их на другой компьютер или раздайте коллегам.</p>
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
          <Button onClick={() => input.current?.click()}>Загрузить из файла</Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="Файл настроек"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void load(file);
            }}
          />
        </div>
        {trouble ? <ErrorState title="Не всё получилось">{trouble}</ErrorState> : null}
        <p role="status">{said}</p>
      </section>
      <section className="opt-part" aria-labelledby="opt-privacy">
        <h2 id="opt-privacy">Что хранится</h2>
        <ul className="opt-list">
          <li>На диске этого браузера — только то, что задано на этой странице.</li>
          <li>До закрытия браузера, в памяти — последний отчёт о проверке файла и прочитанное в кабинете.</li>
          <li>Сами файлы не хранятся: после закрытия вкладки их нужно выбрать снова.</li>
          <li>Ничего никуда не отправляется: расширение не делает сетевых запросов.</li>
        </ul>
        <div className="opt-actions">
          <Button look="danger" onClick={() => setAsking(true)}>
            Удалить всё
          </Button>
        </div>
      </section>
      {asking ? (
        <ConfirmDialog
          title="Удалить всё, что хранит расширение?"
          confirm="Удалить всё"
          onConfirm={() => void wipe()}
          onCancel={() => setAsking(false)}
        >
          <p>Настройки, отчёты и прочитанное в кабинете будут удалены. Вернуть их нельзя.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
