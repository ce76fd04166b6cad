import { buildImport, mappingOf, readClassList } from '@/utils/classlist';
import { checkRoster } from '@/utils/roster';
import { count, quote } from '@/utils/text';
import { WorkbookError } from '@/utils/workbook';
import type { OpenedFile } from './desk-types';
import { dateInName } from './sheet-header';
import { archivedOf } from './sums';
import type { ExportReading, Person } from './types';

/** What a file that cannot be opened is, in the words of the check. */
export async function troubleWords(error: unknown, bytes: Uint8Array): Promise<string> {
  if (error instanceof WorkbookError) {
    const { findings } = await checkRoster(bytes);
    const [first] = findings;
    if (first) return first.message;
  }
  return 'Файл не удалось прочитать. Сохраните его заново как «Книга Excel (*.xlsx)» и попробуйте ещё раз.';
}

/** ISO day of an export: as its service rows tell it, else the one day in its file name; null when neither does. */
export function dayOfReading(reading: ExportReading): string | null {
  if (reading.kind !== 'students') return null;
  const told = reading.table.sources[0]?.date ?? dateInName(reading.file);
  return told === null ? null : told.split('.').reverse().join('-');
}

/** An opened file in words: what was read, and what was not. */
export function wordsOf(reading: ExportReading): Pick<OpenedFile, 'words' | 'details'> {
  if (reading.kind === 'wrong') return { words: reading.message, details: [] };
  const passed =
    reading.passed.length > 0
      ? [
          `Пропущено строк: ${reading.passed.length} (${[...new Set(reading.passed.map(({ why }) => why))].join(', ')}).`,
        ]
      : [];
  if (reading.kind === 'participants') {
    const visited = reading.participants.filter((one) => one.visited).length;
    return {
      words: `${quote(reading.event, 60)}: ${count(reading.participants.length, 'участник', 'участника', 'участников')}, посетили ${visited}`,
      details: passed,
    };
  }
  const { table, missing, unknown, unreadable } = reading;
  const { archived, unread } = archivedOf(table);
  const date = table.sources[0]?.date ?? null;
  const words = [count(table.size - archived, 'ученик', 'ученика', 'учеников')];
  if (archived > 0) words.push(`в архиве ${archived}`);
  words.push(date === null ? 'дата отчёта в файле не указана' : `отчёт от ${date}`);
  return {
    words: words.join(', '),
    details: [
      ...(missing.length > 0
        ? [`Нет столбцов: ${missing.join(', ')}. Этих сведений в сводке не будет.`]
        : []),
      ...(unread > 0 && unread < table.size ? [`Не прочитано, в архиве ли ученик: ${unread}.`] : []),
      ...unreadable.map(
        (one) =>
          `Столбец ${quote(one.title, 50)}: не прочитано значений: ${one.count} (${one.samples.map((text) => quote(text, 30)).join(', ')}).`,
      ),
      ...(unknown.length > 0 ? [`Столбцы без применения: ${unknown.slice(0, 8).join(', ')}.`] : []),
      ...passed,
    ],
  };
}

/** Students of an import file or a class list, columns found by meaning. */
export function peopleOfList(
  workbook: Parameters<typeof readClassList>[0],
  today: string,
): { people: Person[]; passed: number } {
  const { sheets } = readClassList(workbook);
  const { lines, left } = buildImport(
    sheets.map((sheet) => ({ sheet, mapping: mappingOf(sheet) })),
    { inn: '', kpp: '', year: '', today },
  );
  const people = lines
    .filter(({ role }) => role === 'ученик')
    .map(({ cells }) => ({
      name: [cells.surname.value, cells.name.value, cells.patronymic.value]
        .filter((part) => part !== '')
        .join(' '),
      className: [cells.grade.value, cells.letter.value].filter((part) => part !== '').join(' '),
      birthDate: cells.birthDate.value,
      gender: cells.gender.value,
      school: '',
    }));
  return { people, passed: left.length };
}
