import type { Rule } from '@/utils/roster';

/** A part of the page of rules. */
export interface RulePart {
  id: string;
  title: string;
  rules: Rule[];
}

const PARTS: readonly (readonly [id: string, title: string, subjects: string])[] = [
  ['file', 'Файл и лист', 'file header column sheet rows row cell sample'],
  ['school', 'ИНН и КПП', 'inn kpp'],
  ['role', 'Роль', 'role'],
  ['email', 'Email', 'email'],
  ['name', 'Фамилия, имя, отчество', 'surname name patronymic'],
  ['birth', 'Дата рождения', 'birth'],
  ['gender', 'Пол', 'gender'],
  ['class', 'Номер и буква класса', 'grade letter'],
  ['year', 'Учебный год', 'year'],
  ['text', 'Любая ячейка', 'text'],
  ['between', 'Строки между собой', 'teacher class student'],
];

const PART_OF = new Map(PARTS.flatMap(([id, , subjects]) => subjects.split(' ').map((word) => [word, id])));

/** The first word of a rule's id is its subject: «birth-date-young» belongs to the birth date. */
function partOf({ id }: Rule): string {
  return PART_OF.get(id.split('-')[0] ?? '') ?? 'file';
}

/** Rules in parts, by what they speak of; parts without any are left out. */
export function partRules(rules: readonly Rule[]): RulePart[] {
  return PARTS.map(([id, title]) => ({
    id,
    title,
    rules: rules.filter((rule) => partOf(rule) === id),
  })).filter((part) => part.rules.length > 0);
}
