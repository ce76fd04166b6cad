import type { Measure, Tally } from '@/utils/school';
import { measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { figure, shareCell } from './words';

/**
 * Shares as bars: done is solid, what lacks is hatched, what was not read is dotted, so that no meaning hangs on a
 * colour. The numbers stand beside each bar, which makes the chart its own table.
 */
export function MeasureBars({
  measures,
  tallies,
  onLacking,
}: {
  measures: readonly Measure[];
  tallies: Readonly<Record<Measure, Tally>>;
  /** Opens the names of those who lack it. */
  onLacking: (id: Measure) => void;
}) {
  return (
    <table className="au-bars">
      <caption className="bvb-sr">Показатели: сколько учеников из прочитанных</caption>
      <thead>
        <tr>
          <th scope="col">Показатель</th>
          <th scope="col">
            <span className="bvb-sr">Полоса</span>
          </th>
          <th scope="col">Доля</th>
          <th scope="col">Есть</th>
          <th scope="col">Нет</th>
          <th scope="col">Не прочитано</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((id) => {
          const tally = tallies[id];
          const { title, lacks } = measureWords(id);
          return (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <Bar tally={tally} />
              </td>
              <td className="au-number">{shareCell(tally)}</td>
              <td className="au-number">{figure(tally.yes)}</td>
              <td className="au-number">
                {tally.no > 0 ? (
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={`Показать: ${lacks}, ${figure(tally.no)}`}
                    onClick={() => {
                      onLacking(id);
                    }}
                  >
                    {figure(tally.no)}
                  </Button>
                ) : (
                  '0'
                )}
              </td>
              <td className="au-number">{tally.unread > 0 ? figure(tally.unread) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One bar over all students of the group: yes, no, unread. For the eyes; the numbers are in the table. */
export function Bar({ tally: { yes, no, unread } }: { tally: Tally }) {
  const all = yes + no + unread;
  const width = (n: number) => (all === 0 ? 0 : (n / all) * 200);
  return (
    <svg className="au-bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" height="14" width={width(yes)} className="au-bar-yes" />
      <rect x={width(yes)} y="0" height="14" width={width(no)} fill="url(#au-hatch)" />
      <rect x={width(yes) + width(no)} y="0" height="14" width={width(unread)} fill="url(#au-dots)" />
      <rect x="0.5" y="0.5" width="199" height="13" className="au-bar-frame" />
    </svg>
  );
}

/** What the fillings of the bars mean. */
export function BarKey() {
  return (
    <ul className="au-key" aria-label="Обозначения">
      <li>
        <Bar tally={{ yes: 1, no: 0, unread: 0 }} /> есть
      </li>
      <li>
        <Bar tally={{ yes: 0, no: 1, unread: 0 }} /> нет
      </li>
      <li>
        <Bar tally={{ yes: 0, no: 0, unread: 1 }} /> не прочитано
      </li>
    </ul>
  );
}

/** The fillings, once a page. */
export function BarFillings() {
  return (
    <svg width="0" height="0" className="au-fillings" aria-hidden="true">
      <defs>
        <pattern
          id="au-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="au-bar-no" />
          <rect width="1.6" height="5" className="au-bar-no-line" />
        </pattern>
        <pattern id="au-dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="au-bar-unread" />
          <circle cx="2.5" cy="2.5" r="0.9" className="au-bar-unread-dot" />
        </pattern>
      </defs>
    </svg>
  );
}
