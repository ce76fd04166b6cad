import type { TrendPoint } from '@/utils/school';
import { dayFromIso, daysBetween, formatDay } from '@/utils/text';
import { figure } from './words';

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 46;
const BOTTOM = 24;
const TOP = 10;

/** A round number not below the most, for the top of the axis. */
function roundUp(most: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const top = [1, 2, 5, 10].map((n) => n * step).find((n) => n >= most);
  return top ?? most;
}

/** One measure over days. Whole readings are filled dots, parts hollow ones; a table of the same numbers is below. */
export function TrendChart({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const start = dayFromIso(first.day);
  const days = Math.max(1, daysBetween(start, dayFromIso(last.day)));
  const top = roundUp(Math.max(1, ...points.map(({ yes }) => yes)));
  const place = ({ day, yes }: TrendPoint) => ({
    x: LEFT + (daysBetween(start, dayFromIso(day)) / days) * (WIDTH - LEFT - 12),
    y: TOP + (1 - yes / top) * (HEIGHT - TOP - BOTTOM),
  });
  const line = points.map((point) => `${place(point).x.toFixed(1)},${place(point).y.toFixed(1)}`).join(' ');
  const told = (iso: string) => formatDay(dayFromIso(iso));
  return (
    <figure className="au-trend">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: с ${told(first.day)} по ${told(last.day)}, от ${figure(first.yes)} до ${figure(last.yes)}. Числа в таблице ниже`}
      >
        {[0, 0.5, 1].map((share) => {
          const y = TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
          return (
            <g key={share}>
              <line x1={LEFT} x2={WIDTH - 8} y1={y} y2={y} className="au-trend-grid" />
              <text x={LEFT - 8} y={y + 4} textAnchor="end" className="au-trend-text">
                {figure(Math.round(top * share * 10) / 10)}
              </text>
            </g>
          );
        })}
        <text x={LEFT} y={HEIGHT - 6} className="au-trend-text">
          {told(first.day)}
        </text>
        {points.length > 1 ? (
          <text x={WIDTH - 8} y={HEIGHT - 6} textAnchor="end" className="au-trend-text">
            {told(last.day)}
          </text>
        ) : null}
        <polyline points={line} className="au-trend-line" />
        {points.map((point) => (
          <circle
            key={point.day}
            cx={place(point).x}
            cy={place(point).y}
            r={points.length > 60 ? 1.5 : 3.5}
            className={point.complete ? 'au-trend-dot' : 'au-trend-dot au-trend-part'}
          />
        ))}
      </svg>
      <details>
        <summary>Таблица</summary>
        <table className="au-plain">
          <thead>
            <tr>
              <th scope="col">День</th>
              <th scope="col">Есть</th>
              <th scope="col">Из прочитанных</th>
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
