import { drawnInside, fold, linesOf, piecesOf, textOf } from '../tree';
import { read, unread } from '../cells';
import { nameIn, registeredIn } from '../columns';
import type { ListRow } from '../lists';
import { classOf, dateIn, isNamePart } from '../words';
import type { Fact, StudentFactKey, StudentReading } from '../types';
import { cellAt, leadOf, type Places } from './lead';

type ClassFact = StudentReading['class'];
type Who = Pick<
  StudentReading,
  | 'element'
  | 'parts'
  | 'nameElement'
  | 'cells'
  | 'key'
  | 'name'
  | 'class'
  | 'registered'
  | 'birthDate'
  | 'navigator'
>;

/** Facts that a cell is remembered for, in the order in which cells are shown. */
const shown = [
  'name',
  'class',
  'consent',
  'ovz',
  'disability',
  'active',
  'profile',
  'verified',
  'parent',
] as const;

const nameless = unread('в ячейке нет полного имени');
const unregistered = unread('даты регистрации нет');
const ageless = unread('даты рождения нет');
const untaught = unread('педагог не указан');

/**
 * Tells who a line is about, and where its facts stand. `lines`: what the leading cell says; `group`: the class that a
 * line above names. The same words of a class are understood once for all lines.
 */
export function createIdentifier(
  places: Places,
): (row: ListRow, lines: readonly string[], group: string | null) => Who {
  const standing = shown.flatMap((fact) => {
    const place = places[fact];
    return place === undefined ? [] : [[fact, place] as const];
  });
  const inWhole = places.class !== undefined && places.letter === undefined ? places.class : null;
  const classes = new Map<string, ClassFact>();
  const classIn = (row: ListRow, group: string | null): ClassFact => {
    const cell = inWhole === null ? null : cellAt(row, inWhole);
    // A cell of words alone tells the same wherever it stands.
    if (!cell || cell.firstElementChild || cell.shadowRoot || cell.localName === 'slot')
      return classFact(row, places, group);
    const written = `${cell.localName} ${cell.textContent}`;
    let fact = classes.get(written);
    if (!fact) classes.set(written, (fact = classFact(row, places, group)));
    return fact;
  };
  return (row, lines, group) => {
    const lead = leadOf(row, places);
    const name = nameOf(row, places, lines);
    const className = classIn(row, group);
    const whole = lines.length === 1 ? (lines[0] ?? '') : lines.join(' ');
    const registered = registeredIn(whole) ?? dateAt(row, places.registered);
    const birthDate = dateAt(row, places.birthDate);
    const cells: Partial<Record<StudentFactKey, HTMLElement>> = {};
    if (lead) cells.name = lead as HTMLElement;
    for (const [fact, place] of standing) {
      const here = row.cells[place];
      if (here) cells[fact] = here as HTMLElement;
    }
    const told = className.state === 'read' ? className.value.text : '';
    return {
      ...homeOf(row, lead),
      nameElement: lead as HTMLElement | null,
      cells,
      key: fold(`${name ?? `? ${whole}`}|${told}|${registered ?? ''}|${birthDate ?? ''}`),
      name: name === null ? nameless : read(name, 'столбец имени'),
      class: className,
      registered: registered === null ? unregistered : read(registered, 'текст'),
      birthDate: birthDate === null ? ageless : read(birthDate, 'текст'),
      navigator: teacherIn(cellAt(row, places.teacher)),
    };
  };
}

/** Of several parts of a row the one that holds the name carries the marks. */
function homeOf(row: ListRow, lead: Element | null): Pick<StudentReading, 'element' | 'parts'> {
  const { element, parts } = row;
  if (!lead || lead.parentNode === element) return { element, parts: [...parts] };
  const all = [element, ...parts];
  const home =
    all.find((part) => part.contains(lead) || drawnInside(lead, part) || drawnInside(part, lead)) ?? element;
  return { element: home, parts: all.filter((part) => part !== home) };
}

