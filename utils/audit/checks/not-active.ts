import type { StudentCheck } from '../types';
import { raisedByCross } from './flag';

export const notActive: StudentCheck = {
  token: 'not-active',
  on: 'student',
  defaultOn: false,
  actor: 'student',
  urgency: 5,
  chip: 'нет активности',
  shortChip: 'активность',
  title: 'Нет активности',
  why: 'В столбце «Активность» стоит крестик.',
  how: ['Напомните ученику войти в свой личный кабинет.'],
  source: 'Инструкция, рисунок 9',
  check: (row) => raisedByCross(row.active, 'active'),
};
