import './handout.css';
import { memo } from 'react';
import type { Measure, PrintView } from '@/utils/school';
import { measureWords } from '@/utils/school';
import { studentsCount } from './words';

type Page = PrintView['pages'][number];

/** Lists of who lacks what, a class a page; shown on screen and printed the same. */
export function PrintedClasses({
  head,
  pages,
  measures,
}: {
  head: PrintView['head'];
  pages: readonly Page[];
  measures: readonly Measure[];
}) {
  return (
    <div className="au-printed">
      {pages.map((page) => (
        <ClassSheet key={`${page.within} ${page.className}`} head={head} page={page} measures={measures} />
      ))}
    </div>
  );
}

const ClassSheet = memo(function ClassSheet({
  head,
  page: { className, within, students, lacking },
  measures,
}: {
  head: PrintView['head'];
  page: Page;
  measures: readonly Measure[];
}) {
  return (
    <section className="au-page">
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
  );
});
