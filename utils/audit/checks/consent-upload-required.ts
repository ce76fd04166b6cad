import { consentNeed } from '../consent';
import type { StudentCheck } from '../types';

export const consentUploadRequired: StudentCheck = {
  token: 'consent-upload-required',
  on: 'student',
  defaultOn: true,
  actor: 'navigator',
  urgency: 1,
  chip: 'согласие: загрузить скан',
  shortChip: 'скан',
  title: 'Загрузить согласие родителей',
  why: 'До 14 лет, а при ОВЗ в любом возрасте, согласие подписывают родители, а скан загружает педагог-навигатор. Без него платформа удаляет профиль без возможности восстановить.',
  how: [
    'Откройте «Мои ученики», класс и карточку ученика.',
    'Нажмите «Скачать шаблон согласия» и отдайте его родителям.',
    'Загрузите подписанный скан в блоке «Согласие на участие в проекте от родителей» (DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP — до 5 МБ).',
    'Нажмите «Сохранить изменения».',
  ],
  source: 'Инструкция, «Верификация», п. 1',
  check: (row, today) => {
    const need = consentNeed(row, today);
    return typeof need === 'object' ? need : need === 'consent-upload-required' ? 'raised' : 'fine';
  },
};
