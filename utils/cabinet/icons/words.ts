/** What the name of a drawing says: class names of icon fonts, ids of sprites, file names. Evidence, never proof. */

export interface NameEvidence {
  meaning: 'yes' | 'no' | null;
  /** The name says nothing else: only the sign, its frame, its style and its kit. */
  sure: boolean;
  /** The name was given as the name of an icon, or a class beside it says that it is one; not any class. */
  icon: boolean;
  word: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const YES = set(
  'check checks checked checkmark checkmarks tick ticks ticked done yes ok okay galka galochka da',
);
const NO = set(
  'close cross times xmark x cancel remove no uncheck closethick crossmark krest krestik net clear dismiss multiply',
);
/** Words of a state: they count only where nothing else stands in the name, since classes use them for colours. */
const STATE_YES = set(
  'success successful accept approved confirmed verified valid accepted completed complete passed correct true',
);
const STATE_NO = set(
  'fail failed failure rejected declined denied invalid unverified wrong incorrect false missing absent',
);
/** A name with one of these is about something else. */
const VETO = set(
  'blank empty indeterminate partial minus plus unchecked form btn button modal tab brand logo letter alpha twitter ' +
    'spell spellcheck list playlist basket cart money bill in out up down left right arrow arrows chevron select toggle off slash',
);
/** Frames, styles and kits say nothing of their own. */
const NEUTRAL = set(
  'circle circled square squared box shield badge seal octagon hexagon decagram diamond round rounded ring disc filled fill outline ' +
    'outlined line lined bold solid thin light regular sharp duotone twotone two tone o alt big small large tiny thick fat heavy ' +
    'mark marked lg sm md xs xl xxl mini micro fw icon icons ico icn ic i svg img image images glyph sign symbol symbols sprite use ' +
    'fa fas far fal fad fab fat fass mdi mdil bi pi ti ri bx bxs bxl ph el ant anticon uil uis la las lar lab ion ionicon feather fe ' +
    'lucide tabler heroicon heroicons hero octicon glyphicon icofont k dx e ui p v q n mat material mui svgicon carbon bi ep fluent ' +
    'double all primary secondary status state cell inner sized root default svgoutlined svgfilled google translate notranslate',
);
/** Things that people tick off; their drawing is compound but the sign on it still speaks. */
const UTILITY =
  /^(?:space|gap|overflow|translate|inset|scale|divide|scroll|snap|skew|border|p|m|text|bg|from|to|via)$/;

/** Splits a name into lower-case words: camelCase, digits, every separator. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-zа-яё])([A-ZА-ЯЁ])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zа-яё0-9]+|(?<=[a-z])(?=\d)/)
    .filter((word) => word !== '');
}

/** Judges one name, such as «fa-check-circle», «CloseIcon», «status-yes». */
export function judgeName(name: string, icon: boolean): NameEvidence {
  const nothing: NameEvidence = { meaning: null, sure: false, icon, word: '' };
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 9) return nothing;
  if (words.some((word) => VETO.has(word)) || (!icon && UTILITY.test(words[0] ?? ''))) return nothing;
  const signs = words.filter((word) => YES.has(word) || NO.has(word));
  const states = words.filter((word) => STATE_YES.has(word) || STATE_NO.has(word));
  const rest = words.filter(
    (word) =>
      !signs.includes(word) &&
      !states.includes(word) &&
      !NEUTRAL.has(word) &&
      !/\d/.test(word) &&
      word !== 'checkbox',
  );
  const marked = words.includes('checkbox') && words.includes('marked');
  const named =
    icon || words.some((word) => /^(?:[a-z]*icons?|ico|fas?|far|mdi|bi|pi|ti|ri|bxs?|ph)$/.test(word));
  const yes = marked || signs.some((word) => YES.has(word));
  const no = signs.some((word) => NO.has(word));
  const sure = rest.length === 0;
  if (yes !== no) {
    // A lone short word inside a longer name («no-wrap», «x-axis») is not the name of a sign.
    const word = signs.find((sign) => sign.length > 3);
    if (!sure && word === undefined) return nothing;
    return { meaning: yes ? 'yes' : 'no', sure, icon: named, word: name };
  }
  if (yes || !sure || words.includes('checkbox')) return nothing;
  const good = states.some((word) => STATE_YES.has(word));
  const bad = states.some((word) => STATE_NO.has(word));
  return good === bad || !named ? nothing : { meaning: good ? 'yes' : 'no', sure, icon: named, word: name };
}

const onWords = set('on up');
const offWords = set('off down danger error blank unmarked alert exclamation');

/**
 * What is left of a name without its words of yes and no («thumbs down», «toggle off», «dot danger»), and which of the two they were: names of
 * two drawings that differ in nothing else are each other's opposites.
 */
export function stemOf(name: string): { stem: string; sign: 'yes' | 'no' | null } {
  const words = wordsOf(name);
  const yes = (word: string): boolean => YES.has(word) || STATE_YES.has(word) || onWords.has(word);
  const no = (word: string): boolean =>
    NO.has(word) || STATE_NO.has(word) || offWords.has(word) || word === 'unchecked';
  const stem = words.filter((word) => !yes(word) && !no(word)).join(' ');
  const [good, bad] = [words.some(yes), words.some(no)];
  return { stem, sign: good === bad ? null : good ? 'yes' : 'no' };
}

/** Judges several names of one drawing; names that disagree say nothing. */
export function judgeNames(names: readonly { name: string; icon: boolean }[]): NameEvidence {
  const nothing: NameEvidence = { meaning: null, sure: false, icon: false, word: '' };
  const found = names.map(({ name, icon }) => judgeName(name, icon)).filter((one) => one.meaning !== null);
  const [first] = found;
  if (!first || found.some((one) => one.meaning !== first.meaning)) return nothing;
  return found.find((one) => one.sure) ?? first;
}
