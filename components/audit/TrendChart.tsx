import type { TrendPoint } from '@/utils/school';
import { dayFromIso, formatDay } from '@/utils/text';
import { TrendLine } from './charts';
import { figure } from './words';

/** One measure over days, with the table of the same numbers behind it. */
export function TrendChart({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const told = (iso: string) => formatDay(dayFromIso(iso));
  return (
    <figure className="au-trend">
      <figcaption>{title}</figcaption>
      {points.length > 1 ? (
        <TrendLine
          points={points}
          label={`${title}: с ${told(first.day)} по ${told(last.day)}, от ${figure(first.yes)} до ${figure(last.yes)}. Числа в таблице ниже`}
        />
      ) : (
        <p>
          {told(first.day)}: {figure(first.yes)} из {figure(first.read)}
          {first.complete ? '' : ', прочитана часть'}. Линия появится со второго дня.
        </p>
      )}
      <details>
        <summary>Таблица</summary>
        <table className="au-plain">
          <thead>
            <tr>
              <th scope="col">День</th>
              <th scope="col" className="au-number">
                Есть
              </th>
              <th scope="col" className="au-number">
                Из прочитанных
              </th>
              <th scope="col">Полнота</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.day}>
                <th scope="row">{told(point.day)}</th>
                <td className="au-number">{figure(point.yes)}</td>
                <td className="au-number">{figure(point.read)}</td>
                <td>{point.complete ? 'всё' : 'часть'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
