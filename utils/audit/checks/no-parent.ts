import type { StudentCheck } from '../types';
import { raisedByCross } from './flag';

export const noParent: StudentCheck = {
  token: 'no-parent',
  on: 'student',
  defaultOn: false,
  actor: 'either',
  urgency: 6,
  chip: 'нет родителя',
  shortChip: 'родитель',
  title: 'Не привязан родитель',
  why: 'В столбце «Родитель» стоит крестик.',
  how: ['Уточните у семьи, регистрировался ли родитель на платформе.'],
  source: 'Инструкция, рисунок 9',
  check: (row) => raisedByCross(row.parent, 'parent'),
};
