import { ancestorsOf, elementsOf, fold, isDrawn, isElement, isText, tidy } from '../tree';
import { dotOf, tinted } from '../icons';
import { consentIsThere, consentOf, meaningOf } from '../words';

type Meaning = 'yes' | 'no' | 'unknown';

/** What is drawn in an element. */
interface Drawings {
  read(element: Element, column: number): { marks: readonly { drawing: string; meaning: Meaning }[] };
}

/** What the page itself says that its signs mean; it stands above what signs usually mean. */
export interface Legend {
  /** By the drawing's signature. */
  drawings: ReadonlyMap<string, Meaning>;
  /** By the sign as written, folded: «✓», «д», «1». */
  texts: ReadonlyMap<string, Meaning>;
  /** A sentence says that ticks or crosses mean something else than usual: none of them is believed. */
  turned: boolean;
}

export const NO_LEGEND: Legend = { drawings: new Map(), texts: new Map(), turned: false };

/** A page of lists says little around them; what is longer is no legend. */
const mostNodes = 1500;
const mostDrawings = 40;
/** A legend's drawing is as small as those in the cells, in pixels. */
const largest = 48;

const apart =
  'button,a,nav,label,select,[role="button"],[role="tab"],[role="link"],[role="navigation"],[role="tooltip"]';
const silent = new Set(['script', 'style', 'template', 'noscript', 'select', 'option', 'textarea', 'input']);
const signs = /([✓✔✅☑√✗✘✕✖❌❎☒×●○■□◆◇⬤◉🟢🔴🟡🟠🟩🟥⚪⚫👍👎⛔🚫+−])\uFE0F?/u;
/** «Д — да, 1 — есть»: a letter or figure, a dash, and what it means. */
const lettered = /(?:^|[\s,;:(«"])([\p{Lu}\d])[»"]?\s*[—–=-]\s*([^,;.)]{2,40})/gu;

/** «Зелёный — есть, красный — нет»: a colour, and what its dots mean. */
const coloured = /(?<![а-яё])(зел[её]н|красн)[а-яё]{2,3}(?: [а-яё]+)?\s*[—–=-]\s*([^,;.)]{2,40})/giu;
const dots: Readonly<Record<string, string>> = { зелен: 'dot:green', красн: 'dot:red' };
const colourBefore =
  /^[а-яё]+(?:ый|ая|ое|ий|яя|ее)(?: (?:цвет|точка|кружок|круг|метка|значок))?\s*[—–=:-]\s*/iu;

type Token =
  { mark: string; sign: boolean; usual: Meaning; holder: Element } | { words: string; holder: Element };

/** What a legend says of a sign: several words must agree. */
function meant(words: string): Meaning {
  const parts = words
    .replace(colourBefore, '')
    .split(/\s*(?:[,;/()]|\s(?:или|и)\s)\s*/u)
    .map((part) => tidy(part.replace(/^[\s—–=:.,-]+|[\s—–=:.,-]+$/gu, '')))
    .filter((part) => part !== '');
  const told = new Set(
    parts.map((part) => {
      const status = consentOf(part);
      if (status) return consentIsThere(status) ? 'yes' : 'no';
      return /^вс[её] (?:в порядке|хорошо)$/i.test(part) ? 'yes' : meaningOf(part);
    }),
  );
  const [only] = told;
  return told.size === 1 && (only === 'yes' || only === 'no') ? only : 'unknown';
}

/** «Галочкой отмечены ученики, у которых пункт не выполнен»: the sentence turns the usual meaning round. */
function turns(text: string): boolean {
  return fold(text)
    .split(/[.;!]/)
    .some((sentence) => {
      const found = /(галочк|крестик)\S* (?:отмеч|обознач|означ|помеч|показ|выдел|значит)\S*(.*)/.exec(
        sentence,
      );
      if (!found) return false;
      const denies = /(?:^|\s)(?:не|нет|без|отсутств\S*|незаполн\S*|невыполн\S*)(?=\s|$)/.test(
        found[2] ?? '',
      );
      return (found[1] === 'галочк') === denies;
    });
}

