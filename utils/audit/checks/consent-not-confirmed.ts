import { consentNeed } from '../consent';
import type { StudentCheck } from '../types';

export const consentNotConfirmed: StudentCheck = {
  token: 'consent-not-confirmed',
  on: 'student',
  defaultOn: true,
  actor: 'student',
  urgency: 2,
  chip: 'согласие: подтвердит ученик',
  shortChip: 'согласие',
  title: 'Попросить подтвердить согласие',
  why: 'С 14 лет ученик без ОВЗ подтверждает согласие сам, в своём личном кабинете. Без него платформа удаляет профиль без возможности восстановить.',
  how: [
    'Передайте ученику его логин и пароль.',
    'Ученик входит в свой личный кабинет.',
    'В появившемся окне ученик подтверждает новое согласие на обработку персональных данных.',
  ],
  source: 'Инструкция, «Верификация», п. 2',
  check: (row, today) => {
    const need = consentNeed(row, today);
    return typeof need === 'object' ? need : need === 'consent-not-confirmed' ? 'raised' : 'fine';
  },
};
