import { useCallback, useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { FindingList } from '@/components/check/FindingItem';
import { VerdictLine } from '@/components/check/VerdictLine';
import { cells, figure, rows, outcomeOf, students, teachers, verdictLine } from '@/components/check/words';
import { Toast } from '@/components/parts/Dialog';
import { Progress } from '@/components/parts/Progress';
import { ErrorState } from '@/components/parts/States';
import { saveFile } from '@/utils/download';
import {
  fixCells,
  type FindingFilter,
  type JudgeClient,
  type MadeKind,
  firstCell,
  type Place,
  type PlacedFinding,
  type Verdict,
} from '@/utils/judge';
import type { Settings } from '@/utils/storage';
import { ChangesDialog } from './ChangesDialog';
import { FileActions, type OpenedWindow } from './FileActions';
import { FindingsPanel } from './FindingsPanel';
import { LetterDialog } from './LetterDialog';
import { listAsText, PRINTED } from './list-text';
import { PrintedReport } from './PrintedReport';
import { ProposalsDialog } from './ProposalsDialog';
import { SheetPane } from './SheetPane';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useMaking } from './useMaking';

const clock = (at: Date) => at.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });

const sentence = (error: unknown) => (error instanceof Error ? error.message : 'Попробуйте ещё раз.');