/** Signs and words around the lists, in the order of the page. */
function tokensOf(root: Node, isList: (element: Element) => boolean, evidence: Drawings): Token[] {
  const tokens: Token[] = [];
  let nodes = 0;
  let drawings = 0;
  const say = (text: string, holder: Element): void => {
    for (const part of text.split(signs)) {
      const words = tidy(part);
      if (words === '') continue;
      tokens.push(
        signs.exec(words)?.[1] === words
          ? { mark: tinted(words, holder), sign: true, usual: usualOf(words), holder }
          : { words, holder },
      );
    }
  };
  const draw = (element: Element): void => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || width > largest || height > largest || ++drawings > mostDrawings)
      return;
    const [drawn] = evidence.read(element, -1).marks;
    const dot = drawn ? null : dotOf(element);
    const mark = dot === null ? drawn : { drawing: dot, meaning: 'unknown' as const };
    if (mark && mark.drawing !== '')
      tokens.push({ mark: mark.drawing, sign: false, usual: mark.meaning, holder: element });
  };
  const walk = (here: Node): void => {
    for (const child of here.childNodes) {
      if (++nodes > mostNodes) return;
      if (isText(child)) {
        if (isElement(here) && child.data.trim() !== '' && child.data.length < 400) say(child.data, here);
      } else if (
        isElement(child) &&
        !silent.has(child.localName) &&
        !isList(child) &&
        !child.matches(apart)
      ) {
        if (!isDrawn(child)) continue;
        if (
          child.localName === 'svg' ||
          child.localName === 'img' ||
          (elementsOf(child).length === 0 && child.textContent.trim() === '')
        )
          draw(child);
        else walk(child);
      }
    }
  };
  walk(root);
  return tokens;
}

/** One entry stands close together: a line, or two cells of one. */
function together(one: Element, other: Element): boolean {
  const up = one.contains(other) ? one : [...ancestorsOf(one)].find((above) => above.contains(other));
  return up !== undefined && up.localName !== 'body' && up.textContent.length < 300;
}

const usualOf = (sign: string): Meaning => {
  const meaning = meaningOf(sign);
  return meaning === 'yes' || meaning === 'no' ? meaning : 'unknown';
};

interface Pair {
  mark: string;
  sign: boolean;
  usual: Meaning;
  meaning: Meaning;
}

/** Words that are not understood leave a sign its usual meaning only where the others are used as usual. */
function trusted(pairs: readonly Pair[]): Pair[] {
  const known = pairs.filter(({ usual, meaning }) => usual !== 'unknown' && meaning !== 'unknown');
  const usually = known.length > 0 && known.every(({ usual, meaning }) => usual === meaning);
  return pairs.filter(({ meaning }) => meaning !== 'unknown' || !usually);
}

/** Reads what the page says its signs mean. `isList` are the lists themselves, `notes` sentences that stand in them. */
export function readLegend(
  root: Node,
  isList: (element: Element) => boolean,
  evidence: Drawings,
  notes: readonly string[] = [],
): Legend {
  const tokens = tokensOf(root, isList, evidence);
  const drawings = new Map<string, Meaning>();
  const texts = new Map<string, Meaning>();
  let turned = false;
  const pairs: Pair[] = [];
  const say = (words: string): void => {
    turned ||= turns(words);
    const told = (mark: string, sign: boolean, what: string): void => {
      pairs.push({ mark, sign, usual: 'unknown', meaning: meant(what) });
    };
    for (const [, mark = '', what = ''] of words.matchAll(lettered)) told(mark, true, what);
    for (const [, colour = '', what = ''] of words.matchAll(coloured))
      told(dots[fold(colour)] ?? '', false, what);
  };
  notes.forEach(say);
  tokens.forEach((token, at) => {
    if ('words' in token) {
      say(token.words);
      return;
    }
    const next = tokens[at + 1];
    // «12 учеников» beside a tick counts them.
    if (!next || !('words' in next) || /\d/.test(next.words) || next.words.length > 60) return;
    if (together(token.holder, next.holder))
      pairs.push({ mark: token.mark, sign: token.sign, usual: token.usual, meaning: meant(next.words) });
  });
  if (new Set(pairs.map(({ mark }) => mark)).size > 1)
    for (const { mark, sign, meaning } of trusted(pairs)) {
      const to = sign ? texts : drawings;
      const key = sign ? fold(mark) : mark;
      const known = to.get(key);
      to.set(key, known !== undefined && known !== meaning ? 'unknown' : meaning);
    }
  for (const [dot, sign] of [
    ['dot:green', '🟢'],
    ['dot:red', '🔴'],
  ] as const) {
    const told = drawings.get(dot) ?? texts.get(sign);
    if (told && texts.get(sign) === undefined) texts.set(sign, told);
    if (told && drawings.get(dot) === undefined) drawings.set(dot, told);
  }
  return { drawings, texts, turned };
}
