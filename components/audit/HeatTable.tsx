import { useState } from 'react';
import type { DimensionId, GroupSums, Measure } from '@/utils/school';
import { measureWords, shareOf } from '@/utils/school';
import { Button } from '../parts/Button';
import { figure, groupName, shareCell, shareSentence } from './words';

interface Sort {
  by: 'name' | 'students' | Measure;
  down: boolean;
}

const HEADINGS: Record<DimensionId, string> = {
  municipality: 'Муниципалитет',
  school: 'Школа',
  class: 'Класс',
  navigator: 'Педагог-навигатор',
};
const STEP = 200;

function order(groups: readonly GroupSums[], { by, down }: Sort): GroupSums[] {
  if (by === 'name') return down ? groups.toReversed() : [...groups];
  const value = (group: GroupSums): number | null =>
    by === 'students' ? group.students : shareOf(group.measures[by]);
  return groups.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    // What was not read stands last whichever way the rest is sorted: it is neither good nor bad.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return down ? right - left : left - right;
  });
}

/** Five steps of one hue; the number stands in the cell, so the shade only helps the eye. */
function shade(share: number | null): string {
  return share === null ? 'none' : String(Math.min(4, Math.floor(share * 5)));
}

/** Groups by measures: sortable, each cell opens the names of those who lack it. */
export function HeatTable({
  by,
  groups,
  measures,
  onOpen,
  onLacking,
}: {
  by: DimensionId;
  groups: readonly GroupSums[];
  measures: readonly Measure[];
  /** Goes into a group. */
  onOpen: (group: GroupSums) => void;
  onLacking: (group: GroupSums, id: Measure) => void;
}) {
  const [sort, setSort] = useState<Sort>({ by: 'name', down: false });
  const [shown, setShown] = useState(STEP);
  const sorted = order(groups, sort);
  const within = new Set(groups.map((group) => group.within)).size > 1;
  const head = (id: Sort['by'], title: string) => (
    <th scope="col" key={id} aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="au-sort"
        onClick={() => {
          setSort((now) => ({ by: id, down: now.by === id ? !now.down : id === 'students' }));
        }}
      >
        {title} <span aria-hidden="true">{sort.by === id ? (sort.down ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
  return (
    <>
      <div className="au-scroll">
        <table className="au-heat">
          <caption className="bvb-sr">{HEADINGS[by]} и доля учеников, у которых показатель есть</caption>
          <thead>
            <tr>
              {head('name', HEADINGS[by])}
              {head('students', 'Учеников')}
              {measures.map((id) => head(id, measureWords(id).title))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((group) => (
              <tr key={group.code}>
                <th scope="row">
                  <Button
                    look="quiet"
                    size="small"
                    onClick={() => {
                      onOpen(group);
                    }}
                  >
                    {groupName(group)}
                  </Button>
                  {within && group.within !== '' ? <span className="bvb-hint">{group.within}</span> : null}
                </th>
                <td className="au-number">{figure(group.students)}</td>
                {measures.map((id) => {
                  const tally = group.measures[id];
                  const sentence = `${groupName(group)}. ${shareSentence(id, tally)}`;
                  const words = (
                    <>
                      {shareCell(tally)}
                      {tally.unread > 0 && tally.yes + tally.no > 0 ? (
                        <span aria-hidden="true">*</span>
                      ) : null}
                    </>
                  );
                  return (
                    <td key={id} className="au-cell" data-shade={shade(shareOf(tally))} title={sentence}>
                      {tally.no > 0 ? (
                        <button
                          type="button"
                          onClick={() => {
                            onLacking(group, id);
                          }}
                        >
                          {words}
                          <span className="bvb-sr">{sentence}. Показать, у кого нет</span>
                        </button>
                      ) : (
                        <span>{words}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="bvb-hint">
        Доля посчитана от прочитанного. Звёздочка: у части учеников показатель не прочитан. «?»: не прочитан
        ни у кого.
      </p>
      {sorted.length > shown ? (
        <Button
          onClick={() => {
            setShown((now) => now + STEP);
          }}
        >
          Показать ещё {figure(Math.min(STEP, sorted.length - shown))} из {figure(sorted.length - shown)}
        </Button>
      ) : null}
    </>
  );
}
