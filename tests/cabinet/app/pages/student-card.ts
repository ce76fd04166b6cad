import { consentIsTick, type Student } from '../../data.ts';
import { strokeIcon } from '../icons.ts';
import type { PageContext } from '../skin.ts';
import type { Ui } from '../ui/index.ts';
import { titleRow } from './parts.ts';

let groups = 0;

/** «Мужской / Женский», «Да / Нет»: radio buttons, or bare words with the chosen one marked. */
function choice({ make, markup }: Ui, labels: readonly [string, string], chosen: 0 | 1): HTMLElement {
  const group = `choice-${++groups}`;
  return make(
    'div',
    'choice-row',
    'flex gap-4 py-2 text-sm',
    markup === 'semantic' ? { role: 'radiogroup' } : {},
    labels.map((label, index) => {
      const on = index === chosen;
      if (markup !== 'soup') {
        const radio = make('input', '', '', { type: 'radio', name: group });
        radio.checked = on;
        return make('label', 'choice-label', 'flex gap-2 items-center', {}, radio, label);
      }
      const dot = on ? '[border:5px_solid_var(--c-accent)]' : '[border:2px_solid_var(--c-muted)]';
      return make(
        'span',
        'choice-word',
        'flex gap-2 items-center cursor-pointer',
        { role: 'radio', 'aria-checked': String(on), tabindex: '0' },
        make('i', on ? 'choice-on' : 'choice-off', `w-4 h-4 rounded-full ${dot}`, {}),
        label,
      );
    }),
  );
}

function personalData({ ui }: PageContext, student: Student): HTMLElement {
  const { input } = ui;
  return ui.make(
    'div',
    'card-fields',
    'grid gap-4 mb-6 grid-cols-[repeat(auto-fit,minmax(280px,1fr))]',
    {},
    ui.field('Фамилия', input(student.last)),
    ui.field('Имя', input(student.first)),
    ui.field('Отчество', input(student.middle)),
    ui.field('Дата рождения', input(student.birthDate)),
    ui.field('Электронная почта', input(student.email)),
    ui.field('Телефон', input(student.phone)),
    ui.field('Класс', input(student.className)),
    ui.field('Пол', choice(ui, ['Мужской', 'Женский'], student.girl ? 1 : 0)),
    ui.field('Наличие ОВЗ', choice(ui, ['Да', 'Нет'], student.ovz ? 0 : 1)),
    ui.field('Наличие инвалидности', choice(ui, ['Да', 'Нет'], student.disability ? 0 : 1)),
  );
}

function consentBlock({ ui }: PageContext, student: Student): HTMLElement {
  const { make } = ui;
  const uploaded = student.consent === 'uploaded-by-teacher';
  const file = make('input', 'file', 'text-sm', {
    type: 'file',
    accept: '.doc,.docx,.pdf,.jpg,.jpeg,.png,.zip',
    'aria-label': 'Загрузите Согласие на участие в проекте от родителей',
  });
  return make(
    'div',
    'consent',
    'border rounded p-5 mb-6',
    {},
    ui.heading(2, 'Документы'),
    make('p', 'consent-title', 'font-medium mt-3', {}, 'Согласие на участие в проекте от родителей'),
    make(
      'p',
      'consent-formats',
      'text-sm text-muted mb-3',
      {},
      'Форматы: DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP — до 5 МБ',
    ),
    uploaded && make('p', 'consent-file', 'text-sm mb-3', {}, `Загружен файл: soglasie_${student.id}.pdf`),
    !uploaded &&
      consentIsTick(student.consent) &&
      make('p', 'consent-done', 'text-sm mb-3', {}, 'Согласие подтверждено'),
    make('p', 'consent-ask', 'text-sm mb-2', {}, 'Загрузите Согласие на участие в проекте от родителей'),
    make('div', 'consent-input', 'mb-4', {}, file),
    ui.button([strokeIcon('download', 16), 'Скачать шаблон согласия'], { onclick: () => undefined }),
  );
}

/** The student's card (Рис. 8). */
export function drawStudentCard(context: PageContext, id: string): void {
  const { ui, host, school, go } = context;
  const { make } = ui;
  const student = school.students.find((candidate) => String(candidate.id) === id);
  if (!student) {
    host.append(ui.heading(1, 'Ученик не найден'));
    return;
  }
  const body = make('div', 'card-body', '', {});
  const parts: [string, () => Node[]][] = [
    ['Список активностей', () => [make('p', 'empty', 'text-sm text-muted', {}, 'Активностей пока нет.')]],
    [
      'Группы',
      () => [make('p', 'empty', 'text-sm text-muted', {}, student.group || 'Ученик не состоит в группах.')],
    ],
    [
      'Личные данные',
      () => [
        personalData(context, student),
        consentBlock(context, student),
        ui.button('Сохранить изменения', { main: true, onclick: () => undefined }),
      ],
    ],
  ];
  const bar = make('div', 'card-tabs', 'flex gap-1 border-b mb-5 overflow-x-auto', {
    role: ui.markup === 'soup' ? null : 'tablist',
  });
  const show = (index: number): void => {
    bar.replaceChildren(
      ...parts.map(([label], at) => {
        const on = at === index;
        const look = 'px-4 py-2 text-sm font-medium cursor-pointer border-0 bg-none whitespace-nowrap';
        return make(
          'button',
          on ? 'card-tab-on' : 'card-tab',
          on
            ? `${look} text-accent [border-bottom:2px_solid_var(--c-accent)]`
            : `${look} text-muted [border-bottom:2px_solid_transparent]`,
          {
            type: 'button',
            role: ui.markup === 'soup' ? null : 'tab',
            'aria-selected': String(on),
            onclick: () => show(at),
          },
          label,
        );
      }),
    );
    body.replaceChildren(...(parts[index]?.[1]() ?? []));
  };
  host.append(
    make(
      'div',
      'back-row',
      'mb-3',
      {},
      ui.button([strokeIcon('back', 16), 'Назад'], {
        onclick: () => go(`/cabinet/students/classes/${student.classId}`),
      }),
    ),
    titleRow(context, student.name),
    make('p', 'card-date', 'text-sm text-muted mb-4', {}, 'Данные ученика на платформе 01.09.2025'),
    ui.panel(bar, body),
  );
  show(2);
}
