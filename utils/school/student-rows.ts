import { classLabel, parseClass, tidyLetter } from '@/utils/classlist';
import type { Cell, Sheet } from '@/utils/workbook';
import type { Column } from './header';
import { consentCode, consentGiven } from './measures';
import type { SheetHeader } from './sheet-header';
import type { NewStudent, TableBuilder } from './table';
import { NO, UNREAD, YES } from './types';
import {
  fold,
  readArchived,
  readConsent,
  readCount,
  readFlag,
  readLogin,
  readProfile,
  readVerified,
} from './values';

export interface RowSink {
  builder: TableBuilder;
  extra: Map<string, Map<number, string>>;
  passed: { sheet: string; row: number; why: string }[];
  /** Filled cells that could not be read, by title. */
  odd: Map<string, { count: number; samples: string[] }>;
  thisYear: number;
}

const LETTER = /\p{L}/u;
const TOTALS = /^(?:итого|всего|итог)(?:\s|[:.,]|$)/iu;

function plain(text: string): string {
  return /[\s\u00a0]{2}|^\s|\s$|[\n\t\u00a0]/u.test(text) ? text.replace(/[\s\u00a0]+/gu, ' ').trim() : text;
}

/** Remembers what a value was read as: an export repeats the same few words a hundred thousand times. */
function remembered<T>(read: (folded: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(fold(text));
      if (known.size < 5000) known.set(text, value);
    }
    return value;
  };
}

/** Reads the rows under a header into the table. Work is linear in cells; each cell is looked at once. */
export function readStudentSheet(sheet: Sheet, header: SheetHeader, sink: RowSink): void {
  const meanings: (Column | null | undefined)[] = [];
  const titles: string[] = [];
  for (const { column, meaning, title } of header.columns) {
    meanings[column] = meaning;
    titles[column] = title;
  }
  const flag = remembered(readFlag);
  const verified = remembered(readVerified);
  const profile = remembered(readProfile);
  const archived = remembered((text) => readArchived(text, sink.thisYear));
  const login = remembered((text) => readLogin(text, sink.thisYear));
  const count = remembered(readCount);
  const consent = remembered(readConsent);
  const className = remembered((text) => parseClass(text));
  const letterName = remembered(tidyLetter);
  const note = (column: number, cell: Cell): void => {
    const title = titles[column] ?? '';
    let entry = sink.odd.get(title);
    if (!entry) sink.odd.set(title, (entry = { count: 0, samples: [] }));
    entry.count += 1;
    if (entry.samples.length < 3 && !entry.samples.includes(cell.text))
      entry.samples.push(cell.text.slice(0, 60));
  };

  for (let at = header.at + 1; at < sheet.rows.length; at += 1) {
    const row = sheet.rows[at];
    if (!row) continue;
    let name = '';
    let [surname, first, patronymic, grade, letter, group] = ['', '', '', '', '', ''];
    const facts: NonNullable<NewStudent['facts']> = {};
    const counts: NonNullable<NewStudent['counts']> = {};
    const student: NewStudent = { name: '', source: 0, rowNumber: row.number, facts, counts };
    const excursions: number[] = [];
    const unknown: { title: string; text: string }[] = [];
    let filled = false;
    for (const cell of row.cells) {
      const text = cell.text;
      if (text === '') continue;
      const { column } = cell;
      const meaning = meanings[column];
      filled = true;
      switch (meaning) {
        case 'name':
          name = plain(text);
          break;
        case 'surname':
          surname = plain(text);
          break;
        case 'firstName':
          first = plain(text);
          break;
        case 'patronymic':
          patronymic = plain(text);
          break;
        case 'municipality':
          student.municipality = plain(text);
          break;
        case 'school':
          student.school = plain(text);
          break;
        case 'navigator':
          student.navigator = plain(text);
          break;
        case 'grade':
          grade = plain(text);
          break;
        case 'letter':
          letter = plain(text);
          break;
        case 'class':
          group = plain(text);
          break;
        case 'birthDate':
          student.birthDate = plain(text);
          break;
        case 'registered':
          student.registered = plain(text);
          break;
        case 'verified':
          if ((facts.verified = verified(text)) === UNREAD) note(column, cell);
          break;
        case 'profile':
          if ((facts.profile = profile(text)) === UNREAD) note(column, cell);
          break;
        case 'active':
          if ((facts.active = flag(text)) === UNREAD) note(column, cell);
          break;
        case 'parent':
          if ((facts.parent = flag(text)) === UNREAD) note(column, cell);
          break;
        case 'archived':
          if ((student.archived = archived(text)) === UNREAD) note(column, cell);
          break;
        case 'lastLogin': {
          const day = login(text);
          student.lastLogin = day;
          facts.loggedIn = day > 0 ? YES : day < 0 ? NO : UNREAD;
          if (day === 0) note(column, cell);
          break;
        }
        case 'consent': {
          const status = consent(text);
          if (status === null) note(column, cell);
          else {
            student.consent = consentCode(status);
            facts.consent = consentGiven(student.consent) ? YES : NO;
          }
          break;
        }
        case 'diagnostics':
        case 'trials':
        case 'masterclasses':
        case 'events': {
          const number = count(text);
          counts[meaning] = number;
          facts[meaning] = number > 0 ? YES : number === 0 ? NO : UNREAD;
          if (number < 0) note(column, cell);
          break;
        }
        case 'excursions':
        case 'excursionsEnterprise':
        case 'excursionsMuseum': {
          const number = count(text);
          excursions.push(number);
          if (number < 0) note(column, cell);
          break;
        }
        default:
          // Not understood, or without a place of its own in the table: kept as it stands.
          unknown.push({ title: titles[column] ?? '', text });
      }
    }
    if (!filled) continue;
    if (name === '') name = [surname, first, patronymic].filter((part) => part !== '').join(' ');
    // Under the titles some reports number their columns: 1, 2, 3 …
    const nameless = !LETTER.test(name);
    if (nameless || TOTALS.test(name)) {
      sink.passed.push({
        sheet: sheet.name,
        row: row.number,
        why: nameless ? 'нет имени' : 'строка итогов',
      });
      continue;
    }
    student.name = name;
    const parsed = className(group === '' ? grade : group);
    const label =
      parsed === null
        ? plain(`${group === '' ? grade : group} ${letter}`)
        : classLabel({ grade: parsed.grade, letter: parsed.letter || letterName(letter) });
    if (parsed !== null) student.grade = Number(parsed.grade);
    student.className = label;
    excursionsOf(excursions, header, facts, counts);
    const number = sink.builder.add(student);
    for (const { title, text } of unknown) {
      let values = sink.extra.get(title);
      if (!values) sink.extra.set(title, (values = new Map<number, string>()));
      values.set(number, text);
    }
  }
}

/** Several columns make one count; one unread column leaves «no» unproved, while a single visit proves «yes». */
function excursionsOf(
  read: readonly number[],
  { has }: SheetHeader,
  facts: NonNullable<NewStudent['facts']>,
  counts: NonNullable<NewStudent['counts']>,
): void {
  const columns = (['excursions', 'excursionsEnterprise', 'excursionsMuseum'] as const).filter((column) =>
    has.has(column),
  ).length;
  if (columns === 0) return;
  const known = read.filter((number) => number >= 0);
  const sum = known.reduce((total, number) => total + number, 0);
  const whole = known.length === columns;
  counts.excursions = whole ? sum : -1;
  facts.excursions = sum > 0 ? YES : whole ? NO : UNREAD;
}
