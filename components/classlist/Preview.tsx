import type { ImportBuild, ImportLine, Origin } from '@/utils/classlist';
import { COLUMN_KEYS, columnTitles } from '@/utils/roster';
import { plural } from '@/utils/text';
import { figure, rows } from '../check/words';
import { Shape } from '../parts/Shape';

const MARKS: Partial<Record<Origin, { mark: string; words: string }>> = {
  proposed: { mark: '?', words: 'предложено, проверьте' },
  mended: { mark: '~', words: 'приведено к виду' },
};

function hint({ was, origin }: ImportLine['cells']['inn']): string | undefined {
  const words = MARKS[origin]?.words;
  if (words === undefined) return undefined;
  return was === undefined ? words : `${words}; было: ${was}`;
}

/** The lines as they will stand in the file, what is to be looked at, and every row that gave no line. */
export function Preview({
  build,
  include,
  onInclude,
}: {
  build: ImportBuild;
  include: readonly string[];
  onInclude: (include: string[]) => void;
}) {
  const { lines, left, notes, classes, counts } = build;
  const students = classes.reduce((sum, one) => sum + one.students, 0);
  const shown = lines.slice(0, 100);
  return (
    <section className="cl-part" aria-label="Что получится">
      <h2>Что получится</h2>
      <p className="cl-answer">
        {students} {plural(students, 'ученик', 'ученика', 'учеников')}, классов{' '}
        {classes.filter((one) => one.students > 0).length}
        {counts.left > 0 ? `; не перенесено строк: ${counts.left}` : '; перенесены все строки'}
      </p>
      {notes.map((note) => (
        <p key={note} className="bvb-tone-amber">
          <Shape name="triangle" /> {note}
        </p>
      ))}
      <div className="cl-scroll">
        <table className="cl-table">
          <thead>
            <tr>
              {COLUMN_KEYS.map((key) => (
                <th scope="col" key={key}>
                  {columnTitles[key]}
                </th>
              ))}
              <th scope="col">На что посмотреть</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells, source, notes: own, role }, at) => (
              <tr key={source ? `${source.sheet}!${source.row}` : `${role} ${at}`} data-role={role}>
                {COLUMN_KEYS.map((key) => {
                  const cell = cells[key];
                  const mark = MARKS[cell.origin];
                  return (
                    <td key={key} data-origin={cell.origin} title={hint(cell)}>
                      {cell.value}
                      {mark ? (
                        <sup className="cl-mark">
                          <span aria-hidden="true">{mark.mark}</span>
                          <span className="bvb-sr"> ({hint(cell)})</span>
                        </sup>
                      ) : null}
                    </td>
                  );
                })}
                <td className="bvb-hint">{own.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="bvb-hint">
        ? — предложено, проверьте; ~ — приведено к виду, которого требует импорт.
        {shown.length < counts.lines
          ? ` Показаны первые ${rows(shown.length)} из ${figure(counts.lines)}.`
          : ''}
      </p>
      {left.length > 0 ? (
        <details open={left.some(({ canInclude }) => canInclude)}>
          <summary>Не перенесено: {counts.left}</summary>
          <ul className="cl-left">
            {left.map(({ sheet, row, text, why, canInclude }) => {
              const id = `${sheet}!${row}`;
              return (
                <li key={id}>
                  {canInclude ? (
                    <label>
                      <input
                        type="checkbox"
                        checked={include.includes(id)}
                        onChange={(event) => {
                          onInclude(
                            event.target.checked ? [...include, id] : include.filter((one) => one !== id),
                          );
                        }}
                      />
                      <span>
                        {sheet}, строка {row}: {text} — {why}. Перенести всё равно
                      </span>
                    </label>
                  ) : (
                    <span>
                      {sheet}, строка {row}: {text} — {why}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          {left.length < counts.left ? <p className="bvb-hint">Показаны первые {left.length}.</p> : null}
        </details>
      ) : null}
      {include.length > 0 ? <p className="bvb-hint">Перенесено по вашему выбору: {include.length}.</p> : null}
    </section>
  );
}
