import { useCallback, useEffect, useRef, useState } from 'react';
import { SheetGrid } from '@/components/sheet/SheetGrid';
import { SEVERITIES, fixWords } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import {
  cellAddress,
  type GridCell,
  type GridRow,
  type JudgeClient,
  type Place,
  type PlacedFinding,
  placeOfRow,
  rowAtPlace,
  type SheetShape,
  type Verdict,
} from '@/utils/judge';
import { useWindow } from './useWindow';

const NARROW = 64;
const WIDE = 240;
/** Pixels about a text in its cell, and with a mark beside it. */
const [PLAIN, MARKED] = [18, 42];

/** Pixels of a text in the grid's font, which is the system's own. */
function textMeasure(): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return (text) => text.length * 8;
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => pen.measureText(text).width;
}

/** Column widths by the texts of the rows at the top of the sheet. */
function widthsOf(shape: SheetShape, rowAt: (place: number) => GridRow | undefined): number[] {
  const widths = new Array<number>(Math.min(shape.columns, 200)).fill(NARROW);
  const measure = textMeasure();
  const titles = shape.header ? placeOfRow(shape.runs, shape.header.row) : 0;
  for (let place = 0; place < 60; place += 1) {
    for (const { column, text, marks } of rowAt(place)?.cells ?? []) {
      const width = Math.min(WIDE, (marks.length > 0 ? MARKED : PLAIN) + measure(text.slice(0, 60)));
      // A long title may be clipped; the values may not.
      const fair = place === titles ? Math.min(width, 128) : width;
      if (column <= widths.length) widths[column - 1] = Math.max(widths[column - 1] ?? 0, Math.ceil(fair));
    }
  }
  return widths;
}

/** What was typed into a cell and is being checked. */
interface Typed extends Place {
  text: string;
}

function withTyped(row: GridRow, { column, text }: Typed): GridRow {
  const before = row.cells.find((cell) => cell.column === column);
  const cell: GridCell = {
    ...(before ?? { column, kind: 'text', formula: false, marks: [] }),
    text,
    changed: true,
  };
  return { ...row, cells: [...row.cells.filter((one) => one !== before), cell] };
}

