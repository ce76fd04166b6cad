/** Words that could change what a page is, or how much of it is there. */
const words =
  'учен|обуч|соглас|верифик|мероприят|запис|мест|показан|всего|класс|профил|импорт|фио|внеуроч|практико|овз|родител|данн';
export const telling = new RegExp(`${words}|\\d\\s*из\\s*\\d`, 'i');
const every = new RegExp(words, 'g');

/**
 * What a page looks like from afar: the words to the point in their order, how many elements and about how much text
 * there is. Where this is the same, an unknown page has not become a known one, unless something was shown or hidden.
 */
export function stampOf(roots: readonly (Document | Element | ShadowRoot)[]): string {
  const told: string[] = [];
  let elements = 0;
  let letters = 0;
  for (const here of roots) {
    const top = here instanceof Document ? here.body : here;
    const text = top.textContent;
    letters += text.length;
    elements +=
      'getElementsByTagName' in top ? top.getElementsByTagName('*').length : top.querySelectorAll('*').length;
    told.push((text.toLowerCase().match(every) ?? []).join());
  }
  // Roots come in no order of their own.
  return `${told.toSorted().join(';')} ${String(elements)} ${String(Math.round(Math.log2(letters + 1) * 4))}`;
}
