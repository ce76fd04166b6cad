import { linesOf, piecesOf } from '../tree';
import { dateIn, personIn } from '../words';

/** The full name in a cell, among initials, numbers and a second line. */
export function nameIn(cell: Element, lines: readonly string[] = linesOf(cell)): string | null {
  for (const line of lines) {
    const person = personIn(line);
    if (person !== null) return person;
  }
  const pieces = piecesOf(cell);
  for (const piece of pieces) {
    const person = personIn(piece);
    if (person !== null) return person;
  }
  return personIn(pieces.filter((piece) => piece.length > 2).join(' ')) ?? personIn(lines.join(' '));
}

/** «Дата регистрации: 24.06.2024», or the date that stands alone in a cell. */
export function registeredIn(text: string): string | null {
  const after = /(?:дата регистрации|зарегистрирован[а()]*|регистрация)\s*:?\s*(.{8,12})/iu.exec(text)?.[1];
  return after === undefined ? null : dateIn(after);
}
