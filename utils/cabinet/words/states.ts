import { fold } from '../tree';

/** What a word says of a thing: it is so, it is not, it says something else. */
export type WordMeaning = 'yes' | 'no' | 'odd' | 'none';
type MatterLabel = 'verified' | 'consent' | 'profile' | 'active' | 'ovz' | 'disability' | 'parent';

/** What is done, in every form: «пройдена», «заполнено», «подписаны», «подтверждённый». */
const done =
  /^(?:выполнен|заполнен|подтвержден|верифицирован|пройден|загружен|получен|предоставлен|дан|подписан|принят|привязан|подключен|включен|указан|задан|добавлен|зарегистрирован|установлен|сдан|оформлен|завершен|внесен|прикреплен|приложен|собран|авторизован|активирован)(?:[аоы]|н?(?:ый|ая|ое|ые))?$/;
const plainYes =
  /^(?:да|y|есть|имеет(?:ся)?|в наличии|присутствует|действует|true|yes|on|вкл|ок|ok|готово|актив(?:ен|на|но|ный|ная)|полн(?:ый|ая|ое|ые)|подтвердил[аи]?|прош(?:ел|ла)|согласен|согласна|инвалид)$/;
/** A no that is not the denial of a yes. */
const no =
  /^(?:нет|n|отсутству[ею]т|false|no|off|выкл|выключен[оа]?|пуст(?:о|ой|ая|ые)|заполнен[оа]? (?:не полностью|не до конца|частично)|(?:ни разу )?не (?:в|за)ходил[аи]?|требуется)$/;
const isYes = (text: string): boolean => plainYes.test(text) || done.test(text);
/** «Не подтверждён», «незаполнен»: one of the words of yes, denied. */
const denied = /^не ?(?!(?:да|y|есть|true|yes|on|ок|ok)$)(.+)$/;
const isNo = (text: string): boolean => no.test(text) || isYes(denied.exec(text)?.[1] ?? '');

/** What a state is said of. */
const matter =
  '(?:верификаци[яюи]|согласи[еяй]|профил[ьяе]|активност[ьи]|родител[ьяи]|овз|инвалидност(?:[ьи]|ью)|аккаунт|учетн(?:ая|ую) запис[ьи]|телефон|номер(?: телефона)?|скан|файл|ученик|обучающийся)(?: (?:ученика|родител(?:я|ей)|обучающегося|аккаунта|согласия))?';
/** What each word of a phrase is of. */
const aboutWhat: readonly [MatterLabel, RegExp][] = [
  [
    'verified',
    /верифика|верифицир|(?:телефон|номер|личность|аккаунт|запись)(?: телефона)? (?:не ?)?подтвержд/,
  ],
  ['consent', /согласи|скан/],
  ['profile', /профил/],
  ['active', /активност|^\P{L}*(?:аккаунт )?(?:не ?)?актив(?:ен|на)\P{L}*$/u],
  ['ovz', /овз/],
  ['disability', /инвалидност/],
  ['parent', /родител[ьяи](?!\S)/],
];
/** «Верификация пройдена», «Согласие: есть», «Профиль ученика заполнен»: the subject says nothing new. */
const subject = new RegExp(`^(?:статус |наличие |признак )?${matter}\\s*[:—–-]?\\s+(?=\\S)`);
/** «Заполнен профиль», «не пройдена верификация», «нет согласия», «с ОВЗ». */
const object = new RegExp(`^(.*\\S) ${matter}$`);
/** «Нет», «без», «требуется» and the like speak of a matter only with its name. */
const lacks =
  /^(?:нет|без|не имеет(?:ся)?|отсутствует|требует(?:ся)?|нуж(?:на|но|ен)|необходим[оа]?|ожидает(?:ся)?|ждет)$/;
const has = /^(?:с|есть|имеет(?:ся)?)$/;
const toDo =
  /^(?:требует(?:ся)?|нужно|необходимо|надо) (?:подтвержд(?:ение|ения|ить)|заполн(?:ение|ения|ить)|пройти)$/;
/** How, when and how long since: nothing of what is so. */
const besides =
  /\s*\(?(?:(?<!\d)(?:от |с )?\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?: г\.)?(?:,? (?:в )?\d{1,2}:\d\d(?::\d\d)?)?|по (?:номеру )?(?:телефон[ау]|смс|sms))\)?$|(?<=^|\s)(?:успешно|уже|все еще|еще|пока(?: что)?|до сих пор|самостоятельно|лично|целиком|(?<!не )полностью)(?:\s+|$)/g;

