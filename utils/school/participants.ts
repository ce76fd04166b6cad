import type { Sheet } from '@/utils/workbook';
import type { Column } from './header';
import type { SheetHeader } from './sheet-header';
import { type Participant, type ReadParticipants, YES } from './types';
import { fold, readFlag } from './values';

/** Reads an event's participant list: «№», «ФИО», «Школа», «Посетил» («Да» or not), «Класс». */
export function readParticipants(
  parts: readonly { sheet: Sheet; header: SheetHeader }[],
  file: string,
): ReadParticipants {
  const participants: Participant[] = [];
  const passed: ReadParticipants['passed'] = [];
  for (const { sheet, header } of parts) {
    const columns = new Map<number, Column>();
    for (const { column, meaning } of header.columns) if (meaning) columns.set(column, meaning);
    for (const row of sheet.rows.slice(header.at + 1)) {
      const text: Partial<Record<Column, string>> = {};
      for (const cell of row.cells) {
        const column = columns.get(cell.column);
        if (column) text[column] = cell.text.replace(/[\s\u00a0]+/gu, ' ').trim();
      }
      const name = text.name ?? [text.surname, text.firstName, text.patronymic].filter(Boolean).join(' ');
      if (name === '' || /^(?:итого|всего)/iu.test(name)) {
        if (row.cells.some((cell) => cell.text.trim() !== ''))
          passed.push({
            sheet: sheet.name,
            row: row.number,
            why: name === '' ? 'нет имени' : 'строка итогов',
          });
        continue;
      }
      participants.push({
        id: text.id ?? '',
        name,
        school: text.school ?? '',
        className: text.class ?? [text.grade, text.letter].filter(Boolean).join(' '),
        visited: readFlag(fold(text.visited ?? '')) === YES,
        row: row.number,
      });
    }
  }
  const title = parts[0]?.header.above.find((text) => text.length > 3);
  return {
    kind: 'participants',
    file,
    event: title ?? file.replace(/\.xls[xm]$/iu, ''),
    participants,
    passed,
  };
}
