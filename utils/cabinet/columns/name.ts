import { linesOf, piecesOf } from '../tree';
import { dateIn, personIn, surnameBefore, withoutInitials } from '../words';

/** The full name in a cell, among initials, numbers and a second line. */
export function nameIn(cell: Element, lines: readonly string[] = linesOf(cell)): string | null {
  for (const [at, line] of lines.entries()) {
    const person = personIn(line);
    if (person === null) continue;
    const before = surnameBefore(person, lines[at - 1]);
    if (before !== null) return `${before} ${person}`;
    return /^[А-ЯЁ]{3}/.test(person) ? withoutAvatar(person, cell) : person;
  }
  const pieces = piecesOf(cell);
  for (const piece of pieces) {
    const person = personIn(piece);
    if (person !== null) return person;
  }
  return personIn(pieces.filter((piece) => piece.length > 2).join(' ')) ?? personIn(lines.join(' '));
}

/** An avatar's letters and a name in capitals, written without a space between: «КЕКИСЕЛЁВА ЕКАТЕРИНА» in two elements. */
function withoutAvatar(person: string, cell: Element): string {
  const own = piecesOf(cell).find(
    (piece) => personIn(piece) !== null && person.endsWith(piece) && person.length - piece.length <= 3,
  );
  if (own === undefined) return person;
  const letters = person.slice(0, person.length - own.length);
  return withoutInitials(`${letters} ${own}`) === own ? own : person;
}

/** «Дата регистрации: 24.06.2024», or the date that stands alone in a cell. */
export function registeredIn(text: string): string | null {
  const after = /(?:дата регистрации|зарегистрирован[а()]*|регистрация)\s*:?\s*(.{8,12})/u.exec(
    text.toLowerCase(),
  )?.[1];
  return after === undefined ? null : dateIn(after);
}
