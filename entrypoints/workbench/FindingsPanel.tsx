import { useCallback, useEffect, useState } from 'react';
import { ClassGroups, RuleGroups } from '@/components/check/FindingGroups';
import { FindingScroller } from '@/components/check/FindingScroller';
import { errors, figure, findings as findingsWord, SEVERITIES, warnings } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import { EmptyState } from '@/components/parts/States';
import { Tabs } from '@/components/parts/Tabs';
import {
  cellAddress,
  type FindingFilter,
  type JudgeCalls,
  type JudgeClient,
  type Place,
  type PlacedFinding,
  type Verdict,
} from '@/utils/judge';
import type { Severity } from '@/utils/roster';
import { useWindow } from './useWindow';

type Groups = JudgeCalls['groups']['answer'];

const LABELS: Record<Severity, (n: number) => string> = {
  error: errors,
  warning: warnings,
  info: (n) => `${figure(n)} к сведению`,
};

/** How many findings pass the filter now. */
function useTotal(client: JudgeClient, filter: FindingFilter, stamp: number): number | null {
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    client
      .ask('findings', { filter, from: 0, count: 0 })
      .then((window) => {
        if (!gone) setTotal(window.total);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, filter, stamp]);
  return total;
}

/** Rules and classes under the filter; the whole file's without one. */
function useGroups(client: JudgeClient, verdict: Verdict, filter: FindingFilter): Groups {
  const { groups, classes, revision } = verdict;
  const [found, setFound] = useState<{ filter: FindingFilter; groups: Groups } | null>(null);
  const filtered = Object.keys(filter).length > 0;
  useEffect(() => {
    if (!filtered) return;
    let gone = false;
    client
      .ask('groups', { filter })
      .then((answer) => {
        if (!gone) setFound({ filter, groups: answer });
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, filter, filtered, revision]);
  return filtered && found?.filter === filter ? found.groups : { rules: groups, classes };
}

/** What was found: by rule, by class or one after another, filtered by severity, rule, class and words. */
export function FindingsPanel({
  client,
  verdict,
  filter,
  onFilter,
  place,
  onChoose,
  onStep,
}: {
  client: JudgeClient;
  verdict: Verdict;
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  place: Place;
  onChoose: (finding: PlacedFinding) => void;
  onStep: (backwards: boolean) => void;
}) {
  const [view, setView] = useState<'list' | 'rules' | 'classes'>('rules');
  const groups = useGroups(client, verdict, filter);
  const total = useTotal(client, filter, verdict.revision);
  const fetch = useCallback(
    async (from: number, count: number) => (await client.ask('findings', { filter, from, count })).items,
    [client, filter],
  );
  const list = useWindow<PlacedFinding>(JSON.stringify(filter), verdict.revision, fetch);
  const { counts, unlisted } = verdict;
  const all = counts.error + counts.warning + counts.info;
  const filtered = Object.keys(filter).length > 0;
  const address = cellAddress(place.row, place.column);
  const without = (...keys: (keyof FindingFilter)[]): FindingFilter =>
    Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key as keyof FindingFilter)));

  if (all === 0) {
    return (
      <aside className="wb-findings" aria-label="Находки">
        <EmptyState title="Замечаний нет">
          Проверены все строки и все правила. Файл можно отправлять территориальному администратору.
        </EmptyState>
      </aside>
    );
  }
  return (
    <aside className="wb-findings" aria-label="Находки">
      <div className="wb-filter">
        <div className="wb-severities" role="group" aria-label="Важность">
          {(['error', 'warning', 'info'] as const).map((severity) =>
            counts[severity] > 0 ? (
              <button
                key={severity}
                type="button"
                aria-pressed={filter.severity === severity}
                onClick={() =>
                  onFilter(
                    filter.severity === severity ? without('severity') : { ...without('rule'), severity },
                  )
                }
              >
                <Shape name={SEVERITIES[severity].shape} tone={SEVERITIES[severity].tone} />
                {LABELS[severity](counts[severity])}
              </button>
            ) : null,
          )}
        </div>
        <input
          className="bvb-input"
          type="search"
          placeholder="Найти среди находок"
          aria-label="Найти среди находок"
          value={filter.text ?? ''}
          onChange={(event) =>
            onFilter(event.target.value ? { ...filter, text: event.target.value } : without('text'))
          }
        />
      </div>
      <Tabs
        label="Как показать находки"
        tabs={[
          { id: 'rules', label: 'По правилам' },
          { id: 'classes', label: 'По классам' },
          { id: 'list', label: 'Списком' },
        ]}
        chosen={view}
        onChoose={setView}
      >
        {view === 'rules' ? (
          <div className="wb-groups">
            <RuleGroups
              groups={groups.rules}
              chosen={
                filter.rule && filter.severity ? { rule: filter.rule, severity: filter.severity } : null
              }
              onChoose={(group) => {
                onFilter(
                  group
                    ? { ...filter, rule: group.rule, severity: group.severity }
                    : without('rule', 'severity'),
                );
                if (group) setView('list');
              }}
            />
          </div>
        ) : view === 'classes' ? (
          <div className="wb-groups">
            <ClassGroups
              groups={groups.classes}
              chosen={filter.class ?? null}
              onChoose={(label) => {
                onFilter(label === null ? without('class') : { ...filter, class: label });
                if (label !== null) setView('list');
              }}
            />
          </div>
        ) : total === 0 ? (
          <EmptyState title="Ничего не подходит">Снимите отбор, чтобы увидеть все находки.</EmptyState>
        ) : (
          <FindingScroller
            key={JSON.stringify(filter)}
            total={total ?? 0}
            findingAt={list.at}
            onVisible={list.onVisible}
            current={currentOf(list.at, total ?? 0, place.sheet, address)}
            onChoose={onChoose}
          />
        )}
      </Tabs>
      <div className="wb-findings-foot">
        <span role="status">
          {filtered && total !== null
            ? `Отобрано: ${findingsWord(total)}`
            : `Всего: ${findingsWord(all)}${unlisted > 0 ? `, в списке не показаны ${figure(unlisted)}` : ''}`}
        </span>
        {filtered ? (
          <Button size="small" look="quiet" onClick={() => onFilter({})}>
            Снять отбор
          </Button>
        ) : null}
        <span className="wb-steps">
          <Button size="small" onClick={() => onStep(true)} aria-label="Предыдущая находка">
            ↑
          </Button>
          <Button size="small" onClick={() => onStep(false)} aria-label="Следующая находка">
            ↓
          </Button>
        </span>
      </div>
    </aside>
  );
}

/** The loaded finding that stands at the active cell. */
function currentOf(
  at: (place: number) => PlacedFinding | undefined,
  total: number,
  sheet: string,
  address: string,
): number | null {
  for (let place = 0; place < Math.min(total, 500); place += 1) {
    const finding = at(place);
    if (finding?.cell === address && finding.sheet === sheet) return finding.index;
  }
  return null;
}
