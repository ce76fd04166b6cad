import { useState } from 'react';
import type { AuditView, Measure, PrintView } from '@/utils/school';
import { measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { EmptyState, ErrorState } from '../parts/States';
import { PrintedClasses } from './PrintedClasses';
import { useGrowing } from './useGrowing';

const NONE: PrintView['pages'] = [];
/** Lines that a page draws, its head with them. */
const rowsOf = ({ lacking }: PrintView['pages'][number]): number => lacking.length + 4;

/** What to hand out: lists by class and the report for the director. */
export function Handout({
  view,
  trouble,
  print,
  busy,
  onMake,
  onPreview,
  onPrint,
}: {
  view: AuditView;
  trouble: string | null;
  print: { view: PrintView; measures: Measure[] } | null;
  busy: boolean;
  onMake: (kind: 'lists' | 'report', measures: Measure[]) => void;
  onPreview: (measures: Measure[]) => void;
  onPrint: () => void;
}) {
  const [off, setOff] = useState<readonly Measure[]>([]);
  const pages = print?.view.pages ?? NONE;
  const drawn = useGrowing(pages, rowsOf);
  const chosen = view.measures.filter((id) => !off.includes(id));
  return (
    <div className="au-part">
      <fieldset className="au-choice">
        <legend>Чего может не хватать</legend>
        {view.measures.map((id) => (
          <label key={id} className="au-check">
            <input
              type="checkbox"
              checked={!off.includes(id)}
              onChange={(event) => {
                setOff(event.target.checked ? off.filter((one) => one !== id) : [...off, id]);
              }}
            />
            {measureWords(id).title}
          </label>
        ))}
      </fieldset>
      <div className="au-actions">
        <Button look="main" disabled={chosen.length === 0 || busy} onClick={() => onMake('lists', chosen)}>
          Списки по классам (.xlsx)
        </Button>
        <Button disabled={chosen.length === 0 || busy} onClick={() => onPreview(chosen)}>
          Списки на печать
        </Button>
        <Button disabled={busy} onClick={() => onMake('report', view.measures)}>
          Отчёт для директора (.xlsx)
        </Button>
      </div>
      {busy ? <p role="status">Составляем</p> : null}
      {trouble === null ? null : <ErrorState title="Не составлено">{trouble}</ErrorState>}
      <p className="bvb-hint">
        Считаются ученики текущего отбора. В шапке каждого листа: дата, источник и полнота. Списки с именами
        не отправляйте в общие чаты.
      </p>
      {print ? (
        print.view.pages.length === 0 ? (
          <EmptyState title="Печатать нечего">Отбор не оставил ни одного ученика.</EmptyState>
        ) : (
          <>
            <div className="au-actions">
              <Button look="main" disabled={drawn < pages.length} onClick={onPrint}>
                Напечатать, каждый класс с новой страницы
              </Button>
              <span role="status">
                {drawn < pages.length ? `Готовим листы: ${drawn} из ${pages.length}` : ''}
              </span>
            </div>
            <PrintedClasses head={print.view.head} pages={pages.slice(0, drawn)} measures={print.measures} />
          </>
        )
      ) : null}
    </div>
  );
}
