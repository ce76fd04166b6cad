import { performance } from 'node:perf_hooks';
import { checkWorkbook, createRosterSession, TEMPLATE_HEADER } from '@/utils/roster';
import { readWorkbook, type Cell, type Row, type Workbook } from '@/utils/workbook';

const SYLLABLES = 'ба ве го ду жи за ки ле мо ну пе ра си ти фу ха ци че шо ща эк юл яр ин ор ал ев'.split(
  ' ',
);
const NAMES = 'Иван Пётр Артём Мария Дарья Ольга Алёна Анна Илья Лев Савва Полина Кирилл Тимур Ева'.split(
  ' ',
);
const TODAY = '2026-11-20';

/** Small seeded generator, so that every run measures the same rows. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A generated roster of `rows` rows; `dirty` of every hundred rows have something to mend. */
export function rosterRows(rows: number, dirty = 5, seed = 7): string[][] {
  const next = seeded(seed);
  const word = (): string => {
    const text = Array.from({ length: 3 }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const out: string[][] = [[...TEMPLATE_HEADER]];
  for (let i = 0; i < rows; i += 1) {
    const teacher = i % 26 === 0;
    const place = Math.floor(i / 26);
    const grade = 6 + (place % 6);
    const woman = next(2) === 0;
    const spoilt = next(100) < dirty;
    const birth = `${String(1 + next(28)).padStart(2, '0')}.${String(1 + next(12)).padStart(2, '0')}.${teacher ? 1980 : 2025 - grade - 7}`;
    out.push([
      '6600000003',
      '660001001',
      teacher ? 'учитель' : 'ученик',
      teacher ? `t${i}@mail.ru` : '',
      `${word()}${woman ? 'ова' : 'ов'}`,
      NAMES[next(NAMES.length)] ?? '',
      `${word()}${woman ? 'овна' : 'ович'}`,
      spoilt ? 'м' : woman ? 'Ж' : 'М',
      spoilt ? birth.replaceAll('.', '/') : birth,
      String(grade),
      `${'АБВГДЕЖЗ'[Math.floor(place / 6) % 8] ?? 'А'}${Math.floor(place / 48)}`,
      '2026-2027',
    ]);
  }
  return out;
}

/** The same as if it had been read. */
export function rosterWorkbook(rows: number, dirty = 5): Workbook {
  const cells = (texts: readonly string[]): Cell[] =>
    texts.flatMap((text, i): Cell[] =>
      text === '' ? [] : [{ column: i + 1, kind: 'text', text, number: null, formula: false }],
    );
  const made: Row[] = rosterRows(rows, dirty).map((texts, i) => ({
    number: i + 1,
    hidden: false,
    cells: cells(texts),
  }));
  return {
    sheets: [{ name: 'Лист1', hidden: false, rows: made, merges: [], hiddenColumns: [] }],
    date1904: false,
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of the rules alone on rows that have been read; median of `times`. */
export function measureRules(workbook: Workbook, times = 5): number {
  return median(
    Array.from({ length: times }, () => {
      const begun = performance.now();
      checkWorkbook(workbook, { today: TODAY });
      return performance.now() - begun;
    }),
  );
}

/** Milliseconds of one edit with its re-check in an open session; median of `times`. */
export async function measureEdit(workbook: Workbook, times = 15): Promise<number> {
  const session = await createRosterSession(workbook, { today: TODAY });
  const sheet = workbook.sheets[0];
  return median(
    Array.from({ length: times }, (_, i) => {
      const begun = performance.now();
      session.edit([{ sheet: sheet?.name ?? '', cell: `E${3 + i * 7}`, value: i % 2 ? 'Волков' : 'ВОЛКОВ' }]);
      return performance.now() - begun;
    }),
  );
}

/** Milliseconds of reading alone, to set the rules against; median of `times`. */
export async function measureReading(bytes: Uint8Array, times = 3): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    await readWorkbook(bytes);
    all.push(performance.now() - begun);
  }
  return median(all);
}
