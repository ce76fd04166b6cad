import { enrolmentState } from '../enrolment';
import type { EventCheck } from '../types';

export const notEnrolled: EventCheck = {
  token: 'not-enrolled',
  on: 'event',
  defaultOn: true,
  actor: 'navigator',
  urgency: 1,
  chip: 'никто не записан',
  shortChip: 'никто',
  title: 'Записать на мероприятие',
  why: 'Педагог-навигатор записывает учеников на все занятия курса «Россия — мои горизонты» и на все профориентационные пробы, экскурсии и другие мероприятия.',
  how: [
    'Занятия: «Мероприятия» → «Внеурочная деятельность».',
    'Пробы и экскурсии: «Мероприятия» → «Практико-ориентированный модуль».',
    'Откройте мероприятие и запишите всех учеников.',
  ],
  source: 'Инструкция, последний раздел',
  check: (row) => {
    const state = enrolmentState(row);
    return typeof state === 'object' ? state : state === 'nobody' ? 'raised' : 'fine';
  },
};