const glyphYes = /^[✓✔✅☑🗸🗹√]$/u;
const glyphNo = /^[✗✘✕✖❌❎☒☓×х⨯🗙🗴🗵╳✖]$/u;

const isCross = /^[✗✘✕✖❌❎☒☓×⨯🗙🗴🗵╳⛔🚫🔴]$/u;

/** Marks of nothing: nobody said yes or no. */
const nothing = /^(?:[-—–−‒―_.…?]+|н\/д|n\/a|нет данных|не определен[оа]?|неизвестно|null|undefined)$/;

/** Words of something unfinished or unknown: neither yes nor no, whatever is drawn beside them. */
const pending =
  /ожида|на проверке|на рассмотрении|проверяется|отозван|истек|отклон|просроч|частично|в процессе|обрабат|неизвестн|не определ|нет данных|данных нет|н\/д|загружается|не требуется|не нужн|не применим/;

/** A text that leaves the matter open. */
export const isPending = (text: string): boolean => pending.test(fold(text)) && meaningOf(text) === 'odd';

/** What a phrase that says yes or no of something names: «Верификация ещё не пройдена», «нет согласия», «верифицирован». */
export function matterOf(text: string): MatterLabel | null {
  const meaning = meaningOf(text);
  if (meaning !== 'yes' && meaning !== 'no') return null;
  const folded = fold(text);
  return aboutWhat.find(([, words]) => words.test(folded))?.[0] ?? null;
}

const cache = new Map<string, WordMeaning>();

/**
 * What a status text says. «Нет данных», dashes and words that are not in the vocabulary are `odd`; empty is `none`. «+» and
 * glyphs count; a bare minus does not, since it also means «nothing here».
 */
export function meaningOf(raw: string): WordMeaning {
  const known = cache.get(raw);
  if (known) return known;
  if (cache.size > 5000) cache.clear();
  const meaning = judge(raw);
  cache.set(raw, meaning);
  return meaning;
}

/** What a bare phrase says, without signs. */
function sayOf(text: string): WordMeaning {
  const bare = text.replace(besides, '').trim();
  if (isYes(bare)) return 'yes';
  if (isNo(bare) || toDo.test(bare)) return 'no';
  const before = object.exec(bare)?.[1];
  if (before !== undefined) {
    if (lacks.test(before) || toDo.test(before) || isNo(before)) return 'no';
    if (has.test(before) || isYes(before)) return 'yes';
  }
  const rest = bare.replace(subject, '');
  return rest === bare ? 'odd' : isYes(rest) ? 'yes' : isNo(rest) ? 'no' : 'odd';
}

/** A sign before or after words. */
const signs = /^((?:[\p{Extended_Pictographic}✓✗✘×☒√●—–-]\s*)+)(?=\S)|\s+([✓✔✅☑√✗✘✕✖❌☒×])$/u;

function judge(raw: string): WordMeaning {
  const text = fold(raw)
    .replace(/\uFE0E|\uFE0F/g, '')
    .replace(/\((?:а|ы|о)\)/g, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/[.!]+$/, '')
    .trim();
  if (text === '') return fold(raw) === '' ? 'none' : 'odd';
  if (glyphYes.test(text) || text === '+') return 'yes';
  if (glyphNo.test(text) || text === 'x') return 'no';
  if (nothing.test(text)) return 'odd';
  // «— пройдена», «Согласие ✓»: a sign and the words must agree.
  const found = signs.exec(text);
  const sign = (found?.[1] ?? found?.[2] ?? '').trim();
  const words = found ? text.replace(signs, '') : text;
  const drawn = glyphYes.test(sign) || sign === '🟢' ? 'yes' : isCross.test(sign) ? 'no' : null;
  const subjectOnly = new RegExp(`^${matter}$`).test(words);
  const word = subjectOnly ? (drawn ?? 'odd') : sayOf(words);
  return drawn === null || drawn === word ? word : 'odd';
}

/** A share of something filled in: «80 %», «Заполнен на 80%»; null when the text is no share. */
export function shareOf(text: string): number | null {
  const found = /^(?:профиль )?(?:заполнен[оа]? )?(?:на )?(\d{1,3}) ?%(?: заполнен[оа]?)?$/.exec(fold(text));
  const share = found ? Number(found[1]) : null;
  return share !== null && share <= 100 ? share : null;
}
