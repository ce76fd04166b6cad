import { quote, tidySpaces } from '@/utils/text';
import { parseClass, tidyLetter } from './class-text';
import { type Context, type Get, textOf } from './context';
import { personText } from './full-name';
import type { BuildOptions, BuiltCell, Mapping, SourceRow, SourceSheet } from './types';
import { built, emptyCell } from './values';

/** Whether a class is named only where it begins: more rows without it than with it, and the first row has it. */
export function carriesClass(sheet: SourceSheet, mapping: Mapping): boolean {
  const columns = mapping.fields
    .filter(({ field }) => field === 'class' || field === 'grade')
    .map(({ column }) => column);
  if (columns.length === 0) return false;
  const has = (row: SourceRow) => columns.some((column) => row.cells.has(column));
  const filled = sheet.rows.filter(has).length;
  const [first] = sheet.rows;
  return first !== undefined && has(first) && filled * 2 <= sheet.rows.length;
}

/** Grade and letter of a row: its own cells first, then what stands above, then what the user gave. */
export function classOf(
  get: Get,
  context: Context,
  options: BuildOptions,
  notes: string[],
): { grade: BuiltCell; letter: BuiltCell } {
  const letterText = tidySpaces(textOf(get('letter')));
  for (const field of ['class', 'grade', 'letter'] as const) {
    const cell = get(field);
    const text = tidySpaces(textOf(cell));
    if (text === '') continue;
    const bare = text.replace(/\s*\(([^()]*)\)$/u, '');
    const parsed = cell?.date ? null : (parseClass(text) ?? parseClass(bare));
    if (parsed && parseClass(text) === null)
      notes.push(`при классе пометка ${quote(text.slice(bare.length).trim())}`);
    if (parsed && (field !== 'letter' || parsed.letter !== '')) {
      const own = parsed.letter === '' && field !== 'letter' ? tidyLetter(letterText) : parsed.letter;
      const differs =
        letterText !== '' &&
        field !== 'letter' &&
        parsed.letter !== '' &&
        (parseClass(letterText)?.letter ?? tidyLetter(letterText)) !== parsed.letter;
      if (differs) notes.push(`в столбцах класса разное: ${quote(text)} и ${quote(letterText)}`);
      const split = (value: string, from: string): BuiltCell =>
        built(value, from, from.includes(value) ? 'as-is' : 'mended');
      return (context.carried = {
        grade: split(parsed.grade, text),
        letter: split(own, parsed.letter === '' ? letterText : text),
      });
    }
    if (field !== 'letter' && cell?.date) {
      notes.push(`похоже, Excel превратил класс в дату ${quote(text)}: впишите класс`);
      return { grade: built(text, text), letter: built(tidyLetter(letterText), letterText) };
    }
    if (field !== 'letter') {
      notes.push(`класс ${quote(text)} не читается`);
      return { grade: built(text, text), letter: built(tidyLetter(letterText), letterText) };
    }
  }
  const behind = parseClass(personText(textOf(get('fullName'))).className);
  if (behind && letterText === '') {
    const whole = textOf(get('fullName'));
    const part = (value: string): BuiltCell =>
      built(value, whole, whole.includes(value) ? 'as-is' : 'mended');
    return { grade: part(behind.grade), letter: part(behind.letter) };
  }
  if (context.carries && context.carried && letterText === '') {
    const { grade, letter } = context.carried;
    const proposed = ({ value }: BuiltCell): BuiltCell =>
      value === '' ? emptyCell() : { value, origin: 'proposed' };
    return { grade: proposed(grade), letter: proposed(letter) };
  }
  const told = parseClass(context.className ?? options.className ?? '');
  if (!told) return { grade: emptyCell(), letter: built(tidyLetter(letterText), letterText) };
  const origin = context.className === null ? 'constant' : 'proposed';
  return {
    grade: { value: told.grade, origin },
    letter:
      letterText !== ''
        ? built(tidyLetter(letterText), letterText)
        : told.letter === ''
          ? emptyCell()
          : { value: told.letter, origin },
  };
}
