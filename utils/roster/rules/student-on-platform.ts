import { foldName, readDate } from '@/utils/text';
import { allRows, genderOf, hasName } from '../between/person';
import { placeOn } from '../between/place';
import { COLUMN_INDEX } from '../columns';
import { className, mendLetter, readClass } from '../mend/class';
import { isNoPatronymic, readGender } from '../mend/values';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';
import type { Setting } from '../setting';
import type { KnownStudent } from '../types';

const { surname: SURNAME, name: NAME, patronymic: PATRONYMIC } = COLUMN_INDEX;

interface Known {
  day: number;
  gender: string;
  /** «9А», or '' when not known. */
  grade: number;
  letter: string;
}

function learn(student: KnownStudent, setting: Setting): Known {
  const date = student.birthDate ? readDate(student.birthDate.trim(), setting.thisYear) : null;
  const read = student.grade ? readClass(student.grade) : null;
  return {
    day: date?.state === 'exact' || (date?.state === 'readable' && date.certain) ? date.day : 0,
    gender: readGender(student.gender?.trim() ?? '') ?? '',
    grade: read?.number ?? 0,
    letter: student.letter ? mendLetter(student.letter.trim()) : (read?.letter ?? ''),
  };
}

function platformName(name: string): string {
  const words = foldName(name.slice(0, 300)).split(' ');
  return words.filter((word) => !isNoPatronymic(word)).join(' ');
}

function contradicts(known: Known, row: RosterRow): boolean {
  const gender = genderOf(row);
  return (
    (known.day !== 0 && row.day !== 0 && known.day !== row.day) ||
    (known.gender !== '' && (gender === 'М' || gender === 'Ж') && known.gender !== gender)
  );
}

function otherClass(known: Known, row: RosterRow): boolean {
  if (row.class.key === '' || known.grade === 0) return false;
  return known.letter === ''
    ? known.grade !== row.class.number
    : className(known.grade, known.letter) !== row.class.key;
}

const rule: FileRule = {
  id: 'student-on-platform',
  severity: 'warning',
  scope: 'file',
  source: '«Важно!»',
  title: 'Ученик уже есть на платформе',
  why: 'Заведённого ученика платформа второй раз не примет и выдаст ссылку на его профиль.',
  how: 'Удалите строку, если это тот же ученик.',
  fix: 'none',
  check(book, setting, emit) {
    if (setting.onPlatform.length === 0) return;
    const byName = new Map<string, Known[]>();
    for (const student of setting.onPlatform) {
      const name = platformName(student.name);
      const known = byName.get(name);
      if (known) known.push(learn(student, setting));
      else byName.set(name, [learn(student, setting)]);
    }
    for (const row of allRows(book)) {
      if (row.role !== 'student' || !hasName(row)) continue;
      const [surname, given, patronymic] = [row.id(SURNAME), row.id(NAME), row.id(PATRONYMIC)];
      const name = [surname, given, patronymic]
        .map((id) => setting.names.text(setting.names.loose(id)))
        .join(' ')
        .trim();
      const same = byName.get(name)?.filter((known) => !contradicts(known, row));
      const [found] = same ?? [];
      if (!same || !found) continue;
      const moved = same.every((known) => otherClass(known, row));
      const where = moved
        ? `, но в другом классе: ${className(found.grade, found.letter) || found.grade}`
        : '';
      emit(
        placeOn(row, 'surname', () => ({
          message: `Ученик в строке ${row.number} уже есть в кабинете${where}. Если это он, удалите строку.`,
        })),
      );
    }
  },
  examples: {
    pass: [
      {
        text: 'В кабинете тёзка с другой датой',
        book: {},
        options: { onPlatform: [{ name: 'Волков Иван Артёмович', birthDate: '01.02.2010' }] },
      },
    ],
    fail: [
      {
        text: 'Тот же ученик',
        book: {},
        options: { onPlatform: [{ name: 'Волков Иван Артёмович', birthDate: '20.01.2011' }] },
      },
      {
        text: 'Тот же в другом классе',
        book: {},
        options: { onPlatform: [{ name: 'волков иван артемович', grade: '8', letter: 'А' }] },
      },
    ],
  },
};
export default rule;
