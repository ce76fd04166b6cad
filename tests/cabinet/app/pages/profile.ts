import type { PageContext } from '../skin.ts';
import { titleRow } from './parts.ts';

/** The navigator's own profile; two required fields are empty. */
export function drawProfile(context: PageContext): void {
  const { ui, host } = context;
  const { make } = ui;
  const fields: [label: string, value: string, required: boolean][] = [
    ['Фамилия', 'Ракитина', true],
    ['Имя', 'Варвара', true],
    ['Отчество', 'Олеговна', false],
    ['Должность', '', true],
    ['Электронная почта', 'navigator@example.ru', true],
    ['Телефон', '', true],
    ['Образовательная организация', 'Школа № 0 (вымышленная)', true],
    ['Предмет', '', false],
  ];
  host.append(
    titleRow(context, 'Профиль'),
    ui.panel(
      make('div', 'profile-role', 'mb-5', {}, ui.badge('Педагог-навигатор', 'plain')),
      make(
        'div',
        'profile-fields',
        'grid gap-4 mb-5 grid-cols-[repeat(auto-fit,minmax(260px,1fr))]',
        {},
        fields.map(([label, value, required]) =>
          ui.field(label, ui.input(value, { required }), { required }),
        ),
      ),
      ui.button('Сохранить', { main: true, onclick: () => undefined }),
    ),
  );
}
