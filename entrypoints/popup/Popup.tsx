import { lazy, Suspense, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { DropZone } from '@/components/check/DropZone';
import { useWindowDrop } from '@/components/check/useWindowDrop';
import { files as filesWords, progressWords } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { Progress } from '@/components/parts/Progress';
import { ErrorState } from '@/components/parts/States';
import { openWorkbench } from '@/utils/handoff';
import { type PageState, sendMessage } from '@/utils/messages';
import { FileResult, KeptResult } from './FileResult';
import { PageCard } from './PageCard';
import { useCheck } from './useCheck';

/** Schemas come with the steps; the page and the drop zone do not wait for them. */
const StepsPart = lazy(() => import('./StepsPart').then((module) => ({ default: module.StepsPart })));

/** A file dialog closes a Firefox popup and the choice is lost, so there choosing happens in the workbench. */
const CHOOSE_ELSEWHERE = import.meta.env.BROWSER === 'firefox';

async function askPage(): Promise<PageState | null> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    return await sendMessage('getPageState', undefined, tab.id);
  } catch {
    // No content script there: not the cabinet.
    return null;
  }
}

/** Opens the panel in the tab and leaves: the popup would stand over it. */
async function showPanel(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  await sendMessage('showPanel', undefined, tab.id);
  window.close();
}

function usePageState(): PageState | null | undefined {
  const [state, setState] = useState<PageState | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void askPage().then((answer) => {
      if (!gone) setState(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  return state;
}

/** The popup: what this tab is, one file checked, and the ways onward. */
export function Popup() {
  const page = usePageState();
  const { state, check, stop, mend, saveAgain, unmend, clear } = useCheck();
  const details = (file: File | null) => {
    void openWorkbench(file ? [file] : []);
  };
  const [handing, setHanding] = useState(0);
  // One file is answered here; several at once need the room of a whole tab.
  const take = (files: File[]) => {
    const [file] = files;
    if (files.length === 1 && file) void check(file);
    if (files.length < 2) return;
    setHanding(files.length);
    void openWorkbench(files).then(() => setHanding(0));
  };
  const over = useWindowDrop(take);
  const drop = (again: boolean) => (
    <DropZone
      title={again ? 'Перетащите файл сюда ещё раз' : 'Перетащите сюда таблицу для импорта'}
      many
      hint={
        CHOOSE_ELSEWHERE
          ? 'Выбор файла откроется в отдельной вкладке: окно выбора закрывает эту панель.'
          : 'Файлы никуда не отправляются. Несколько сразу откроются в отдельной вкладке.'
      }
      onFiles={take}
      onChoose={CHOOSE_ELSEWHERE ? () => details(null) : undefined}
    />
  );
  return (
    <main className="popup" data-over={over || undefined}>
      <div className="popup-head">
        <h1>Помощник навигатора</h1>
      </div>
      {/* Outside the cabinet a file result needs the room more than the sentence that this is not the cabinet. */}
      {page === null && (state.kind === 'done' || state.kind === 'kept') ? null : (
        <section className="popup-part">
          <h2>Эта вкладка</h2>
          <PageCard state={page} onShowPanel={() => void showPanel()} />
        </section>
      )}
      <Suspense fallback={<div className="popup-steps-soon" />}>
        <StepsPart mayAsk={state.kind === 'none'} />
      </Suspense>
      <section className="popup-part">
        <h2>Файл для импорта</h2>
        {handing > 0 ? <p role="status">Открываем в отдельной вкладке: {filesWords(handing)}</p> : null}
        {state.kind === 'none' ? drop(false) : null}
        {state.kind === 'working' ? (
          <>
            <div className="popup-file">
              <strong>{state.name}</strong>
            </div>
            <Progress words={progressWords(state.progress)} share={state.progress.share} onStop={stop} />
          </>
        ) : null}
        {state.kind === 'stopped' ? (
          <>
            <p role="status">Проверка остановлена: {state.name}</p>
            {drop(true)}
          </>
        ) : null}
        {state.kind === 'failed' ? (
          <>
            <ErrorState title={`Файл не проверен: ${state.name}`}>{state.message}</ErrorState>
            {drop(true)}
          </>
        ) : null}
        {state.kind === 'done' ? (
          <FileResult
            verdict={state.verdict}
            mended={state.mended}
            busy={state.busy}
            trouble={state.trouble}
            onMend={() => void mend()}
            onSave={() => void saveAgain()}
            onUnmend={() => void unmend()}
            onDetails={() => details(state.file)}
            onClear={clear}
          />
        ) : null}
        {state.kind === 'kept' ? (
          <KeptResult
            shown={state.report}
            found={state.report.findings}
            checkedAt={state.report.checkedAt}
            onAgain={state.file ? () => take(state.file ? [state.file] : []) : null}
            onDetails={() => details(state.file)}
            onClear={clear}
          />
        ) : null}
        {state.kind === 'kept' ? drop(true) : null}
      </section>
      <nav className="popup-foot" aria-label="Ещё">
        <Button look="quiet" size="small" onClick={() => details(null)}>
          Проверка нескольких файлов
        </Button>
        <Button look="quiet" size="small" onClick={() => void browser.runtime.openOptionsPage()}>
          Настройки
        </Button>
      </nav>
    </main>
  );
}
