import type { StudentCheck } from '../types';
import { raisedByCross } from './flag';

export const notVerified: StudentCheck = {
  token: 'not-verified',
  on: 'student',
  defaultOn: true,
  actor: 'student',
  urgency: 3,
  chip: 'нет верификации',
  shortChip: 'верификация',
  title: 'Пройти верификацию',
  why: 'Ученики 6–11 классов подтверждают аккаунт по номеру телефона.',
  how: [
    'Ученик входит в свой личный кабинет по выданному логину и паролю.',
    'Ученик подтверждает аккаунт по номеру телефона.',
    'Подробная инструкция: «Обзор» → «Как работает платформа».',
  ],
  source: 'Инструкция, «Верификация»',
  check: (row) => raisedByCross(row.verified, 'verified'),
};
