import { fold, isDrawn, isElement, rootsBelow } from '../tree';

type Root = Document | Element | ShadowRoot;

const holds = (document: Document, name: string): boolean => document.getElementsByTagName(name).length > 0;

/** The browser has translated the page by machine. */
export function isTranslated(root: Root): boolean {
  const document = root instanceof Document ? root : root.ownerDocument;
  const top = document.documentElement;
  if (/(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(top.className)) return true;
  if (top.hasAttribute('_msttexthash') || document.querySelector('[_msttexthash]')) return true;
  // Every page has its words in some elements, few have this one.
  if (!holds(document, 'font')) return false;
  return (
    document.querySelectorAll('font[dir="auto"] font, font[style*="vertical-align: inherit"]').length > 4
  );
}

/** Skeletons or a spinner are drawn. */
export const isLoading = (root: Root): boolean =>
  rootsBelow(root).some((here) =>
    [
      ...here.querySelectorAll(
        '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),[class*="skeleton"],[class*="Skeleton"],[class*="spinner"],[class*="Spinner"],[class*="loader"],[class*="loading"],[class*="shimmer"],[class*="placeholder-glow"]',
      ),
    ].some((element) => isDrawn(element)),
  );

const emptyWords = new RegExp(
  '^(?:(?:по вашему запросу |пока |здесь |еще )*(?:ничего не найдено|ничего нет|пусто|никого нет)' +
    '|(?:в списке |в классе |у вас |пока |еще )*нет (?:данных|записей|результатов|учеников|обучающихся|учащихся)' +
    '|(?:ученик|обучающ|учащ)\\S* (?:пока |еще )*(?:нет|не найден\\S*|не добавлен\\S*)' +
    '|(?:данных|записей|результатов) (?:пока |еще )*нет' +
    '|список (?:учеников |обучающихся )?(?:пока |еще )*пуст)$',
);
/** Text nodes that are looked at: a page with an empty list has few. */
const MOST = 3_000;

/** A list's own words that nobody is in it: «Ничего не найдено», «Учеников пока нет». */
export function isSaidEmpty(root: Root): boolean {
  let looked = 0;
  for (const here of rootsBelow(root)) {
    const walker = document.createTreeWalker(
      here instanceof Document ? here.body : here,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node && (looked += 1) <= MOST; node = walker.nextNode()) {
      const { data } = node as Text;
      if (data.length > 80 || !emptyWords.test(fold(data).replace(/[.!…]+$/, ''))) continue;
      const holder = node.parentNode;
      if (!isElement(holder) || !isDrawn(holder)) continue;
      // A line with more in it is somebody's, of whom one thing is not known.
      const line = holder.closest('tr,[role="row"],li,article');
      if (line === null || fold(line.textContent).length <= 80) return true;
    }
  }
  return false;
}
