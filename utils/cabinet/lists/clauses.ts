import { consentOf, dateIn, isPerson, labelOf, matterOf, meaningOf, personIn, type Label } from '../words';

/** «Верификация ✓»: a label and its sign in one text. */
const signed = /^([^✓✔✅☑√✗✘✕✖❌☒×]{2,40}?)\s*[✓✔✅☑√✗✘✕✖❌☒×]\uFE0F?$/u;

/** «Верификация — да»: a label and what is so; a sentence about it is none. */
function dashed(text: string): RegExpExecArray | null {
  const found = /^([^:—–]{2,40}) [—–-] ([^—–]{2,40})$/.exec(text);
  const value = found?.[2] ?? '';
  return /^(?:yes|no)$/.test(meaningOf(value)) || consentOf(value) ? found : null;
}

/** «7 «Б»», «10 класс» on its own. */
export const isClass = (text: string): boolean =>
  /^\d{1,2}\s?[-«"„“]?\s?[А-ЯЁ]\d?[»"”“]?(?: класс)?$|^\d{1,2} класс$/u.test(text);

/** Another label with its value stands in the value: who knows where the first one ends. */
const holdsAnother = (text: string): boolean =>
  [...text.matchAll(/[;,.·•|]\s*([^:;,.·•|]{2,40}):/g)].some(([, words = '']) => labelOf(words) !== null);

/** A label that says its value too («Согласие: есть»), or a phrase that names both («Не верифицирован»). */
export function partOf(text: string): { label: Label; phrase: boolean } | null {
  const pair = (/^([^:]{2,40}):\s*\S/.exec(text) ?? dashed(text) ?? signed.exec(text))?.[1];
  const labelled = pair === undefined ? null : labelOf(pair);
  if (labelled) return holdsAnother(text) ? null : { label: labelled.label, phrase: false };
  const phrase = consentOf(text) ? 'consent' : matterOf(text);
  return phrase ? { label: phrase, phrase: true } : null;
}

/** One of several facts in one text. */
interface Clause {
  label: Label;
  phrase: boolean;
  text: string;
}

/** «7 «Б» · в проекте с 01.09.2024», «(8 «А»):»: the one class among the parts of a text; what else it says is not asked. */
export function classAmong(text: string): string | null {
  const parts = text.split(/\s*[·•|]\s*|,\s+/).map((part) => part.replace(/^\(|\)?\s*[:,;]?$/g, ''));
  const told = parts.filter(isClass);
  return told.length === 1 ? (told[0] ?? null) : null;
}

const between = /\s*[;·•|()]\s*|,\s+|\.\s+|\s+\/\s+/;

/**
 * «Иванова Анна, 7 «Б». Верификация пройдена, согласия нет»: the facts of a text that says nothing else; null for any
 * other text, since a sentence that is understood in part may mean another thing.
 */
export function clausesIn(text: string): Clause[] | null {
  if (text.length < 12 || !between.test(text)) return null;
  const clauses: Clause[] = [];
  for (const part of text.split(between).map((one) => one.replace(/[.,]+$/, ''))) {
    if (part === '' || dateIn(part) === part) continue;
    const known =
      isPerson(part) && personIn(part) !== null ? { label: 'name' as const, phrase: false } : null;
    const one = known ?? (isClass(part) ? { label: 'class' as const, phrase: false } : partOf(part));
    if (!one || clauses.some(({ label }) => label === one.label)) return null;
    clauses.push({ ...one, text: part });
  }
  return clauses.length > 1 && clauses.some(({ label }) => label !== 'name' && label !== 'class')
    ? clauses
    : null;
}
