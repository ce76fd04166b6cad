const MALE = /^[а-я]{2,}(?:ович|евич)$/u;
/** Patronymics from names in -а and -я, which have no -ов-: a closed list, so that no surname in -ич is taken for one. */
const MALE_SHORT =
  /^(?:иль|кузьм|козьм|лук|фом|никит|савв|сав|фок|анань|емель|захарь|ионы|минич|вавил|гаврил|данил|кирил|михайл|самойл|измайл|силы|ерем|дем|иерем|луки|пантел|аким)ич$/u;
const FEMALE = /^[а-я]{2,}(?:овна|евна|инична|ична)$/u;
/** Nearly all of them. */
const PLAIN = /^[А-Яа-я][а-я]+(?:ович|евич|овна|евна)$/u;
const MALE_TAIL = /^(?:оглы|оглу|улы|уулу|угли|угли)$/u;
const FEMALE_TAIL = /^(?:кызы|гызы|кизи)$/u;
const JOINED = /^[а-я]{2,}(?:(оглы|оглу)|(кызы|гызы))$/u;

/**
 * What a patronymic says of its bearer: «М» for -ович, -евич, Ильич, оглы; «Ж» for -овна, -евна, Никитична,
 * кызы; null where it does not tell.
 */
export function patronymicGender(patronymic: string): 'М' | 'Ж' | null {
  if (PLAIN.test(patronymic)) return patronymic.endsWith('ч') ? 'М' : 'Ж';
  const words = patronymic
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .trim()
    .split(/[\s-]+/u);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && MALE_TAIL.test(last)) return 'М';
  if (words.length > 1 && FEMALE_TAIL.test(last)) return 'Ж';
  if (MALE.test(last) || MALE_SHORT.test(last)) return 'М';
  if (FEMALE.test(last)) return 'Ж';
  const joined = JOINED.exec(last);
  return joined ? (joined[1] === undefined ? 'Ж' : 'М') : null;
}