/** One checked file: verdict and actions, findings, and the sheet itself. */
export function FileView({
  client,
  verdict,
  onVerdict,
  contact,
  school,
}: {
  client: JudgeClient;
  verdict: Verdict;
  onVerdict: (verdict: Verdict) => void;
  contact: Settings['contact'];
  school: string;
}) {
  const [filter, setFilter] = useState<FindingFilter>({});
  const [place, setPlace] = useState<Place>(() => startPlace(verdict));
  /** Grows when the user is led to a cell, so that the sheet takes the focus. */
  const [led, setLed] = useState(0);
  /** Grows when the user wants to look for something in the sheet. */
  const [seeking, setSeeking] = useState(0);
  const [opened, setOpened] = useState<OpenedWindow | null>(null);
  const [toast, setToast] = useState<{ words: string; undo: boolean } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [checkedAt, setCheckedAt] = useState(() => new Date());
  const { making, make } = useMaking();
  const [printed, setPrinted] = useState<PlacedFinding[] | null>(null);

  const lead = useCallback((to: Place) => {
    setPlace(to);
    setLed((n) => n + 1);
  }, []);

  /** Runs one thing in the worker; trouble is said and takes nothing away. */
  const run = async (words: string | null, job: () => Promise<void>) => {
    setTrouble(null);
    setBusy(words);
    try {
      await job();
    } catch (error) {
      setTrouble(sentence(error));
    } finally {
      setBusy(null);
    }
  };

  const change = (job: () => Promise<Verdict>, said: (before: Verdict, after: Verdict) => string | null) =>
    run('Проверяем заново', async () => {
      const after = await job();
      onVerdict(after);
      setCheckedAt(new Date());
      const words = said(verdict, after);
      setToast(words === null ? null : { words, undo: after.undo !== null });
    });
  const undo = () =>
    change(
      () => client.ask('undo', {}),
      () => (verdict.undo ? `Отменено: ${verdict.undo}` : null),
    );
  const redo = () =>
    change(
      () => client.ask('redo', {}),
      () => (verdict.redo ? `Возвращено: ${verdict.redo}` : null),
    );
  const fixSafe = () =>
    change(
      () => client.ask('fixSafe', {}),
      (before) => `Исправлено: ${cells(before.safe)}`,
    );
  const edit = (at: Place & { cell: string }, text: string) =>
    change(
      () =>
        client.ask('edit', {
          changes: [{ sheet: at.sheet, cell: at.cell, value: text }],
          label: `правка ${at.cell}`,
        }),
      () => null,
    );
  const applyRule = (rule: string, title: string) =>
    change(
      () => client.ask('fixRule', { rule, label: `«${title}»` }),
      (before, after) => `Применено: ${title}. Изменено ячеек: ${after.changed - before.changed}`,
    );
  const applyOne = ({ sheet, cell, fix }: PlacedFinding) =>
    fix
      ? change(
          () => client.ask('edit', { changes: fixCells({ sheet, cell, fix }), label: `правка ${cell}` }),
          () => `${cell}: теперь «${fix.value}»`,
        )
      : Promise.resolve();

  const save = (kind: MadeKind) =>
    run(null, () =>
      make('Собираем файл', async ({ file: watch }) => {
        saveFile(await client.makeFile(kind, watch));
      }),
    );
  const saveCorrected = () => {
    if (verdict.changed > 0) return save('corrected');
    setToast({ words: 'В файле пока ничего не изменено, скачивать нечего', undo: false });
    return Promise.resolve();
  };
  const saveReport = () =>
    run(null, () =>
      make('Собираем отчёт', async ({ book: watch }) => {
        const date = new Date().toLocaleDateString('ru');
        saveFile(await client.makeBook({ book: 'report', line: verdictLine(verdict), date }, watch));
      }),
    );
  const copy = () =>
    run(null, async () => {
      const { text, shown, total } = await listAsText(client, verdict, filter);
      await navigator.clipboard.writeText(text);
      const words =
        shown < total ? `Скопированы первые ${figure(shown)} из ${figure(total)}` : 'Список скопирован';
      setToast({ words, undo: false });
    });
  const print = () =>
    run('Готовим страницу', async () => {
      const { items } = await client.ask('findings', { filter, from: 0, count: PRINTED });
      setPrinted(items);
    });
  const step = (backwards: boolean) =>
    run(null, async () => {
      const found = await client.ask('next', { filter, from: place, backwards });
      const at = found ? firstCell(found.cell) : null;
      if (found && at) lead({ sheet: found.sheet, ...at });
    });
  const choose = (finding: PlacedFinding) => {
    const at = firstCell(finding.cell);
    if (at) lead({ sheet: finding.sheet, ...at });
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (opened || event.defaultPrevented) return;
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const command = event.ctrlKey || event.metaKey;
    const key = event.code;
    if (event.key === 'F8') void step(event.shiftKey);
    // The browser would print the rows on screen, search them alone and save this page: the file is meant.
    else if (command && key === 'KeyP' && verdict.readable) void print();
    else if (command && key === 'KeyF' && verdict.sheets.length > 0) setSeeking((n) => n + 1);
    else if (command && key === 'KeyS' && verdict.readable) void saveCorrected();
    else if (command && key === 'KeyZ' && !typing) void (event.shiftKey ? redo() : undo());
    else if (command && key === 'KeyY' && !typing) void redo();
    else if (event.key === 'F1') setOpened('shortcuts');
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  // The verdict stands first; the sheet, hundreds of cells, is drawn right after it in pieces that let the page answer.
  const isSheetDue = useDeferredValue(true, false);
  const { file } = verdict;
  return (
    <div className="wb-file-view">
      <div className="wb-top">
        <VerdictLine facts={verdict}>
          {verdict.name}
          {file.rows > 0
            ? `: ${rows(file.rows)}, ${teachers(file.teachers)}, ${students(file.students)}`
            : null}
          {outcomeOf(verdict) === 'ready' ? ` · проверено в\u00a0${clock(checkedAt)}` : null}
          {verdict.changed > 0 ? (
            <>
              {' · '}
              <button type="button" className="wb-link" onClick={() => setOpened('changes')}>
                изменено: {cells(verdict.changed)}
              </button>
            </>
          ) : null}
        </VerdictLine>
        {verdict.readable ? (
          <FileActions
            verdict={verdict}
            busy={busy !== null || making !== null}
            on={{ fixSafe, undo, redo, save, saveReport, copy, print, open: setOpened }}
          />
        ) : null}
        <p className="wb-busy" role="status">
          {busy}
        </p>
        {making ? (
          <div className="wb-making">
            <Progress words={making.words} share={making.share} onStop={making.stop} />
          </div>
        ) : null}
      </div>
      {trouble ? <ErrorState title="Не получилось">{trouble}</ErrorState> : null}
      {verdict.readable ? (
        <p className="wb-paper-hint">Находки печатает команда «Ещё» → «Распечатать» или Ctrl+P.</p>
      ) : null}
      {verdict.readable ? (
        <div className="wb-body">
          <FindingsPanel
            client={client}
            verdict={verdict}
            filter={filter}
            onFilter={setFilter}
            place={place}
            onChoose={choose}
            onStep={(backwards) => void step(backwards)}
          />
          {verdict.sheets.length === 0 ? null : isSheetDue ? (
            <SheetPane
              client={client}
              verdict={verdict}
              place={place}
              led={led}
              seeking={seeking}
              onPlace={setPlace}
              onEdit={edit}
              onApply={(finding) => void applyOne(finding)}
            />
          ) : (
            <section className="wb-pane" aria-label="Таблица" aria-busy="true" />
          )}
        </div>
      ) : (
        <div className="wb-unread">
          <FindingList findings={verdict.first} label="Почему файл не прочитан" />
        </div>
      )}
      {opened === 'changes' ? (
        <ChangesDialog client={client} verdict={verdict} onClose={() => setOpened(null)} />
      ) : null}
      {opened === 'proposals' ? (
        <ProposalsDialog
          client={client}
          verdict={verdict}
          busy={busy !== null}
          onOne={(finding) => void applyOne(finding)}
          onRule={(rule, title) => void applyRule(rule, title)}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {opened === 'letter' ? (
        <LetterDialog verdict={verdict} contact={contact} school={school} onClose={() => setOpened(null)} />
      ) : null}
      {opened === 'shortcuts' ? <ShortcutsDialog onClose={() => setOpened(null)} /> : null}
      <Toast
        words={toast?.words ?? null}
        onUndo={toast?.undo ? () => void undo() : undefined}
        onClose={() => setToast(null)}
      />
      {printed ? (
        <PrintedReport verdict={verdict} findings={printed} onPrinted={() => setPrinted(null)} />
      ) : null}
    </div>
  );
}

/** The first finding with a cell, else the sheet's first cell. */
function startPlace(verdict: Verdict): Place {
  for (const { sheet, cell } of verdict.first) {
    const at = firstCell(cell);
    if (at) return { sheet, ...at };
  }
  return { sheet: verdict.sheets[0]?.name ?? '', row: 1, column: 1 };
}
