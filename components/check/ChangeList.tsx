import './check.css';
import { changeNote } from './words';

/** A changed cell as shown to the user. */
export interface ShownChange {
  sheet: string;
  cell: string;
  was: string;
  became: string;
}

function Value({ text }: { text: string }) {
  return text === '' ? <span className="bvb-blank">пусто</span> : <span className="bvb-spaces">{text}</span>;
}

/** For the eye that sees no difference. */
function Note({ text }: { text: string | null }) {
  return text === null ? null : <span className="bvb-change-note">{text}</span>;
}

/** What changed: cell, was, became. Sheets are named only when there is more than one. */
export function ChangeList({
  changes,
  manySheets = false,
}: {
  changes: ShownChange[];
  manySheets?: boolean;
}) {
  return (
    <table className="bvb-changes">
      <thead>
        <tr>
          <th scope="col">Ячейка</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sheet, cell, was, became }) => (
          <tr key={`${sheet} ${cell}`}>
            <td>{manySheets ? `${sheet}, ${cell}` : cell}</td>
            <td>
              <Value text={was} />
            </td>
            <td>
              <Value text={became} />
              <Note text={changeNote(was, became)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
