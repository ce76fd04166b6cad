import { knownStudents } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { findSimilar, type Likeness } from '../between/similar';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';

const HOW: Readonly<Record<Likeness, string>> = {
  yo: 'ФИО отличаются только буквами е и ё',
  gender: 'отличается только пол',
  name: 'ФИО отличаются на одну букву',
  date: 'даты рождения отличаются одной цифрой или перестановкой дня и месяца',
};

const rule: FileRule = {
  id: 'student-similar',
  severity: 'warning',
  scope: 'file',
  source: '—',
  title: 'Похоже, один ученик записан по-разному',
  why: 'Из-за опечатки один ученик может попасть на платформу дважды.',
  how: 'Сверьте обе строки с документами; если это один человек, удалите лишнюю.',
  fix: 'none',
  check(book, setting, emit) {
    const told = new Set<RosterRow>();
    for (const { earlier, later, by } of findSimilar(knownStudents(book), setting.names)) {
      if (told.has(later)) continue;
      told.add(later);
      emit(
        placeOn(later, by === 'date' ? 'birthDate' : by === 'gender' ? 'gender' : 'surname', () => ({
          message: `Ученик в строке ${later.number} похож на ученика в ${whereIs(earlier, later)}: ${HOW[by]}. Если это один человек, удалите лишнюю строку.`,
          related: relatedCell(earlier, 'surname', later),
        })),
      );
    }
  },
  examples: {
    pass: [
      {
        text: 'Близнецы',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: { name: 'Мария', patronymic: 'Петровна', gender: 'Ж', surname: 'Лисина' } },
            { cells: { name: 'Дарья', patronymic: 'Петровна', gender: 'Ж', surname: 'Лисина' } },
          ],
        },
      },
      {
        text: 'Тёзки с разными датами',
        book: {
          rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { birthDate: '15.11.2010' } }],
        },
      },
    ],
    fail: [
      {
        text: 'е и ё',
        book: {
          rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { patronymic: 'Артемович' } }],
        },
      },
      {
        text: 'Опечатка',
        book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { surname: 'Воков' } }] },
      },
      {
        text: 'Соседние буквы',
        book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { surname: 'Воклов' } }] },
      },
      {
        text: 'Цифра в дате',
        book: {
          rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { birthDate: '21.01.2011' } }],
        },
      },
      {
        text: 'Другой пол',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: { patronymic: '—' } },
            { cells: { patronymic: '—', gender: 'Ж' } },
          ],
        },
      },
    ],
  },
};
export default rule;
