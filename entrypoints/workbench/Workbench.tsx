import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { DropZone, FileButton } from '@/components/check/DropZone';
import { progressWords } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { Progress } from '@/components/parts/Progress';
import { EmptyState, ErrorState } from '@/components/parts/States';
import { Tabs } from '@/components/parts/Tabs';
import { saveFile } from '@/utils/download';
import { receiveFiles } from '@/utils/handoff';
import { startJudge } from '@/utils/judge';
import { count, isoToday } from '@/utils/text';
import type { KnownStudent } from '@/utils/roster';
import {
  type Settings,
  DEFAULT_SETTINGS,
  readKnownStudents,
  readSettings,
  watchSettings,
} from '@/utils/storage';
import { CollectionTab } from './collection/CollectionTab';
import { useCollection } from './collection/useCollection';
import { createShelf, type OpenFile } from './files';
import { FileView } from './FileView';
import { FileShelfView } from './FileShelfView';
import { useWindowDrop } from '@/components/check/useWindowDrop';

const RulesPage = lazy(() => import('./RulesPage').then((module) => ({ default: module.RulesPage })));

const AuditTab = lazy(() => import('./audit').then((module) => ({ default: module.AuditTab })));
const ClassListTab = lazy(() => import('./audit').then((module) => ({ default: module.ClassListTab })));

/** Students of an export that the user has asked to check files against, besides those that the cabinet has shown. */
let fromExports: KnownStudent[] = [];

const shelf = createShelf(async () => {
  const [{ settings }, shown] = await Promise.all([readSettings(), readKnownStudents()]);
  return { school: settings.school, onPlatform: [...shown, ...fromExports] };
});

function useSettings(): { settings: Settings; trouble: string | null } {
  const [read, setRead] = useState<{ settings: Settings; trouble: string | null }>({
    settings: DEFAULT_SETTINGS,
    trouble: null,
  });
  useEffect(() => {
    const ended = new AbortController();
    void readSettings().then((now) => {
      if (!ended.signal.aborted) setRead(now);
    });
    watchSettings(setRead, ended.signal);
    return () => {
      ended.abort();
    };
  }, []);
  return read;
}

/** Asks the popup once for the files it holds out. */
function useHandedFiles(onFiles: (files: File[]) => void): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    void receiveFiles(ended.signal).then((files) => {
      if (ended.signal.aborted) return;
      if (files) onFiles(files);
      else if (files === null) setLost(true);
    });
    return () => {
      ended.abort();
    };
  }, [onFiles]);
  return lost;
}

async function saveTemplate() {
  const client = startJudge();
  try {
    saveFile(await client.makeBook({ book: 'template', today: isoToday() }));
  } finally {
    client.stop();
  }
}

function Opening({ one }: { one: OpenFile }) {
  switch (one.state.kind) {
    case 'waiting':
      return (
        <EmptyState title={one.file.name}>
          Файл ждёт своей очереди: сейчас проверяются другие файлы.
        </EmptyState>
      );
    case 'working':
      return (
        <div className="wb-opening">
          <h2>{one.file.name}</h2>
          <Progress
            words={progressWords(one.state.progress)}
            share={one.state.progress.share}
            onStop={() => {
              shelf.stop(one.id);
            }}
          />
        </div>
      );
    case 'stopped':
      return (
        <EmptyState
          title="Проверка остановлена"
          action={<Button onClick={() => shelf.again(one.id)}>Проверить снова</Button>}
        >
          {one.file.name}
        </EmptyState>
      );
    case 'failed':
      return (
        <div className="wb-opening">
          <ErrorState
            title={`Файл не проверен: ${one.file.name}`}
            action={<Button onClick={() => shelf.again(one.id)}>Попробовать ещё раз</Button>}
          >
            {one.state.message}
          </ErrorState>
        </div>
      );
    case 'done':
      return null;
  }
}

const addFiles = (files: File[]) => shelf.add(files);

