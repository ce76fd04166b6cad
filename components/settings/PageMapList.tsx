import './settings.css';
import { counted, FACT_WORDS } from '@/utils/guidance';
import type { PageMap } from '@/utils/page-map';
import { Button } from '../parts/Button';
import { LockedMark } from './LockedMark';

const MEANINGS: Record<PageMap['icons'][string], string> = {
  yes: 'есть',
  no: 'нет',
  unknown: 'неизвестно',
};

function factWord(fact: PageMap['labels'][string]): string {
  return fact === 'disability' ? 'инвалидность' : FACT_WORDS[fact];
}

/** «3 столбца, 2 значка» */
export function mapWords({ labels, icons, columns }: PageMap): string {
  return `${counted(Object.keys(labels).length + columns.length, 'столбец', 'столбца', 'столбцов')}, ${counted(Object.keys(icons).length, 'значок', 'значка', 'значков')}`;
}

/** Maps of pages that somebody taught. `null`: it is kept but cannot be read. */
export function PageMapList({
  maps,
  locked,
  onRemove,
}: {
  maps: readonly (PageMap | null)[];
  /** How many of the first are the district's. */
  locked: number;
  onRemove: (index: number) => void;
}) {
  if (maps.length === 0) {
    return (
      <p className="bvb-hint">
        Пока ни одной. Карта появляется, когда на странице кабинета вы нажимаете «Научить» и показываете
        столбец или значок.
      </p>
    );
  }
  return (
    <ul className="set-maps">
      {maps.map((map, index) => (
        // Maps have no name of their own; their order is what tells them apart.
        <li key={`${index} ${map ? mapWords(map) : ''}`}>
          <details>
            <summary>
              Карта {index + 1}: {map ? mapWords(map) : 'не читается, в работе не участвует'}{' '}
              {index < locked ? <LockedMark /> : null}
            </summary>
            {map ? (
              <ul className="set-told">
                {Object.entries(map.labels).map(([text, fact]) => (
                  <li key={text}>
                    Столбец «{text}» — {factWord(fact)}
                  </li>
                ))}
                {map.columns.map((column) => (
                  <li key={JSON.stringify(column)}>
                    {column.index + 1}-й столбец без заголовка — {factWord(column.fact)}
                  </li>
                ))}
                {Object.entries(map.icons).map(([drawing, meaning], at) => (
                  <li key={drawing}>
                    Значок {at + 1} — {MEANINGS[meaning]}
                  </li>
                ))}
              </ul>
            ) : null}
          </details>
          {index < locked ? null : (
            <Button size="small" onClick={() => onRemove(index)} aria-label={`Убрать карту ${index + 1}`}>
              Убрать
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
