import { useMemo } from 'react';
import type { Measure, Tally } from '@/utils/school';
import { measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { ShareBars } from './charts';
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
  const lines = useMemo(() => measures.map((id) => tallies[id]), [measures, tallies]);
  return (
    <table className="au-bars">
      <caption className="bvb-sr">Показатели: сколько учеников из прочитанных</caption>
      <thead>
        <tr>
          <th scope="col">Показатель</th>
          <th scope="col">
            <span className="bvb-sr">Полоса</span>
          </th>
          <th scope="col" className="au-number">
            Доля
          </th>
          <th scope="col" className="au-number">
            Есть
          </th>
          <th scope="col" className="au-number">
            Нет
          </th>
          <th scope="col" className="au-number">
            Не прочитано
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map((id, at) => {
          const tally = tallies[id];
          const { title, lacks } = measureWords(id);
          return (
            <tr key={id}>
              <th scope="row">{title}</th>
              {at === 0 ? (
                <td rowSpan={measures.length} className="au-bars-plot">
                  <ShareBars label="Те же доли полосами; числа в столбцах рядом" tallies={lines} />
                </td>
              ) : null}
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

/** What the fillings of the bars mean. */
export function BarKey() {
  return (
    <ul className="au-key" aria-label="Обозначения">
      {(['есть', 'нет', 'не прочитано'] as const).map((words, at) => (
        <li key={words}>
          <span className="au-swatch" data-filling={at} aria-hidden="true" /> {words}
        </li>
      ))}
    </ul>
  );
}
