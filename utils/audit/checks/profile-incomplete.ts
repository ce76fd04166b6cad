import type { StudentCheck } from '../types';
import { raisedByCross } from './flag';

export const profileIncomplete: StudentCheck = {
  token: 'profile-incomplete',
  on: 'student',
  defaultOn: true,
  actor: 'either',
  urgency: 4,
  chip: 'профиль не заполнен',
  shortChip: 'профиль',
  title: 'Дозаполнить профиль',
  why: 'В столбце «Профиль» стоит крестик: в профиле ученика заполнены не все поля.',
  how: [
    'Откройте «Мои ученики», класс и карточку ученика, вкладку «Личные данные».',
    'Заполните пустые поля и нажмите «Сохранить изменения».',
    'Чего не знаете вы, заполнит сам ученик в своём кабинете.',
  ],
  source: 'Инструкция, рисунки 8 и 9',
  check: (row) => raisedByCross(row.profile, 'profile'),
};
