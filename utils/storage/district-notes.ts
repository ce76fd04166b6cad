import { campaignProblems } from '@/utils/campaign';
import { dayFromIso, formatDay, quote } from '@/utils/text';
import type { District } from './district';

/** Of each kind so many are named. */
const NAMED = 3;

const DATES = [
  ['scansUntil', 'Сканы'],
  ['originalsUntil', 'Оригиналы'],
  ['deletionFrom', 'Удаление профилей'],
] as const;

/** What looks wrong in a district's file and may be right all the same: said before it is loaded, nothing is refused. */
export function districtNotes({ campaigns, schools }: District): string[] {
  return [
    ...campaigns.flatMap((dates) => {
      const problems = campaignProblems(dates);
      return DATES.flatMap(([key, what]) => {
        const [date, problem] = [dates[key], problems[key]];
        if (date === undefined || problem === undefined) return [];
        return [`${what}, ${formatDay(dayFromIso(date))}. ${problem}`];
      });
    }),
    ...some(
      schools.filter(({ inn }) => inn !== '' && !/^\d{10}$/u.test(inn)),
      ({ name, inn }) => `${quote(name)}: ИНН ${quote(inn)}, а у школы в нём 10 цифр.`,
    ),
    ...some(
      schools.filter(({ kpp }) => kpp !== '' && !/^\d{4}[\dA-Z]{2}\d{3}$/iu.test(kpp)),
      ({ name, kpp }) => `${quote(name)}: КПП ${quote(kpp)}, а в нём 9 знаков.`,
    ),
    ...some(sameInn(schools), (twins) => {
      const names = twins.map(({ name }) => quote(name)).join(' и ');
      return twins.every(({ kpp }) => kpp === twins[0]?.kpp)
        ? `${names}: один ИНН и один КПП. Проверьте, не одна ли это школа.`
        : `${names}: один ИНН. Так бывает у филиалов; если это разные школы, сообщите составителю файла.`;
    }),
  ];
}

/** Schools that share an ИНН, two of each. */
function sameInn(schools: District['schools']): District['schools'][] {
  const first = new Map<string, District['schools'][number]>();
  const twins = new Map<string, District['schools']>();
  for (const school of schools) {
    if (school.inn === '') continue;
    const known = first.get(school.inn);
    if (!known) first.set(school.inn, school);
    else if (!twins.has(school.inn)) twins.set(school.inn, [known, school]);
  }
  return [...twins.values()];
}

function some<T>(items: readonly T[], words: (item: T) => string): string[] {
  const named = items.slice(0, NAMED).map(words);
  return items.length > NAMED ? [...named, `И ещё таких: ${items.length - NAMED}.`] : named;
}
