import { fold } from '../tree';

/** What a word says of a thing: it is so, it is not, it says something else. */
export type WordMeaning = 'yes' | 'no' | 'odd' | 'none';

const yes =
  /^(?:да|y|есть|имеется|имеет|присутствует|true|yes|on|вкл|включен[оа]?|ок|ok|готово|выполнено|актив(?:ен|на|но|ный|ная)|(?:профиль )?заполнен[оаы]?|(?:аккаунт |телефон |номер )?подтвержден[оаы]?|подтвердил[аи]?|верифицирован[оаы]?|(?:верификация )?пройден[аоы]?|прош(?:ел|ла)|загружен[оаы]?|получен[оаы]?|предоставлен[оаы]?|дан[оа]?|подписан[оаы]?|принят[оаы]?|привязан[оаы]?|подключен[оаы]?|указан[оаы]?|задан[оаы]?|добавлен[оаы]?|зарегистрирован[оаы]?|есть согласие|согласие есть|согласен|согласна|с овз|есть овз|овз есть|имеет овз|есть инвалидность|инвалид|установлена)$/;
/** A no that is not the denial of a yes. */
const no =
  /^(?:нет|n|отсутству[ею]т|false|no|off|выкл|выключен[оа]?|(?:профиль )?заполнен[оа]? (?:не полностью|частично)|нет согласия|согласия нет|согласие отсутствует|без согласия|без овз|нет овз|овз нет|нет инвалидности|без инвалидности|не входил[аи]?|(?:ни разу )?не заходил[аи]?|требуется(?: (?:согласие|верификация|подтверждение|заполнение|заполнить))?)$/;
/** «Не подтверждён», «профиль незаполнен», «верификация не пройдена»: one of the words of yes, denied. */
const denied = (text: string): boolean => {
  const [, subject = '', rest = ''] =
    /^((?:профиль|аккаунт|телефон|номер|верификация) )?не ?(.+)$/.exec(text) ?? [];
  return rest !== '' && !/^(?:да|y|есть|true|yes|on|ок|ok)$/.test(rest) && yes.test(subject + rest);
};
const isNo = (text: string): boolean => no.test(text) || denied(text);
/** «Верификация пройдена», «Согласие: есть», «Профиль ученика заполнен»: the subject says nothing new. */
const subject =
  /^(?:статус |наличие )?(?:верификаци[яи]|согласи[ея]|профил[ья]|активност[ьи]|родител[ьи]|овз|инвалидност[ьи]|аккаунт|ученик(?:а)?|обучающийся|учетная запись)(?: (?:ученика|родителя|родителей|обучающегося|аккаунта))?\s*[:—–-]?\s+/;

const glyphYes = /^[✓✔✅☑🗸🗹√]$/u;
const glyphNo = /^[✗✘✕✖❌❎☒☓×х⨯🗙🗴🗵╳✖]$/u;

/** Marks of nothing: nobody said yes or no. */
const nothing = /^(?:[-—–−‒―_.…?]+|н\/д|n\/a|нет данных|не определен[оа]?|неизвестно|null|undefined)$/;

/** Words of something unfinished or unknown: neither yes nor no, whatever is drawn beside them. */
const pending =
  /ожида|на проверке|на рассмотрении|проверяется|отозван|истек|отклон|просроч|частично|в процессе|обрабат|неизвестн|не определ|нет данных|данных нет|н\/д|загружается|не требуется|не нужн|не применим/;

/** A text that leaves the matter open. */
export const isPending = (text: string): boolean => pending.test(fold(text)) && meaningOf(text) === 'odd';

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
  if (yes.test(text)) return 'yes';
  if (isNo(text)) return 'no';
  const rest = text.replace(/^[✓✔✅☑√✗✘✕✖❌☒×🟢🔴—–-]\s*/u, '').replace(subject, '');
  if (rest !== text && rest !== '') {
    const glyph = /^[✓✔✅☑√✗✘✕✖❌☒×🟢🔴]/u.exec(text)?.[0];
    const word =
      yes.test(rest) || glyphYes.test(rest) ? 'yes' : isNo(rest) || glyphNo.test(rest) ? 'no' : 'odd';
    if (glyph === undefined || word === 'odd') return word;
    return (glyphYes.test(glyph) || glyph === '🟢' ? 'yes' : 'no') === word ? word : 'odd';
  }
  return 'odd';
}

/** A share of something filled in: «80 %», «Заполнен на 80%»; null when the text is no share. */
export function shareOf(text: string): number | null {
  const found = /^(?:профиль )?(?:заполнен[оа]? )?(?:на )?(\d{1,3}) ?%(?: заполнен[оа]?)?$/.exec(fold(text));
  const share = found ? Number(found[1]) : null;
  return share !== null && share <= 100 ? share : null;
}