/** One cell's findings in full, with what can be done about them. */
function CellBar({
  address,
  text,
  marks,
  onApply,
}: {
  address: string;
  text: string;
  marks: PlacedFinding[];
  onApply: (finding: PlacedFinding) => void;
}) {
  return (
    <div className="wb-cell-bar">
      <strong>{address}</strong>
      <div>
        {marks.length === 0 ? (
          <span className="wb-cell-text">{text === '' ? 'пусто' : text}</span>
        ) : (
          <ul>
            {marks.map((finding) => (
              <li key={finding.index}>
                <Shape name={SEVERITIES[finding.severity].shape} tone={SEVERITIES[finding.severity].tone} />
                <span>{finding.message}</span>
                {finding.fix ? (
                  <Button size="small" onClick={() => onApply(finding)}>
                    {fixWords(finding.fix, finding.value)}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The sheet: its tabs, search, the active cell's messages and the grid. */
export function SheetPane({
  client,
  verdict,
  place,
  led,
  seeking,
  onPlace,
  onEdit,
  onApply,
}: {
  client: JudgeClient;
  verdict: Verdict;
  place: Place;
  led: number;
  /** Grows when the field for looking in the sheet is to take the focus. */
  seeking: number;
  onPlace: (place: Place) => void;
  onEdit: (at: Place & { cell: string }, text: string) => Promise<void>;
  onApply: (finding: PlacedFinding) => void;
}) {
  const shape = verdict.sheets.find(({ name }) => name === place.sheet) ?? verdict.sheets[0];
  const name = shape?.name ?? '';
  const { revision } = verdict;
  const fetchRows = useCallback(
    (from: number, count: number) => client.ask('rows', { sheet: name, from, count }),
    [client, name],
  );
  const rows = useWindow<GridRow>(name, revision, fetchRows);
  /** Edits that are on their way: typing goes on while they are checked. */
  const [typed, setTyped] = useState<readonly Typed[]>([]);
  const [marks, setMarks] = useState<{ key: string; found: PlacedFinding[] }>({ key: '', found: [] });
  const [sought, setSought] = useState('');
  const [missed, setMissed] = useState(false);
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    if (led > 0) pane.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [led]);
  useEffect(() => {
    if (seeking === 0) return;
    const field = pane.current?.querySelector<HTMLInputElement>('input[type=search]');
    field?.focus();
    field?.select();
  }, [seeking]);
  const { row, column } = place;
  const key = `${name} ${row} ${column} ${revision}`;
  useEffect(() => {
    let gone = false;
    client
      .ask('marks', { sheet: name, row, column })
      .then((found) => {
        if (!gone) setMarks({ key, found });
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, name, row, column, key]);

  // Set once, when the first rows of a sheet arrive: columns must not jump under the user's hands.
  const [widths, setWidths] = useState<{ sheet: string; list: number[] } | null>(null);
  if (shape && rows.at(0) && widths?.sheet !== shape.name) {
    setWidths({ sheet: shape.name, list: widthsOf(shape, rows.at) });
  }
  if (!shape) return null;

  /** What was typed shows at once; the re-check brings the same text with its new marks. */
  const rowAt = (at: number): GridRow | undefined => {
    const loaded = rows.at(at);
    if (!loaded || typed.length === 0) return loaded;
    const own = typed.filter((one) => one.sheet === shape.name && one.row === loaded.number);
    return own.reduce(withTyped, loaded);
  };
  const gridPlace = Math.min(placeOfRow(shape.runs, row), Math.max(0, shape.length - 1));
  const address = cellAddress(row, column);
  const search = (backwards: boolean) => {
    client
      .ask('search', { text: sought, from: place, backwards })
      .then((found) => {
        setMissed(found === null);
        if (found) onPlace(found);
      })
      .catch(() => undefined);
  };
  return (
    <section className="wb-pane" aria-label="Таблица" ref={pane}>
      <div className="wb-pane-head">
        <div className="wb-sheets" role="group" aria-label="Листы">
          {verdict.sheets.map((one) => (
            <button
              key={one.name}
              type="button"
              aria-pressed={one.name === shape.name}
              onClick={() => onPlace({ sheet: one.name, row: 1, column: 1 })}
            >
              {one.name}
              {one.hidden ? ' (скрыт)' : ''}
              {one.error > 0 ? <Shape name="cross" tone="red" label="есть ошибки" /> : null}
            </button>
          ))}
        </div>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              search(false);
            }}
          >
            <input
              className="bvb-input"
              type="search"
              value={sought}
              placeholder="Найти в таблице"
              aria-label="Найти в таблице"
              onChange={(event) => {
                setSought(event.target.value);
                setMissed(false);
              }}
            />
            <Button type="submit" size="small" disabled={sought === ''}>
              Найти
            </Button>
            <Button
              size="small"
              disabled={sought === ''}
              onClick={() => search(true)}
              aria-label="Найти предыдущее"
            >
              ↑
            </Button>
            <span role="status">{missed ? 'Не найдено' : ''}</span>
          </form>
        </search>
      </div>
      <CellBar
        address={address}
        text={rowAt(gridPlace)?.cells.find((cell) => cell.column === column)?.text ?? ''}
        marks={marks.key === key ? marks.found : []}
        onApply={onApply}
      />
      <div className="wb-grid">
        <SheetGrid
          key={shape.name}
          shape={shape}
          rowAt={rowAt}
          onVisible={rows.onVisible}
          {...(widths?.sheet === shape.name ? { widths: widths.list } : {})}
          active={{ place: gridPlace, column }}
          onActive={(point) =>
            onPlace({
              sheet: shape.name,
              row: rowAtPlace(shape.runs, point.place).number,
              column: point.column,
            })
          }
          onEdit={(point, text) => {
            const at = {
              sheet: shape.name,
              row: rowAtPlace(shape.runs, point.place).number,
              column: point.column,
            };
            const cell = cellAddress(at.row, at.column);
            const one: Typed = { ...at, text };
            setTyped((now) => [...now, one]);
            void onEdit({ ...at, cell }, text).finally(() =>
              setTyped((now) => now.filter((other) => other !== one)),
            );
          }}
        />
      </div>
      <p className="bvb-sr">F8 — к следующей находке, Shift+F8 — к предыдущей, F1 — все клавиши.</p>
    </section>
  );
}
