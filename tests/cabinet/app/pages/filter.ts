import type { PageContext } from '../skin.ts';

/** «Все классы» and one choice a class. */
export function classFilter({ ui, school }: PageContext, choose: (className: string) => void): HTMLElement {
  const { make } = ui;
  const select = make(
    'select',
    'filter',
    'rounded border bg-surface text-ink px-3 py-2 text-sm',
    { 'aria-label': 'Класс', onchange: () => choose(select.value) },
    make('option', '', '', { value: '' }, 'Все классы'),
    school.classes.map(({ name }) => make('option', '', '', { value: name }, name)),
  );
  return select;
}
