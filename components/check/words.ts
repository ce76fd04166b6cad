import { compose, plural, tidySpaces, toCyrillic } from '@/utils/text';
import type { Fix, Severity } from '@/utils/roster';
import type { ShapeName } from '../parts/Shape';

/** How a severity looks and is called; one place for list, grid, filter and print. */
export const SEVERITIES: Record<
  Severity,
  { tone: 'red' | 'amber' | 'grey'; shape: ShapeName; one: string; heading: string }
> = {
  error: { tone: 'red', shape: 'cross', one: 'ошибка', heading: 'Импорт не пройдёт' },
  warning: { tone: 'amber', shape: 'triangle', one: 'замечание', heading: 'Проверьте' },
  info: { tone: 'grey', shape: 'info', one: 'к сведению', heading: 'К сведению' },
};

/** «1 240»: thousands parted by a no-break space. */
export function figure(n: number): string {
  return n.toLocaleString('ru');
}

const counted = (one: string, few: string, many: string) => (n: number) =>
  `${figure(n)}\u00a0${plural(n, one, few, many)}`;

export const errors = counted('ошибка', 'ошибки', 'ошибок');
export const warnings = counted('замечание', 'замечания', 'замечаний');
export const rows = counted('строка', 'строки', 'строк');
export const cells = counted('ячейка', 'ячейки', 'ячеек');
export const changes = counted('изменение', 'изменения', 'изменений');
export const students = counted('ученик', 'ученика', 'учеников');
export const teachers = counted('учитель', 'учителя', 'учителей');
export const findings = counted('находка', 'находки', 'находок');
export const classes = counted('класс', 'класса', 'классов');
export const files = counted('файл', 'файла', 'файлов');

/** «в 1 строке», «в 5 строках»: the prepositional case has only two forms. */
export function inRows(n: number): string {
  const one = n % 10 === 1 && n % 100 !== 11;
  return `в\u00a0${figure(n)}\u00a0${one ? 'строке' : 'строках'}`;
}

export type Outcome = 'blocked' | 'doubts' | 'ready';

/** What the one line of the verdict is made from. */
export interface VerdictFacts {
  counts: Record<Severity, number>;
  errorRows: number;
  /** False when the file could not be opened at all; nothing was counted then. */
  readable?: boolean;
}

export function outcomeOf({ counts }: VerdictFacts): Outcome {
  if (counts.error > 0) return 'blocked';
  return counts.warning > 0 ? 'doubts' : 'ready';
}

/** The answer in one line that can be read aloud. */
export function verdictLine(facts: VerdictFacts): string {
  const { counts, errorRows, readable } = facts;
  if (readable === false) return 'Импорт не пройдёт: файл\u00a0не\u00a0прочитан';
  switch (outcomeOf(facts)) {
    case 'blocked':
      return `Импорт не пройдёт: ${errors(counts.error)}${errorRows > 0 ? ` ${inRows(errorRows)}` : ''}`;
    case 'doubts':
      return `Ошибок нет, ${warnings(counts.warning)}`;
    case 'ready':
      return 'Готово к отправке';
  }
}

/** «Прочитано: 1 240 строк» while a file is read, then «Проверено: …». */
export function progressWords(progress: {
  stage: 'read' | 'check' | 'write';
  rows: number;
  share: number;
}): string {
  const { stage, rows: done } = progress;
  if (stage === 'write') return 'Собираем файл';
  if (done === 0) return stage === 'read' ? 'Открываем файл' : 'Проверяем строки';
  const word = rows(done);
  return stage === 'read' ? `Прочитано: ${word}` : `Проверено: ${word}`;
}

/**
 * What a fix would write, told to the person who decides: with the cells that belong to it.
 * @param was what stands in the cell now
 */
export function fixWords({ value, also = [] }: Fix, was: string): string {
  const others = also.map((other) => `, в\u00a0${other.cell}\u00a0—\u00a0«${other.value}»`).join('');
  if (value === '') return `Очистить ячейку${others}`;
  return `${was.trim() === '' ? 'Вписать' : 'Заменить на'} «${value}»${others}`;
}

/** What a fix would leave, as one more line of a finding. */
export function fixNote({ value, safe }: Fix): string {
  if (value === '') return safe ? 'Очистим ячейку' : 'Предложение: очистить ячейку';
  return `${safe ? 'Исправим на' : 'Предложение'}: «${value}»`;
}

/** Why two values that look alike on screen differ; null where the eye sees it. */
export function changeNote(was: string, became: string): string | null {
  if (was === '' || became === '') return null;
  if (was === became) return 'теперь это текст';
  if (toCyrillic(was) === became) return 'были латинские буквы';
  const bare = tidySpaces(compose(was));
  if (bare !== became && toCyrillic(bare) !== became) return null;
  return tidySpaces(was) === was
    ? 'буквы были разобраны на части'
    : 'были лишние пробелы или невидимые знаки';
}
