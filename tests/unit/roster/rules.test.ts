import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWorkbook, EXAMPLE_TODAY, type Example, rules, sketchWorkbook } from '@/utils/roster';
import { patched, safeFixes } from './helpers';

const IDS =
  `file-format file-too-large header-missing column-missing column-duplicate column-order column-unknown
header-offset sheet-extra rows-none row-blank row-hidden cell-merged cell-formula cell-error row-stray sample-row
inn-required kpp-required inn-format inn-checksum kpp-format inn-mismatch kpp-mismatch inn-mixed kpp-mixed
role-required role-unknown role-case email-required email-format email-domain email-uppercase email-duplicate
surname-required name-required patronymic-required patronymic-dash name-characters name-latin name-case
name-combined name-initials name-gender birth-date-required birth-date-format birth-date-invalid birth-date-cell
birth-date-young birth-date-future birth-date-class birth-date-adult gender-required gender-format grade-required
grade-range grade-format letter-required letter-format letter-long year-required year-format year-current
text-spaces text-unicode teacher-first teacher-class teacher-alone class-split student-duplicate student-similar
teacher-duplicate student-on-platform`.split(/\s+/u);

const files = readdirSync(new URL('../../../utils/roster/rules/', import.meta.url))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !name.startsWith('_'))
  .map((name) => name.slice(0, -3));

/** Unreadable files have no rows to sketch: their two rules are tried through the door in another test. */
const sketched = rules.filter((rule) => !rule.examples.fail.some((example) => example.book.trouble));

function run(example: Example) {
  const workbook = sketchWorkbook(example.book);
  const options = { today: EXAMPLE_TODAY, ...example.options };
  return { workbook, options, report: checkWorkbook(workbook, options) };
}

describe('the list of rules', () => {
  it('has exactly the ids of the rules document, in its order', () => {
    expect(rules.map((rule) => rule.id)).toEqual(IDS);
  });

  it('has every file of the folder, and every rule a file of its name', () => {
    expect(files.sort()).toEqual([...IDS].sort());
  });

  it('says of each rule what, why and how, in Russian', () => {
    for (const rule of rules) {
      for (const text of [rule.title, rule.why, rule.how]) expect(text, rule.id).toMatch(/[а-яё]{3}/iu);
      expect(rule.source, rule.id).toMatch(/^(?:—|п\. \d+|«Важно!»)$/u);
      expect(rule.examples.pass.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples.fail.length, rule.id).toBeGreaterThan(0);
    }
  });
});

describe.each(sketched.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.pass.map((example) => [example.text, example] as const))(
    'is silent: %s',
    (_text, example) => {
      const { report } = run(example);
      expect(report.findings.filter((finding) => finding.rule === id)).toEqual([]);
    },
  );

  it.each(rule.examples.fail.map((example) => [example.text, example] as const))(
    'speaks: %s',
    (_text, example) => {
      const { workbook, options, report } = run(example);
      const own = report.findings.filter((finding) => finding.rule === id);
      expect(own.length).toBeGreaterThan(0);
      for (const finding of own) {
        expect(finding.message).toMatch(/[а-яё].*\.$/isu);
        expect(finding.message.length).toBeLessThan(500);
        if (rule.fix === 'none') expect(finding.fix).toBeUndefined();
        if (rule.fix === 'safe' && finding.fix) expect(finding.fix.safe).toBe(true);
        if (rule.fix === 'review' && finding.fix) expect(finding.fix.safe).toBe(false);
      }
      const fixes = own.flatMap(({ sheet, cell, fix }) =>
        fix ? [{ sheet, cell, value: fix.value }, ...(fix.also ?? []).map((one) => ({ sheet, ...one }))] : [],
      );
      if (fixes.length === 0) return;
      const mended = patched(workbook, fixes);
      const after = checkWorkbook(mended, options);
      const fixedCells = new Set(fixes.map((fix) => fix.cell));
      expect(after.findings.filter((finding) => finding.rule === id && fixedCells.has(finding.cell))).toEqual(
        [],
      );
      expect(
        safeFixes({ findings: after.findings.filter((finding) => fixedCells.has(finding.cell)) }),
      ).toEqual([]);
    },
  );
});

it('promises a fix only where an example shows one', () => {
  for (const rule of sketched) {
    const shown = rule.examples.fail.some((example) =>
      run(example).report.findings.some((finding) => finding.rule === rule.id && finding.fix),
    );
    if (rule.fix === 'none') expect(shown, rule.id).toBe(false);
    else if (
      !['inn-required', 'kpp-required', 'gender-required', 'name-required', 'surname-required'].includes(
        rule.id,
      )
    )
      expect(shown, rule.id).toBe(true);
  }
});
