import { childrenOf, isElement, isText, textOf } from '../tree';
import { consentOf, meaningOf } from '../words';
import type { Hit } from './hits';

/** What may follow a label within a line: a drawing, or a plain answer in an element of its own. */
const isAnswer = (element: Element): boolean => {
  const text = textOf(element);
  return text === '' || /^(?:yes|no)$/.test(meaningOf(text)) || consentOf(text) !== null;
};

/**
 * «Верификация ✓ Родитель ✗» in one element, the labels its own words and each sign an element between them: the sign of
 * this label. A name and a class may stand before them. Null unless all labels of the line have one sign each, and all on the
 * same side.
 */
export function besideWords(hit: Hit, all: readonly Hit[]): Element | null {
  const own = all.filter((one) => one.element === hit.element && !one.inline && one.words);
  if (own.length < 2) return null;
  const labels = new Map<Node, Hit>();
  for (const one of own) if (one.words) labels.set(one.words, one);
  let run: (Hit | Element)[] = [];
  let begun = false;
  for (const child of Array.from(childrenOf(hit.element))) {
    const label = labels.get(child);
    if (label) {
      begun = true;
      run.push(label);
    } else if (isText(child) ? /[\p{L}\p{N}]/u.test(child.data) : isElement(child) && !isAnswer(child)) {
      if (begun) return null;
      run = [];
    } else if (isElement(child) && child.localName !== 'br') run.push(child);
  }
  if (run.length !== own.length * 2) return null;
  const first = run[0] === own[0];
  const pairs = run.every((one, at) => isElement(one as Node) === ((at % 2 === 0) !== first));
  return pairs ? ((run[run.indexOf(hit) + (first ? 1 : -1)] as Element | undefined) ?? null) : null;
}
