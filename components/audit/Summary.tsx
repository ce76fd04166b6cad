import { useState } from 'react';
import type { AuditQuery, AuditView, Group, Measure, SchoolFilter, StudentWindow } from '@/utils/school';
import { CONSENT_LABELS } from '@/utils/cabinet';
import { CONSENTS, measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { Shape } from '../parts/Shape';
import { BarKey, MeasureBars } from './Bars';
import { Filters } from './Filters';
import { HeatTable } from './HeatTable';
import { NamesDialog } from './NamesDialog';
import { figure, groupName, studentsCount } from './words';

/** Going into a group narrows the filter to it and groups by the next finer thing. */
const FINER = { municipality: 'school', school: 'class', navigator: 'class', class: null } as const;

/** The answer first, then bars, then the heat table; every number opens the names behind it. */
export function Summary({
  view,
  query,
  onQuery,
  load,
  onCopy,
}: {
  view: AuditView;
  query: AuditQuery;
  onQuery: (query: AuditQuery) => void;
  load: (filter: SchoolFilter, from: number, count: number) => Promise<StudentWindow>;
  onCopy: (text: string) => void;
}) {
  const [names, setNames] = useState<{ title: string; filter: SchoolFilter; measures: Measure[] } | null>(
    null,
  );
  const { sums, measures, archived, head } = view;
  const lacking = (id: Measure, filter: SchoolFilter, where: string) => {
    setNames({
      title: `${where}${measureWords(id).lacks}`,
      filter: { ...filter, measure: { id, is: 'no' } },
      measures: [id],
    });
  };
  const open = (group: Group) => {
    const finer = FINER[query.by];
    const filter = { ...query.filter, [query.by]: group.code };
    if (finer) onQuery({ filter, by: finer });
    else
      setNames({
        title: `${groupName(group)}${group.within === '' ? '' : `, ${group.within}`}`,
        filter,
        measures,
      });
  };
  const consented = (sums.consents[0] ?? 0) < sums.students;
  const lacks = measures
    .map((id) => ({ id, no: sums.measures[id].no }))
    // Lists of events are never all events: who is in none of them is told in the table, not in the first line.
    .filter(({ id, no }) => no > 0 && id !== 'events')
    .sort((a, b) => b.no - a.no)
    .slice(0, 3);
  return (
    <div className="au-part">
      <p className="au-answer">
        {view.partial === null ? '' : 'Прочитано: '}
        {studentsCount(sums.students)}
        {lacks.length > 0
          ? `: ${lacks.map(({ id, no }) => `${measureWords(id).lacks} ${figure(no)}`).join(', ')}`
          : sums.students > 0
            ? ': среди прочитанного ничего не пропущено'
            : ': отбор никого не оставил'}
      </p>
      <p className="bvb-hint">
        Источник: {head.source}. {view.partial === null ? 'Источник прочитан полностью.' : null}
        {archived.archived > 0 ? ` В архиве ещё ${figure(archived.archived)}, они не посчитаны.` : ''}
        {archived.unread > 0 && view.use === 'exports'
          ? ` Не прочитано, в архиве ли: ${figure(archived.unread)}.`
          : ''}
      </p>
      {view.partial === null ? null : (
        <p className="au-partial" role="note">
          <Shape name="question" tone="grey" /> Это часть, а не вся школа: {view.partial}. На дашборде
          выберите «Пройти все страницы».
        </p>
      )}
      {view.notes.map((note) => (
        <p key={note} className="bvb-hint">
          {note}
        </p>
      ))}
      <Filters view={view} query={query} onQuery={onQuery} />
      {sums.students > 0 ? (
        <>
          <div className="au-cards">
            <section className="au-card" aria-label="Показатели">
              <div className="au-row">
                <h2>Показатели</h2>
                <BarKey />
              </div>
              <MeasureBars
                measures={measures}
                tallies={sums.measures}
                onLacking={(id) => {
                  lacking(id, query.filter, '');
                }}
              />
            </section>
            {consented ? (
              <section className="au-card" aria-label="Согласия по статусам">
                <h2>Согласия по статусам</h2>
                <table className="au-plain">
                  <tbody>
                    {[
                      ...CONSENTS.map((status, at) => ({ label: CONSENT_LABELS[status], code: at + 1 })),
                      { label: 'Не прочитано', code: 0 },
                    ].map(({ label, code }) => (
                      <tr key={code}>
                        <th scope="row">{label}</th>
                        <td className="au-number">
                          {(sums.consents[code] ?? 0) > 0 ? (
                            <Button
                              size="small"
                              look="quiet"
                              onClick={() => {
                                setNames({
                                  title: `Согласие: ${label.toLocaleLowerCase('ru')}`,
                                  filter: { ...query.filter, consent: code },
                                  measures: ['consent'],
                                });
                              }}
                            >
                              {figure(sums.consents[code] ?? 0)}
                            </Button>
                          ) : (
                            '0'
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ) : null}
          </div>
          <HeatTable
            by={query.by}
            groups={view.groups}
            measures={measures}
            onOpen={open}
            onLacking={(group, id) => {
              lacking(id, { ...query.filter, [query.by]: group.code }, `${groupName(group)}: `);
            }}
          />
        </>
      ) : null}
      {names ? (
        <NamesDialog
          title={names.title}
          filter={names.filter}
          measures={names.measures}
          load={load}
          onCopy={onCopy}
          onClose={() => {
            setNames(null);
          }}
        />
      ) : null}
    </div>
  );
}
