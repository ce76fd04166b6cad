import { expect, test } from 'vitest';
import { partRules } from '@/entrypoints/workbench/rule-parts';
import { rules } from '@/utils/roster';

const idsOf = (part: string): string[] =>
  partRules(rules)
    .find(({ title }) => title === part)
    ?.rules.map(({ id }) => id) ?? [];

test('every rule stands on the page once, in the part that it speaks of', () => {
  const shown = partRules(rules).flatMap((part) => part.rules.map(({ id }) => id));
  expect([...shown].sort()).toEqual(rules.map(({ id }) => id).sort());
  expect(idsOf('Пол')).toEqual(['gender-required', 'gender-format']);
  expect(idsOf('Учебный год')).toEqual(['year-required', 'year-format', 'year-current']);
  expect(idsOf('Номер и буква класса')).toContain('letter-long');
  expect(idsOf('Строки между собой')).toContain('class-split');
  expect(idsOf('Файл и лист')).toContain('sample-row');
});

test('parts without a rule are left out', () => {
  const [only, ...more] = partRules(rules.filter(({ id }) => id === 'birth-date-young'));
  expect(only?.title).toBe('Дата рождения');
  expect(more).toEqual([]);
});
