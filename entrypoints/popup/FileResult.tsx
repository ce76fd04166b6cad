import { ChangeList } from '@/components/check/ChangeList';
import { FindingList } from '@/components/check/FindingItem';
import { VerdictLine } from '@/components/check/VerdictLine';
import { cells, changes, figure, findings, rows, students, teachers } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { ScrollRegion } from '@/components/parts/ScrollRegion';
import { ErrorState } from '@/components/parts/States';
import type { Finding, RosterReport, Severity } from '@/utils/roster';
import type { ChangeWindow, Verdict } from '@/utils/judge';

const SHOWN = 12;

function FileFacts({ file }: { file: RosterReport['file'] }) {
  if (file.rows === 0) return null;
  return (
    <>
      Проверено: {rows(file.rows)}, {teachers(file.teachers)}, {students(file.students)}
    </>
  );
}

interface Shown {
  safe: number;
  name: string;
  counts: Record<Severity, number>;
  unlisted: number;
  errorRows: number;
  readable: boolean;
  file: RosterReport['file'];
}

function FirstFindings({
  found,
  counts,
  unlisted,
  short = false,
}: {
  found: Finding[];
  counts: Record<Severity, number>;
  unlisted: number;
  short?: boolean;
}) {
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return null;
  const shown = found.slice(0, SHOWN).map((finding, index) => ({ ...finding, index }));
  return (
    <>
      {/* Scrolls on its own, so it must be reachable by keyboard. */}
      <ScrollRegion className="popup-scroll" label="Первые находки" short={short}>
        <FindingList findings={shown} label="Находки" />
      </ScrollRegion>
      {total > shown.length ? (
        <p className="popup-note">
          Показаны первые {shown.length}, всего {findings(total)}. Остальные — в подробной проверке
          {unlisted > 0
            ? `, но и там не показаны ${figure(unlisted)}: исправьте первые и проверьте снова`
            : ''}
          .
        </p>
      ) : null}
    </>
  );
}

function Head({
  shown,
  onClear,
  children,
}: {
  shown: Shown;
  onClear: () => void;
  children?: React.ReactNode;
}) {
  return (
    <>
      <div className="popup-file">
        <strong>{shown.name}</strong>
        <Button size="small" look="quiet" onClick={onClear}>
          Другой файл
        </Button>
      </div>
      <VerdictLine facts={shown}>
        <FileFacts file={shown.file} />
        {children}
      </VerdictLine>
    </>
  );
}

/** Whether nothing is left to decide once the safe fixes are made. Sure only where all findings are at hand. */
function isAllSafe({ first, counts }: Verdict): boolean {
  const all = counts.error + counts.warning + counts.info;
  return first.length === all && first.every(({ fix }) => fix?.safe === true);
}

/** A file that was just checked: verdict, first findings, and what can be done now. */
export function FileResult({
  verdict,
  mended,
  busy,
  trouble,
  onMend,
  onSave,
  onUnmend,
  onDetails,
  onClear,
}: {
  verdict: Verdict;
  mended: ChangeWindow | null;
  busy: boolean;
  trouble: string | null;
  onMend: () => void;
  onSave: () => void;
  onUnmend: () => void;
  onDetails: () => void;
  onClear: () => void;
}) {
  return (
    <>
      <Head shown={verdict} onClear={onClear} />
      {trouble ? <ErrorState title="Не всё получилось">{trouble}</ErrorState> : null}
      {mended ? (
        <>
          <div className="popup-file">
            <h3>Исправлено: {cells(mended.total)}</h3>
            <Button size="small" look="quiet" onClick={onUnmend} disabled={busy}>
              Отменить исправления
            </Button>
          </div>
          <ScrollRegion className="popup-scroll" label="Что изменилось" short>
            <ChangeList changes={mended.items} manySheets={verdict.sheets.length > 1} />
          </ScrollRegion>
          {mended.total > mended.items.length ? (
            <p className="popup-note">Показаны первые {changes(mended.items.length)}.</p>
          ) : null}
        </>
      ) : null}
      <FirstFindings
        found={verdict.first}
        counts={verdict.counts}
        unlisted={verdict.unlisted}
        short={mended !== null}
      />
      <div className="popup-actions">
        {mended ? (
          <Button look="main" onClick={onSave} disabled={busy}>
            Скачать исправленный файл
          </Button>
        ) : verdict.safe > 0 ? (
          <Button look="main" onClick={onMend} disabled={busy}>
            Исправить и скачать
          </Button>
        ) : null}
        {verdict.readable ? (
          <Button look={verdict.safe > 0 || mended ? 'plain' : 'main'} onClick={onDetails}>
            Открыть подробно
          </Button>
        ) : (
          <Button look="main" onClick={onClear}>
            Взять другой файл
          </Button>
        )}
      </div>
      {!mended && verdict.safe > 0 ? (
        <p className="popup-note">
          Однозначно исправляется: {cells(verdict.safe)}.
          {isAllSafe(verdict) ? null : ' Остальное решаете вы — в подробной проверке.'}
        </p>
      ) : null}
    </>
  );
}

/** The last report of this browser session, with its file unless that was too large to keep. */
export function KeptResult({
  shown,
  found,
  checkedAt,
  onAgain,
  onDetails,
  onClear,
}: {
  shown: Shown;
  found: Finding[];
  checkedAt: string;
  /** Checks the kept file again; absent where there is none. */
  onAgain: (() => void) | null;
  onDetails: () => void;
  onClear: () => void;
}) {
  const when = new Date(checkedAt).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <Head shown={shown} onClear={onClear}>
        {' '}
        — в {when}
      </Head>
      <FirstFindings found={found} counts={shown.counts} unlisted={shown.unlisted} />
      <div className="popup-actions">
        {onAgain && shown.safe > 0 ? (
          <Button look="main" onClick={onAgain}>
            Вернуться к исправлению
          </Button>
        ) : null}
        {shown.readable ? <Button onClick={onDetails}>Открыть подробно</Button> : null}
      </div>
      <p className="popup-note">
        {onAgain
          ? 'Это последний отчёт. Файл взят из памяти браузера: если вы его с тех пор изменили, выберите его заново.'
          : 'Это последний отчёт. Файл велик и в памяти не остался: чтобы исправить его, выберите его ещё раз.'}
      </p>
    </>
  );
}
