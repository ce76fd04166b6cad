import { useRef, useState } from 'react';
import type { GridCell as CellData, GridMark } from '@/utils/judge';
import type { Severity } from '@/utils/roster';
import { Shape } from '../parts/Shape';
import { SEVERITIES } from '../check/words';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The gravest of a cell's marks. */
export function worst(marks: readonly GridMark[]): Severity | undefined {
  return marks.reduce<Severity | undefined>(
    (found, { severity }) => (found === undefined || WEIGHT[severity] < WEIGHT[found] ? severity : found),
    undefined,
  );
}

/** The input of the cell being edited; what was typed is handed over once, by Enter, Tab or leaving. */
export function CellEditor({
  text,
  label,
  onDone,
}: {
  text: string;
  label: string;
  /** `null`: taken back by Escape. */
  onDone: (text: string | null, by: 'enter' | 'tab' | 'away') => void;
}) {
  const [value, setValue] = useState(text);
  // A ref, not state: giving the focus back blurs the input before anything is drawn again.
  const left = useRef(false);
  const done = (given: string | null, by: 'enter' | 'tab' | 'away') => {
    if (left.current) return;
    left.current = true;
    onDone(given, by);
  };
  return (
    <input
      ref={(input) => input?.focus()}
      value={value}
      aria-label={label}
      onChange={(event) => {
        setValue(event.target.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') done(null, 'away');
        else if (event.key === 'Enter') done(value, 'enter');
        else if (event.key === 'Tab') {
          event.preventDefault();
          done(value, 'tab');
        }
      }}
      onBlur={() => {
        done(value, 'away');
      }}
    />
  );
}

/** What a cell shows; for a screen reader its marks are said after its text. */
export function CellContent({ cell }: { cell: CellData | undefined }) {
  const severity = cell ? worst(cell.marks) : undefined;
  return (
    <>
      {/* Never without a text node: one made anew for each row that scrolls by is litter. */}
      <span className="bvb-grid-text">{cell === undefined || cell.text === '' ? ' ' : cell.text}</span>
      {cell && severity ? (
        <>
          <Shape name={SEVERITIES[severity].shape} tone={SEVERITIES[severity].tone} />
          <span className="bvb-sr">
            {cell.marks
              .map(({ severity: weight, message }) => `${SEVERITIES[weight].one}: ${message}`)
              .join(' ')}
          </span>
        </>
      ) : null}
    </>
  );
}

/** The messages of the cell under the pointer. The same stand in the line above the sheet for the focused cell. */
export function HoverTip({
  marks,
  at,
}: {
  marks: readonly GridMark[];
  at: { left: number; bottom: number; top: number };
}) {
  const below = at.bottom + 140 < window.innerHeight;
  return (
    <div
      className="bvb-tip"
      aria-hidden
      style={{
        left: Math.max(12, Math.min(at.left, window.innerWidth - 400)),
        ...(below ? { top: at.bottom + 4 } : { bottom: window.innerHeight - at.top + 4 }),
      }}
    >
      {marks.map(({ severity, message, rule }) => (
        <p key={rule + message}>
          <Shape name={SEVERITIES[severity].shape} tone={SEVERITIES[severity].tone} />
          {message}
        </p>
      ))}
    </div>
  );
}
