import './handout.css';
import { useState } from 'react';
import type { AuditView, Measure, PrintView } from '@/utils/school';
import { measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { EmptyState, ErrorState } from '../parts/States';
import { studentsCount } from './words';

/** Lists of who lacks what, a class a page; shown on screen and printed the same. */
export function PrintedClasses({ print, measures }: { print: PrintView; measures: readonly Measure[] }) {
  const { head, pages } = print;
  return (
    <div className="au-printed">
      {pages.map(({ className, within, students, lacking }) => (
        <section key={`${within} ${className}`} className="au-page">
          <h2>
            {className === '' ? 'Класс не указан' : className}
            {within === '' ? '' : `, ${within}`}
          </h2>
          <p className="bvb-hint">
            {head.title}. Составлено {head.date}. Источник: {head.source}. Полнота: {head.completeness}.
            {head.selection === '' ? '' : ` Отбор: ${head.selection}.`}
          </p>
          <p>
            {studentsCount(students)} {head.cut ? 'в отборе' : 'в классе'}, в списке {lacking.length}
          </p>
          {lacking.length === 0 ? (
            <p>
              Всё есть у всех: проверено{' '}
              {measures.map((id) => measureWords(id).title.toLocaleLowerCase('ru')).join(', ')}.
            </p>
          ) : (
            <table className="au-plain">
              <thead>
                <tr>
                  <th scope="col">№</th>
                  <th scope="col">ФИО</th>
                  {measures.map((id) => (
                    <th scope="col" key={id}>
                      {measureWords(id).title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lacking.map(({ name, lacks, unread }, at) => (
                  <tr key={`${at} ${name}`}>
                    <td className="au-number">{at + 1}</td>
                    <th scope="row">{name}</th>
                    {measures.map((id) => (
                      <td key={id}>
                        {lacks.includes(id) ? (
                          <strong>нет</strong>
                        ) : unread.includes(id) ? (
                          'не прочитано'
                        ) : (
                          'есть'
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  );
}

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
            <Button look="main" onClick={onPrint}>
              Напечатать, каждый класс с новой страницы
            </Button>
            <PrintedClasses print={print.view} measures={print.measures} />
          </>
        )
      ) : null}
    </div>
  );
}
