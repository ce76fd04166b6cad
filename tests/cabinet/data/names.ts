import type { Random } from './random.ts';

export interface PersonName {
  last: string;
  first: string;
  /** Empty for the few who have none. */
  middle: string;
  full: string;
}

/** Masculine surnames; the feminine form is derived. Common words combined at random, nobody's own name. */
const SURNAMES = (
  'Абрамов Агафонов Белов Беляев Бобров Быков Васнецов Виноградов Воробьёв Воронов Гаврилов Герасимов Голубев Горшков ' +
  'Грачёв Гусев Давыдов Дроздов Дьячков Егоров Ершов Жаров Жуков Зайцев Зимин Зуев Калинин Карпов Киселёв Климов ' +
  'Комаров Королёв Кошкин Крылов Кудрин Кузнецов Лапин Лебедев Логинов Лыткин Медведев Мельников Морозов Мухин Назаров ' +
  'Никитин Носов Овчинников Озеров Орехов Панов Пестов Поляков Пономарёв Рогов Родионов Рябов Савин Селезнёв Сизов ' +
  'Снегирёв Соболев Соловьёв Сомов Стрелков Суханов Сычёв Тарасов Титов Третьяков Уткин Ушаков Фадеев Фёдоров Филатов ' +
  'Холодов Цветков Чернов Чижов Шилов Широков Щеглов Щукин Юдин Яковлев Яшин'
).split(' ');
/** Surnames that trip careless readers: hyphens, indeclinable, adjectives. */
const UNUSUAL = [
  ['Мамин-Сибиряк', 'Мамина-Сибиряк'],
  ['Зимин-Озеров', 'Зимина-Озерова'],
  ['Ли', 'Ли'],
  ['Черных', 'Черных'],
  ['Бондаренко', 'Бондаренко'],
  ['Полевой', 'Полевая'],
  ["О'Генри", "О'Генри"],
] as const;
const BOYS = (
  'Александр Алексей Анатолий Андрей Антон Арсений Артём Богдан Вадим Виктор Глеб Григорий Даниил Денис Евгений Егор ' +
  'Иван Илья Кирилл Константин Лев Максим Марк Матвей Михаил Никита Павел Роман Семён Степан Тимофей Фёдор Юрий'
).split(' ');
const GIRLS = (
  'Алина Алёна Анастасия Анна Арина Валерия Варвара Вера Вероника Дарья Диана Ева Екатерина Елизавета Злата Ирина ' +
  'Кира Ксения Лидия Мария Маргарита Милана Надежда Ольга Ольга-Мария Полина Светлана София Таисия Ульяна Юлия'
).split(' ');
/** Fathers' names: the patronymic's stem, then its masculine ending; the feminine follows. */
const FATHERS = (
  'Александров Алексеев Анатольев Андреев Антонов Артёмов Валерьев Викторов Владимиров Денисов Дмитриев Евгеньев Игорев ' +
  'Константинов Леонидов Максимов Михайлов Олегов Павлов Петров Романов Семёнов Сергеев Фёдоров Юрьев'
).split(' ');

function surname(random: Random, girl: boolean): string {
  if (random.chance(0.05)) return random.pick(UNUSUAL)[girl ? 1 : 0];
  const stem = random.pick(SURNAMES);
  return girl ? `${stem}а` : stem;
}

function patronymic(random: Random, girl: boolean): string {
  const roll = random.next();
  if (roll < 0.02) return '';
  if (roll < 0.03) return girl ? 'Гасан кызы' : 'Гасан оглы';
  return random.pick(FATHERS) + (girl ? 'на' : 'ич');
}

/** A full name that `taken` does not hold yet; adds it there. ё and е count as one letter. */
export function makeName(random: Random, girl: boolean, taken: Set<string>): PersonName {
  for (;;) {
    const last = surname(random, girl);
    const first = random.pick(girl ? GIRLS : BOYS);
    const middle = patronymic(random, girl);
    const full = [last, first, middle].filter(Boolean).join(' ');
    const key = full.toLowerCase().replaceAll('ё', 'е');
    if (!taken.has(key)) {
      taken.add(key);
      return { last, first, middle, full };
    }
  }
}