/** The whole tab: files, one of them open, and the page of rules. */
export function Workbench() {
  const files = useSyncExternalStore(shelf.subscribe, shelf.snapshot);
  const { settings, trouble } = useSettings();
  const [tab, setTab] = useState<'files' | 'classlist' | 'audit' | 'rules' | 'collection'>(
    location.hash.startsWith('#collection') ? 'collection' : 'files',
  );
  const collection = useCollection();
  const [chosen, setChosen] = useState<number | null>(null);
  const [templateTrouble, setTemplateTrouble] = useState(false);
  const lost = useHandedFiles(addHanded);
  const current = files.find(({ id }) => id === chosen) ?? files[0];
  const add = (given: File[]) => {
    const [first] = addFiles(given);
    if (first !== undefined) setChosen(first);
  };
  const [missed, setMissed] = useState(false);
  /** Files whose edits a new check would throw away. */
  const [notChecked, setNotChecked] = useState(0);
  const ownZone = tab === 'audit' || tab === 'classlist';
  const over = useWindowDrop((given) => {
    // These tabs take other kinds of files; one let go past their frame must not end up in the wrong check.
    setMissed(ownZone);
    if (ownZone) return;
    setTab('files');
    add(given);
  });
  return (
    <div className="wb" data-over={over || undefined}>
      <header className="wb-head">
        <h1>Помощник навигатора</h1>
        <div className="wb-head-actions">
          {files.length > 0 ? (
            <>
              <FileButton many label="Добавить файлы" onFiles={add} />
              {files.length === 1 && current ? (
                <Button onClick={() => shelf.remove(current.id)}>Закрыть файл</Button>
              ) : null}
            </>
          ) : null}
          <Button
            onClick={() => {
              setTemplateTrouble(false);
              saveTemplate().catch(() => {
                setTemplateTrouble(true);
              });
            }}
          >
            Пустой шаблон .xlsx
          </Button>
          <Button look="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
            Настройки
          </Button>
        </div>
      </header>
      <main className="wb-main">
        <Tabs
          label="Разделы"
          tabs={[
            { id: 'files', label: 'Файлы' },
            { id: 'classlist', label: 'Из списка класса' },
            { id: 'audit', label: 'Вся школа' },
            { id: 'rules', label: 'Правила' },
            ...(collection.kind === 'none' ? [] : [{ id: 'collection' as const, label: 'Сбор согласий' }]),
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {trouble ? <ErrorState title="Настройки">{trouble}</ErrorState> : null}
          {templateTrouble ? <ErrorState title="Шаблон не собран">Попробуйте ещё раз.</ErrorState> : null}
          {notChecked > 0 && tab === 'files' ? (
            <ErrorState title="Сверено не всё">
              В {count(notChecked, 'файле', 'файлах', 'файлах')} есть ваши правки, поэтому сверки с платформой
              там не было. Скачайте исправленное и откройте снова.
            </ErrorState>
          ) : null}
          {missed && ownZone ? (
            <ErrorState title="Файл не принят">Отпустите его внутри рамки на этой странице.</ErrorState>
          ) : null}
          {tab === 'collection' ? (
            <CollectionTab state={collection} />
          ) : tab === 'audit' ? (
            <Suspense fallback={<p role="status">Открываем сводку</p>}>
              <AuditTab
                onKnown={(known) => {
                  fromExports = known;
                  const edited = ({ state }: OpenFile) => state.kind === 'done' && state.verdict.changed > 0;
                  for (const one of files) if (!edited(one)) shelf.again(one.id);
                  setNotChecked(files.filter(edited).length);
                  setTab('files');
                }}
              />
            </Suspense>
          ) : tab === 'classlist' ? (
            <Suspense fallback={<p role="status">Открываем страницу</p>}>
              <ClassListTab
                school={settings.school}
                onCheck={(file) => {
                  add([file]);
                  setTab('files');
                }}
              />
            </Suspense>
          ) : tab === 'rules' ? (
            <Suspense fallback={<p role="status">Открываем правила</p>}>
              <RulesPage />
            </Suspense>
          ) : files.length === 0 ? (
            <div className="wb-empty">
              <DropZone
                large
                many
                title="Перетащите сюда таблицы для импорта"
                hint={
                  lost
                    ? 'Панель, из которой открыта эта вкладка, уже закрылась, а файлы не хранятся. Перетащите файл ещё раз.'
                    : 'Один файл или сразу несколько. Они остаются в браузере и никуда не отправляются.'
                }
                onFiles={add}
              />
            </div>
          ) : (
            <div className="wb-files" data-many={files.length > 1 || undefined}>
              {files.length > 1 ? (
                <FileShelfView
                  files={files}
                  current={current?.id ?? null}
                  onChoose={setChosen}
                  onRemove={shelf.remove}
                />
              ) : null}
              {current?.state.kind === 'done' ? (
                <FileView
                  key={current.id}
                  client={current.state.client}
                  verdict={current.state.verdict}
                  onVerdict={(verdict) => {
                    shelf.update(current.id, verdict);
                  }}
                  contact={settings.contact}
                  school={settings.school.name}
                />
              ) : current ? (
                <Opening one={current} />
              ) : null}
            </div>
          )}
        </Tabs>
      </main>
    </div>
  );
}

function addHanded(files: File[]) {
  shelf.add(files);
}
