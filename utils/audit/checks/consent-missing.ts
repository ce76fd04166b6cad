import { consentNeed } from '../consent';
import type { StudentCheck } from '../types';

export const consentMissing: StudentCheck = {
  token: 'consent-missing',
  on: 'student',
  defaultOn: true,
  actor: 'either',
  urgency: 0,
  chip: 'нет согласия',
  shortChip: 'согласие',
  title: 'Нет согласия: уточнить, кто действует',
  why: 'Согласия нет, а точный статус платформа показывает только при наведении на значок. От него зависит, загружает ли скан педагог-навигатор или подтверждает сам ученик.',
  how: [
    'Нажмите «Уточнить статусы» или наведите указатель на крестик в столбце «Согласие».',
    '«Необходимо загрузить»: загрузите скан согласия родителей в карточке ученика.',
    '«Не подтверждено учеником»: ученик подтверждает согласие в своём кабинете.',
  ],
  source: 'Инструкция, «Верификация», статусы столбца «Согласия»',
  check: (row, today) => {
    const need = consentNeed(row, today);
    return typeof need === 'object' ? need : need === 'consent-missing' ? 'raised' : 'fine';
  },
};
