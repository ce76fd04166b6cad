import type { SchoolClass } from '../../data.ts';
import { strokeIcon } from '../icons.ts';
import type { PageContext } from '../skin.ts';
import { openModal, tabs, titleRow } from './parts.ts';

const TABS = [
  ['Активные классы', '/cabinet/students/classes'],
  ['Архив', '/cabinet/students/archive'],
] as const;

const PLURAL = new Intl.PluralRules('ru');
const STUDENTS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'ученик', few: 'ученика' };

export function studentsText(count: number): string {
  return count === 0 ? 'Нет учеников' : `${count} ${STUDENTS[PLURAL.select(count)] ?? 'учеников'}`;
}

function createClass(context: PageContext): void {
  const { ui } = context;
  const { make } = ui;
  const choice = (options: string[]): HTMLSelectElement =>
    make(
      'select',
      'choice',
      'w-full rounded-sm border bg-surface text-ink px-3 py-2 text-sm',
      {},
      options.map((text) => make('option', '', '', {}, text)),
    );
  openModal(context, 'Создать класс', (close) => [
    make(
      'div',
      'modal-fields',
      'grid gap-4 mb-5',
      {},
      ui.field('Номер класса', choice(['6', '7', '8', '9', '10', '11']), { required: true }),
      ui.field('Буква', ui.input('', { required: true }), { required: true }),
      ui.field('Учебный год', choice(['2025-2026']), { required: true }),
    ),
    make(
      'div',
      'modal-actions',
      'flex gap-2 justify-end',
      {},
      ui.button('Отмена', { onclick: close }),
      ui.button('Создать', { main: true, onclick: close }),
    ),
  ]);
}

/** «Мои ученики → Активные классы» (Рис. 1–4). */
export function drawClasses(context: PageContext): void {
  const { ui, host, school, go } = context;
  const { make } = ui;
  const card = (one: SchoolClass): HTMLElement =>
    make(
      'div',
      'class-card',
      'bg-surface border rounded p-5 shadow cursor-pointer hover:border-accent',
      {
        tabindex: '0',
        onclick: () => go(`/cabinet/students/classes/${one.id}`),
        onkeydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter')
            go(`/cabinet/students/classes/${one.id}`);
        },
      },
      make('div', 'class-name', 'text-xl font-bold mb-1', {}, one.name),
      make('div', 'class-count', 'text-sm text-muted', {}, studentsText(one.size)),
      make('div', 'class-year', 'text-xs text-muted mt-3', {}, 'Учебный год 2025-2026'),
    );
  host.append(
    titleRow(
      context,
      'Мои ученики',
      ui.button([strokeIcon('plus', 16), 'Создать класс'], {
        main: true,
        onclick: () => createClass(context),
      }),
    ),
    tabs(context, TABS, '/cabinet/students/classes'),
    make(
      'div',
      'class-cards',
      'grid gap-4 grid-cols-[repeat(auto-fill,minmax(210px,1fr))]',
      {},
      school.classes.map(card),
    ),
  );
}

/** «Мои ученики → Архив»: nobody is there yet. */
export function drawArchive(context: PageContext): void {
  context.host.append(
    titleRow(context, 'Мои ученики'),
    tabs(context, TABS, '/cabinet/students/archive'),
    context.ui.panel('В архиве пока нет классов.'),
  );
}

/** One class with its list (Рис. 5, 6). */
export function drawClass(context: PageContext, id: string): void {
  const { ui, host, school, go } = context;
  const { make } = ui;
  const one = school.classes.find((candidate) => String(candidate.id) === id);
  if (!one) {
    host.append(ui.heading(1, 'Класс не найден'));
    return;
  }
  const students = school.students.filter((student) => student.classId === one.id);
  const name = (text: string, target: string): HTMLElement =>
    make('span', 'class-student', 'text-accent cursor-pointer', { onclick: () => go(target) }, text);
  host.append(
    make(
      'div',
      'back-row',
      'mb-3',
      {},
      ui.button([strokeIcon('back', 16), 'Назад'], { onclick: () => go('/cabinet/students/classes') }),
    ),
    titleRow(
      context,
      `Класс ${one.name}`,
      ui.button([strokeIcon('download', 16), 'Экспорт логинов и паролей'], { onclick: () => undefined }),
      ui.button(strokeIcon('plus', 18), {
        main: true,
        title: 'Добавить ученика',
        onclick: () =>
          openModal(context, 'Добавить ученика', (close) => [
            make(
              'div',
              'modal-fields',
              'grid gap-4 mb-5',
              {},
              ['Фамилия', 'Имя', 'Отчество', 'Дата рождения'].map((label) =>
                ui.field(label, ui.input(''), { required: label !== 'Отчество' }),
              ),
            ),
            ui.button('Добавить', { main: true, onclick: close }),
          ]),
      }),
    ),
    make('p', 'class-size', 'text-sm text-muted mb-3', {}, studentsText(one.size)),
    students.length === 0
      ? ui.panel('В классе пока нет учеников. Добавьте их кнопкой с плюсом.')
      : ui.panel(
          ui.plainTable(
            ['№', 'ФИО', 'Дата рождения', 'Логин'],
            students.map((student, index) => [
              String(index + 1),
              name(student.name, `/cabinet/students/${student.id}`),
              student.birthDate,
              student.login,
            ]),
          ),
        ),
  );
}
