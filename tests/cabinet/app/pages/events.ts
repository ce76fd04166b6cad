import { SECTION_TITLE, type SchoolEvent } from '../../data.ts';
import { actionText, enrolmentText, eventValue, STATE_TEXT } from '../columns.ts';
import { createList } from '../list.ts';
import type { PageContext } from '../skin.ts';
import { classFilter } from './filter.ts';
import { openModal, tabs, titleRow } from './parts.ts';

/** «Мероприятия» with both sections. */
export function drawEvents(context: PageContext, wanted: string): void {
  const { ui, host, school, switches, skin, signal } = context;
  const { make } = ui;
  const section = wanted === 'practice' ? 'practice' : 'extracurricular';
  const list = createList<SchoolEvent>({
    items: school.events.filter((event) => event.section === section),
    size: switches.size,
    delay: switches.delay,
    classOf: (event) => event.className,
    valueOf: eventValue,
    signal,
  });
  const place = make('div', 'list-place', 'min-w-0', {});
  host.append(
    titleRow(
      context,
      'Мероприятия',
      classFilter(context, (name) => list.filterClass(name)),
    ),
    tabs(
      context,
      [
        [SECTION_TITLE.extracurricular, '/cabinet/events/extracurricular'],
        [SECTION_TITLE.practice, '/cabinet/events/practice'],
      ],
      `/cabinet/events/${section}`,
    ),
    make(
      'p',
      'hint',
      'text-sm text-muted mb-4',
      {},
      section === 'extracurricular'
        ? 'Курс «Россия — мои горизонты». Запишите учеников на все занятия курса.'
        : 'Профессиональные пробы, экскурсии и другие мероприятия вашего региона.',
    ),
    place,
  );
  skin.events({
    host: place,
    list,
    ui,
    dark: switches.dark,
    signal,
    open: (event) =>
      openModal(context, event.title, (close) => [
        make(
          'div',
          'event-facts',
          'grid gap-3 mb-5 grid-cols-[repeat(2,minmax(0,1fr))]',
          {},
          ui.field('Дата и время', `${event.date}, ${event.time}`),
          ui.field('Класс', event.className),
          ui.field('Место', event.place),
          ui.field('Статус', STATE_TEXT[event.state]),
          ui.field('Запись', enrolmentText(event)),
          ui.field('Действие', actionText(event) ?? '—'),
        ),
        ui.button('Понятно', { main: true, onclick: close }),
      ]),
  });
}