const person = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?(?:\p{Lu}\.)?){1,3}$/u;

/** «Орлова Инна Олеговна», «Орлова И. О.»; a count or a link in a column of teachers names nobody. */
function teacherIn(cell: Element | null): Fact<string> {
  const name = cell ? linesOf(cell).find((line) => person.test(line)) : undefined;
  return name === undefined ? untaught : read(name, 'столбец педагога');
}

function nameOf(row: ListRow, places: Places, lines: readonly string[]): string | null {
  const whole = cellAt(row, places.name);
  if (whole) return nameIn(whole, lines);
  const parts = (['surname', 'firstName', 'patronymic'] as const).map((label) => {
    const here = cellAt(row, places[label]);
    return here ? textOf(here) : '';
  });
  const [surname = '', first = '', patronymic = ''] = parts;
  if (!isNamePart(surname) || !isNamePart(first)) return null;
  return [surname, first, isNamePart(patronymic) ? patronymic : ''].filter((part) => part !== '').join(' ');
}

/** «Класс: 7-А», «Кл.: 7-А»: the label written before the class. */
const withoutLabel = (text: string): string => text.replace(/^\s*(?:класс[^\d:]*|кл\.?)\s*:?\s*/iu, '');

function classFact(row: ListRow, places: Places, group: string | null): ClassFact {
  const whole = cellAt(row, places.class);
  const grade = cellAt(row, places.grade);
  const letter = cellAt(row, places.letter);
  const raw = whole
    ? textOf(whole)
    : grade
      ? `${textOf(grade)} ${letter ? textOf(letter) : ''}`
      : (group ?? '');
  const found =
    classOf(withoutLabel(raw)) ??
    (whole
      ? (linesOf(whole)
          .map((line) => classOf(withoutLabel(line)))
          .find((one) => one !== null) ?? classBeside(whole))
      : null);
  if (found?.letter === '' && letter) {
    const joined = classOf(`${found.grade} ${textOf(letter)}`);
    if (joined) return read(joined, 'столбцы класса и буквы');
  }
  if (found) return read(found, whole || grade ? 'столбец класса' : 'заголовок группы');
  const lead = leadOf(row, places);
  const beside = lead && !whole && !grade ? classBeside(lead) : null;
  if (beside) return read(beside, 'рядом с именем');
  return unread(raw === '' ? 'класс не указан' : `непонятный класс «${raw.slice(0, 30)}»`);
}

/** «Иванова Анна Петровна 8А»: what stands after the last word of a name. */
const afterName =
  /^[А-ЯЁ][а-яё-]+ [А-ЯЁа-яё -]*[а-яё] ((?:1[01]|[1-9])[ -]?[«"„“]?[А-ЯЁ][»"”“]?(?: ?кл(?:асс|\.)?)?)$/u;

/** «Иванова Анна Петровна, 8 «А»», or the class on a line or in a text of its own beside the name. */
function classBeside(lead: Element): ReturnType<typeof classOf> {
  const found = (texts: readonly string[]): ReturnType<typeof classOf>[] =>
    texts
      .flatMap((line) => line.split(/\s*[,;·•|()]\s*|\s+[–—-]\s+|\.\s+/))
      .map((part) => afterName.exec(part)?.[1] ?? part)
      .map((part) => ({ part, one: classOf(part) }))
      .filter(({ part, one }) => one !== null && (one.letter !== '' || /кл/i.test(part)))
      .map(({ one }) => one);
  const written = found(linesOf(lead));
  const told = written.length === 0 && lead.childElementCount > 0 ? found(piecesOf(lead)) : written;
  return told.length === 1 ? (told[0] ?? null) : null;
}

const dateAt = (row: ListRow, place: number | undefined): string | null => {
  const here = cellAt(row, place);
  return here ? dateIn(textOf(here)) : null;
};
