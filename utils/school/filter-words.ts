import { CONSENT_LABELS } from '@/utils/cabinet';
import { quote } from '@/utils/text';
import type { SchoolFilter } from './filter';
import { measureWords } from './measures';
import { CONSENTS, type DimensionId, type SchoolTable } from './types';

const NAMED: readonly (readonly [DimensionId, string])[] = [
  ['municipality', 'муниципалитет'],
  ['school', 'школа'],
  ['class', 'класс'],
  ['navigator', 'педагог-навигатор'],
];
const ANSWERS = { yes: 'да', no: 'нет', unread: 'не прочитано' } as const;

/**
 * What a filter leaves, in words, so that a list of some is never taken for a list of all: «школа МБОУ СОШ № 3; имя
 * с «кот»». Empty when the filter leaves everybody but the archived, as lists do by themselves.
 */
export function filterWords(table: SchoolTable, filter: SchoolFilter): string {
  const words: string[] = [];
  for (const [id, title] of NAMED) {
    const code = filter[id];
    if (code !== undefined) words.push(`${title} ${table.dims[id].labels[code] ?? 'не указан'}`);
  }
  if (filter.grade !== undefined) words.push(`параллель ${filter.grade}`);
  if (filter.measure)
    words.push(
      `${measureWords(filter.measure.id).title.toLocaleLowerCase('ru')}: ${ANSWERS[filter.measure.is]}`,
    );
  if (filter.consent !== undefined) {
    const status = CONSENTS[filter.consent - 1];
    words.push(`согласие: ${status ? CONSENT_LABELS[status].toLocaleLowerCase('ru') : 'не прочитано'}`);
  }
  if (filter.text !== undefined && filter.text.trim() !== '')
    words.push(`имя с ${quote(filter.text.trim(), 40)}`);
  if (filter.archived === 'archived') words.push('только архив');
  if (filter.archived === 'all') words.push('вместе с архивом');
  return words.join('; ');
}

/** Whether the filter leaves out students of the classes that it shows, so that a class in a list is not the whole class. */
export function cutsClasses({ measure, consent, text, archived, navigator }: SchoolFilter): boolean {
  return (
    measure !== undefined ||
    consent !== undefined ||
    navigator !== undefined ||
    (text ?? '').trim() !== '' ||
    archived === 'archived'
  );
}
