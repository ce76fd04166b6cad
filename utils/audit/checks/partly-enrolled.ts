import { enrolmentState } from '../enrolment';
import type { EventCheck } from '../types';

export const partlyEnrolled: EventCheck = {
  token: 'partly-enrolled',
  on: 'event',
  defaultOn: true,
  actor: 'navigator',
  urgency: 2,
  chip: 'записаны не все',
  shortChip: 'не все',
  title: 'Дозаписать на мероприятие',
  why: 'Записаны не все ученики, а записать надо всех.',
  how: ['Откройте мероприятие и запишите остальных учеников.'],
  source: 'Инструкция, последний раздел',
  check: (row) => {
    const state = enrolmentState(row);
    return typeof state === 'object' ? state : state === 'part' ? 'raised' : 'fine';
  },
};
