import { memo, useMemo, useState } from 'react';
import type { DimensionId, Group, GroupOrder, GroupTable, Measure } from '@/utils/school';
import { groupAt, measureWords, orderGroups, shareOf, tallyAt } from '@/utils/school';
import { Button } from '../parts/Button';
import { More, ofRest } from '../parts/More';
import { figure, groupName, shareCell, shareSentence } from './words';

const HEADINGS: Record<DimensionId, string> = {
  municipality: 'Муниципалитет',
  school: 'Школа',
  class: 'Класс',
  navigator: 'Педагог-навигатор',
};
/** Rows drawn at once: a school of ten classes is whole, a district grows as one scrolls. */
const STEP = 25;

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
  groups: GroupTable;
  measures: readonly Measure[];
  /** Goes into a group. */
  onOpen: (group: Group) => void;
  onLacking: (group: Group, id: Measure) => void;
}) {
  const [sort, setSort] = useState<GroupOrder>({ by: 'name', down: false });
  const [grown, setGrown] = useState<{ of: readonly number[]; count: number } | null>(null);
  const sorted = useMemo(() => orderGroups(groups, sort), [groups, sort]);
  // Another order or another answer begins at the top again.
  const shown = grown?.of === sorted ? grown.count : STEP;
  const within = groups.withins.length > 1;
  const head = (id: GroupOrder['by'], title: string) => (
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
            {sorted.slice(0, shown).map((at) => (
              <Line
                key={groups.codes[at]}
                groups={groups}
                at={at}
                within={within}
                measures={measures}
                onOpen={onOpen}
                onLacking={onLacking}
              />
            ))}
          </tbody>
        </table>
        {sorted.length > shown ? (
          <More
            shown={shown}
            onMore={() => {
              setGrown({ of: sorted, count: shown + STEP });
            }}
          >
            Показать ещё {ofRest(STEP, sorted.length - shown)}
          </More>
        ) : null}
      </div>
      <p className="bvb-hint">
        Доля посчитана от прочитанного. Звёздочка: у части учеников показатель не прочитан. «?»: не прочитан
        ни у кого.
      </p>
    </>
  );
}

/** One group. Drawn again only when its own data change. */
const Line = memo(function Line({
  groups,
  at,
  within,
  measures,
  onOpen,
  onLacking,
}: {
  groups: GroupTable;
  at: number;
  within: boolean;
  measures: readonly Measure[];
  onOpen: (group: Group) => void;
  onLacking: (group: Group, id: Measure) => void;
}) {
  const group = groupAt(groups, at);
  return (
    <tr>
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
        const tally = tallyAt(groups, at, id);
        const sentence = `${groupName(group)}. ${shareSentence(id, tally)}`;
        const words = (
          <>
            {shareCell(tally)}
            {tally.unread > 0 && tally.yes + tally.no > 0 ? <span aria-hidden="true">*</span> : null}
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
  );
});
