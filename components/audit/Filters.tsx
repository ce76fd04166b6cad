import type { AuditQuery, AuditView, DimensionId, SchoolFilter } from '@/utils/school';
import { Button } from '../parts/Button';

const WORDS: Record<DimensionId, { all: string; title: string; by: string }> = {
  municipality: { all: 'все муниципалитеты', title: 'Муниципалитет', by: 'по муниципалитетам' },
  school: { all: 'все школы', title: 'Школа', by: 'по школам' },
  class: { all: 'все классы', title: 'Класс', by: 'по классам' },
  navigator: { all: 'все навигаторы', title: 'Педагог-навигатор', by: 'по навигаторам' },
};
const IDS: readonly DimensionId[] = ['municipality', 'school', 'class', 'navigator'];

/** The filter without one of its conditions; an absent condition and an undefined one are not the same. */
function without(filter: SchoolFilter, ids: readonly (keyof SchoolFilter)[]): SchoolFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([key]) => !ids.includes(key as keyof SchoolFilter)),
  );
}

/** What hangs on a choice is chosen anew with it: the class goes with its school. */
const UNDER: Record<DimensionId, (keyof SchoolFilter)[]> = {
  municipality: ['municipality', 'school', 'class', 'navigator'],
  school: ['school', 'class', 'navigator'],
  class: ['class'],
  navigator: ['navigator'],
};

/** Chooses whom to count and how to group. */
export function Filters({
  view,
  query,
  onQuery,
}: {
  view: AuditView;
  query: AuditQuery;
  onQuery: (query: AuditQuery) => void;
}) {
  const { filter, by } = query;
  const set = (next: SchoolFilter) => {
    onQuery({ ...query, filter: next });
  };
  return (
    <div className="au-filters" role="group" aria-label="Отбор">
      <label className="au-field">
        Сгруппировать
        <select
          className="bvb-input"
          value={by}
          onChange={(event) => {
            const chosen = IDS.find((id) => id === event.target.value);
            if (chosen) onQuery({ ...query, by: chosen });
          }}
        >
          {IDS.filter((id) => id === by || view.named.includes(id)).map((id) => (
            <option key={id} value={id}>
              {WORDS[id].by}
            </option>
          ))}
        </select>
      </label>
      {IDS.map((id) => {
        const options = view.options[id];
        const value = filter[id];
        if (options.length < 2 && value === undefined) return null;
        return (
          <label className="au-field" key={id}>
            {WORDS[id].title}
            <select
              className="bvb-input"
              value={value === undefined ? '' : String(value)}
              onChange={(event) => {
                const rest = without(filter, UNDER[id]);
                set(event.target.value === '' ? rest : { ...rest, [id]: Number(event.target.value) });
              }}
            >
              <option value="">{WORDS[id].all}</option>
              {value === -1 ? <option value="-1">не указано</option> : null}
              {value !== undefined && value >= 0 && !options.some(({ code }) => code === value) ? (
                <option value={value}>выбранное</option>
              ) : null}
              {options.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <label className="au-field">
        Имя или его часть
        <input
          className="bvb-input"
          type="search"
          value={filter.text ?? ''}
          onChange={(event) => {
            const rest = without(filter, ['text']);
            set(event.target.value === '' ? rest : { ...rest, text: event.target.value });
          }}
        />
      </label>
      {view.archived.archived > 0 ? (
        <label className="au-field">
          Архив
          <select
            className="bvb-input"
            value={filter.archived ?? 'current'}
            onChange={(event) => {
              const rest = without(filter, ['archived']);
              const { value } = event.target;
              set(value === 'archived' || value === 'all' ? { ...rest, archived: value } : rest);
            }}
          >
            <option value="current">без архива</option>
            <option value="archived">только архив</option>
            <option value="all">все</option>
          </select>
        </label>
      ) : null}
      {Object.keys(filter).length > 0 ? (
        <Button
          look="quiet"
          onClick={() => {
            set({});
          }}
        >
          Сбросить отбор
        </Button>
      ) : null}
    </div>
  );
}
