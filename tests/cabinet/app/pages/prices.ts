import { strokeIcon } from '../icons.ts';
import type { PageContext } from '../skin.ts';
import { titleRow } from './parts.ts';

const PROGRAMMES: readonly (readonly [string, string, boolean, boolean, string])[] = [
  ['Базовый', '6–7 классы', true, false, 'Бесплатно'],
  ['Расширенный', '8–9 классы', true, true, '1 200 ₽'],
  ['Профильный', '10–11 классы', true, true, '2 400 ₽'],
  ['Пробный день', '9 «А» и параллель', false, false, '300 ₽'],
  ['Выездной', '6–11 классы', false, true, '4 800 ₽'],
];

/** A page with ticks and crosses that are nobody's: nothing here is a student or an event. */
export function drawPrices(context: PageContext): void {
  const { ui, host } = context;
  const { make } = ui;
  const mark = (yes: boolean): HTMLElement =>
    make(
      'span',
      yes ? 'price-yes' : 'price-no',
      yes ? 'text-yes' : 'text-no',
      { title: yes ? 'Входит' : 'Не входит' },
      strokeIcon(yes ? 'tick' : 'cross', 18),
    );
  host.append(
    titleRow(context, 'Программы партнёров'),
    ui.panel(
      ui.plainTable(
        ['Программа', 'Для кого', 'Материалы', 'Сопровождение', 'Стоимость'],
        PROGRAMMES.map(([title, whom, materials, support, price]) => [
          title,
          whom,
          mark(materials),
          mark(support),
          price,
        ]),
      ),
    ),
  );
}
