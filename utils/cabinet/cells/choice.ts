import { elementsOf, fold, isDrawn, isElement, textOf, tidy } from '../tree';
import { meaningOf } from '../words';

const answers = 'input[type="radio"],[role="radio"],[aria-pressed]';

/** One of several answers that a cell lets choose from. */
interface Answer {
  element: Element;
  chosen: boolean;
  words: string;
  /** What stands for the answer: the element itself and the label that holds its words. */
  holders: Node[];
}

/** The label of a choice; one inside a component is labelled by what stands around the component. */
export function labelAround(control: Element): Element | null {
  const root = control.getRootNode();
  const own =
    control.closest('label') ??
    (control instanceof HTMLInputElement ? control.labels?.[0] : null) ??
    (root instanceof ShadowRoot ? root.host.closest('label') : null);
  return own ?? labelAfter(control);
}

const isLoose = (element: Element | null | undefined): boolean =>
  element?.localName === 'label' && !element.hasAttribute('for');

/** A label that is tied to nothing stands after its answer only where all of them do; a first or last one may be the question's. */
function labelAfter(control: Element): Element | null {
  const kids = control.parentElement ? elementsOf(control.parentElement) : [];
  const turns = kids.filter((kid) => isLoose(kid) || kid.matches(answers));
  if (isLoose(turns[0]) || !isLoose(turns.at(-1))) return null;
  const beside = control.nextElementSibling;
  return isLoose(beside) ? beside : null;
}

/** «◉ да ○ нет» without labels: the words right after an answer, up to the next. */
function wordsAfter(element: Element): string {
  const next = element.nextSibling;
  return next?.nodeType === 3 ? tidy(next.textContent ?? '') : '';
}

/** A copy in another weight keeps the place of the chosen one's words. */
const once = (words: string): string => words.replace(/^(.+)\1$/, '$1');

const isChosen = (element: Element): boolean =>
  element instanceof HTMLInputElement
    ? element.checked
    : (element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed')) === 'true';

function answerOf(element: Element): Answer {
  const label = labelAround(element);
  const loose = label ? '' : wordsAfter(element);
  const after = loose === '' ? null : element.nextSibling;
  return {
    element,
    chosen: isChosen(element),
    words:
      once(textOf(element)) ||
      (label ? textOf(label) : '') ||
      (element.getAttribute('aria-label') ?? (label ? '' : loose)),
    holders: label ? [element, label] : after ? [element, after] : [element],
  };
}

/**
 * The answer chosen in a cell, and what stands for those that are not: they say what could be chosen. Null where nothing is
 * to be chosen, or it is not told what was.
 */
export function choiceIn(cell: Element): { words: string; holders: ReadonlySet<Node> } | null {
  // A form that is kept folded says what may be chosen later. Kits hide the field itself and draw its label.
  const found = [...cell.querySelectorAll(answers)]
    .map(answerOf)
    .filter(({ holders }) => holders.some((holder) => isElement(holder) && isDrawn(holder)));
  const chosen = found.filter((answer) => answer.chosen);
  const [only] = chosen;
  const [first] = found;
  if (found.length === 1 && first?.element.hasAttribute('aria-pressed')) {
    // «Да» on a button that stays pressed says the same twice.
    const word = meaningOf(first.words);
    return word === (first.chosen ? 'yes' : 'no')
      ? { words: first.words, holders: new Set(first.holders) }
      : null;
  }
  const different = new Set(found.map((answer) => fold(answer.words))).size === found.length;
  if (!only || chosen.length !== 1 || found.length < 2 || !different) return null;
  if (found.some((answer) => answer.words === '' || answer.words.length > 60)) return null;
  return { words: only.words, holders: new Set(found.flatMap((answer) => answer.holders)) };
}

/** Answers below a root, and components that are answers by their name alone («x-radio») and hold none. */
export function answersBelow(root: Document | Element | ShadowRoot): { element: Element; chosen: boolean }[] {
  const own = [...root.querySelectorAll(answers)].map((element) => ({ element, chosen: isChosen(element) }));
  const components = [...root.querySelectorAll('*')]
    .filter(
      (element) =>
        /-radio(?:-button)?$/.test(element.localName) &&
        !element.matches(answers) &&
        !element.shadowRoot?.querySelector(answers),
    )
    .map((element) => ({
      element,
      chosen: element.hasAttribute('checked') || element.shadowRoot?.querySelector('.checked') != null,
    }));
  return [...own, ...components];
}
