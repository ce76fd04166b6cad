import type { SchoolClass } from './classes.ts';
import type { Random } from './random.ts';

export type EventSection = 'extracurricular' | 'practice';

/** Tabs of «Мероприятия», as the document names them. */
export const SECTION_TITLE: Record<EventSection, string> = {
  extracurricular: 'Внеурочная деятельность',
  practice: 'Практико-ориентированный модуль',
};

export interface SchoolEvent {
  id: number;
  section: EventSection;
  /** «Занятие», «Профессиональная проба», «Экскурсия» … */
  kind: string;
  /** Unique in the school: tests find the row by it. */
  title: string;
  /** ДД.ММ.ГГГГ */
  date: string;
  time: string;
  place: string;
  className: string;
  enrolled: number;
  /** Students that could be enrolled. */
  total: number;
  state: 'open' | 'finished' | 'cancelled' | 'full';
}

const LESSONS = [
  'Моя Россия — мои горизонты, мои достижения',
  'Познаю себя и свои интересы',
  'Открой своё будущее',
  'Россия аграрная: растениеводство и садоводство',
  'Россия индустриальная: атомная промышленность',
  'Россия аграрная: пищевая промышленность',
  'Россия здоровая: биотехнологии и экология',
  'Россия безопасная: полиция и служба спасения',
  'Россия комфортная: транспорт',
  'Россия комфортная: строительство',
  'Россия умная: наука и образование',
  'Россия креативная: искусство и дизайн',
  'Россия деловая: предпринимательство',
  'Россия индустриальная: тяжёлое машиностроение',
];
const PRACTICE: readonly (readonly [string, string, string])[] = [
  ['Профессиональная проба', 'Проба «Лаборант химического анализа»', 'Колледж прикладной химии'],
  ['Профессиональная проба', 'Проба «Сварочные технологии»', 'Учебный полигон техникума'],
  ['Экскурсия', 'Экскурсия на завод точных приборов', 'Заводская проходная № 2'],
  ['Экскурсия', 'Экскурсия в корпоративный музей железной дороги', 'Музей депо'],
  ['Мастер-класс', 'Мастер-класс «Первая помощь»', 'Актовый зал школы'],
  ['Профессиональная проба', 'Проба «Агрономия»', 'Тепличный комплекс'],
  ['Мастер-класс', 'Мастер-класс «Анимация и монтаж»', 'Детский технопарк'],
  ['Встреча с представителями профессий', 'Встреча с инженером-конструктором', 'Библиотека школы'],
  ['Профессиональная проба', 'Проба «Поварское дело»', 'Учебное кафе колледжа'],
  ['Экскурсия', 'Экскурсия в пожарную часть', 'Пожарная часть'],
  ['День открытых дверей', 'День открытых дверей педагогического колледжа', 'Педагогический колледж'],
  ['Профессиональная проба', 'Проба «Веб-разработка»', 'Компьютерный класс'],
];

/** Every kind of enrolment state comes round, whatever the seed. */
const STATES: readonly (readonly ['nobody' | 'part' | 'one' | 'all' | 'but-one', SchoolEvent['state']])[] = [
  ['nobody', 'open'],
  ['part', 'open'],
  ['all', 'open'],
  ['part', 'finished'],
  ['all', 'finished'],
  ['nobody', 'cancelled'],
  ['part', 'full'],
  ['but-one', 'open'],
  ['nobody', 'finished'],
  ['one', 'open'],
  ['nobody', 'full'],
  ['part', 'cancelled'],
];

function enrolledOf(kind: (typeof STATES)[number][0], total: number, random: Random): number {
  switch (kind) {
    case 'nobody':
      return 0;
    case 'one':
      return 1;
    case 'part':
      return random.int(2, total - 2);
    case 'but-one':
      return total - 1;
    case 'all':
      return total;
  }
}

/** Events of both sections, 14 lessons and 12 of practice, spread over the filled classes. */
export function makeEvents(random: Random, classes: SchoolClass[], schoolYear: number): SchoolEvent[] {
  const filled = classes.filter((one) => one.size > 0);
  const events: SchoolEvent[] = [];
  const add = (section: EventSection, kind: string, title: string, place: string, index: number): void => {
    const [enrolment, state] = STATES[index % STATES.length] ?? (['nobody', 'open'] as const);
    const schoolClass = random.pick(filled);
    const total = Math.max(schoolClass.size, 6);
    const past = state === 'finished';
    events.push({
      id: 88_000 + events.length * 13,
      section,
      kind,
      title,
      date: past
        ? `${String(3 + (index % 20)).padStart(2, '0')}.09.${schoolYear}`
        : `${String(2 + index).padStart(2, '0')}.${index % 2 ? '11' : '10'}.${schoolYear}`,
      time: `${random.int(9, 15)}:${random.pick(['00', '15', '30'])}`,
      place,
      className: schoolClass.name,
      enrolled: enrolledOf(enrolment, total, random),
      total,
      state,
    });
  };
  LESSONS.forEach((title, index) =>
    add('extracurricular', 'Занятие', `Тема ${index + 1}. ${title}`, 'Школа', index),
  );
  PRACTICE.forEach(([kind, title, place], index) => add('practice', kind, title, place, index));
  return events;
}
