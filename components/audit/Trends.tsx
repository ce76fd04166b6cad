import './trends.css';
import { useState } from 'react';
import type { DayCounts, Measure } from '@/utils/school';
import { MEASURES, measureWords, trendOf, weekChange } from '@/utils/school';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/States';
import { TrendChart } from './TrendChart';

/** Counts by day: what a week changed in words, then the lines. Holds no names. */
export function Trends({
  history,
  on,
  onSwitch,
  onWipe,
}: {
  history: readonly DayCounts[];
  /** Counts are being kept. */
  on: boolean;
  onSwitch: (on: boolean) => void;
  onWipe: () => void;
}) {
  const scopes = [...new Set(history.map(({ scope }) => scope))];
  const [chosen, setChosen] = useState<string | null>(null);
  const scope = chosen !== null && scopes.includes(chosen) ? chosen : (history.at(-1)?.scope ?? null);
  const measures: Measure[] =
    scope === null ? [] : MEASURES.map(({ id }) => id).filter((id) => trendOf(history, scope, id).length > 0);
  const changes = scope === null ? [] : measures.map((id) => weekChange(history, scope, id));
  const told = changes.some(({ delta }) => delta !== null) ? changes : [];
  return (
    <section className="au-part">
      <div className="au-row">
        <label className="au-check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              onSwitch(event.target.checked);
            }}
          />
          Запоминать числа по дням (без имён, 400 дней)
        </label>
        {history.length > 0 ? (
          <Button size="small" look="danger" onClick={onWipe}>
            Удалить историю
          </Button>
        ) : null}
      </div>
      {scope === null ? (
        <EmptyState title="Истории пока нет">
          {on
            ? 'Числа запоминаются, когда вы открываете выгрузку или дашборд. Линии появятся со второго дня.'
            : 'Включите запоминание: на диске останутся только числа по дням, без имён.'}
        </EmptyState>
      ) : (
        <>
          {scopes.length > 1 ? (
            <label className="au-field">
              Что показать
              <select
                className="bvb-input"
                value={scope}
                onChange={(event) => {
                  setChosen(event.target.value);
                }}
              >
                {scopes.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          ) : null}
          <h2>{scope}</h2>
          {told.length > 0 ? (
            <ul className="au-changes">
              {told.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          ) : (
            <p className="bvb-hint">
              За неделю сравнить пока не с чем: нужны два дня, между которыми от 7 до 21 дня.
            </p>
          )}
          <div className="au-trends">
            {measures.map((id) => (
              <TrendChart
                key={id}
                title={`${measureWords(id).title}: ${measureWords(id).yes}`}
                points={trendOf(history, scope, id)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
