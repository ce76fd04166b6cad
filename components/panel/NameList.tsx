import { useState } from 'react';
import { Button } from '@/components/parts/Button';
import { ofRest } from '@/components/parts/More';
import type { RowAudit } from '@/utils/audit';

/** Names shown at once; a list of thousands stays quick because the rest is asked for in portions. */
const PORTION = 40;

/** Rows by name; choosing one shows it on the page. */
export function NameList({
  rows,
  current,
  onChoose,
  label,
}: {
  rows: readonly RowAudit[];
  /** Key of the row shown last. */
  current: string | null;
  onChoose: (key: string) => void;
  label: string;
}) {
  const [shown, setShown] = useState(PORTION);
  const rest = rows.length - shown;
  return (
    <div>
      <ul className="names" aria-label={label}>
        {rows.slice(0, shown).map((row, index) => (
          <li key={`${row.key} ${String(index)}`}>
            <button
              type="button"
              className="name"
              aria-current={row.key === current ? true : undefined}
              onClick={() => {
                onChoose(row.key);
              }}
            >
              <span>{row.name ?? 'Имя не прочитано'}</span>
              {row.className === null ? null : <span>{row.className}</span>}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          size="small"
          look="quiet"
          onClick={() => {
            setShown(shown + PORTION * 5);
          }}
        >
          Показать ещё {ofRest(PORTION * 5, rest)}
        </Button>
      ) : null}
    </div>
  );
}
