import { ancestorsOf, fold, isDrawn, rootsBelow, textOf } from '../tree';
import { buttonsOf } from '../pages/fields';

const box = 'input[type="checkbox"],[role="checkbox"]';

/**
 * The window that asks for the new consent to personal-data processing: at least two boxes to tick, a button
 * «Подтвердить», and the words of the matter. Help articles speak of it and have no boxes; registration forms have fields.
 */
export function findConsentModal(root: Document | Element | ShadowRoot): Element | null {
  for (const { text, element } of buttonsOf(root)) {
    if (
      !/^(?:подтвердить|подтверждаю|принять|согласен|согласиться|подтвердить согласие|дать согласие)$/.test(
        text,
      )
    )
      continue;
    for (const up of ancestorsOf(element)) {
      const boxes = rootsBelow(up)
        .flatMap((here) => [...here.querySelectorAll(box)])
        .filter((one) => isDrawn(one) || isDrawn(one.parentElement ?? one));
      const single = new Set(
        boxes.map((one) => (one.localName === 'input' ? one : (one.querySelector('input') ?? one))),
      ).size;
      if (single < 2) {
        if (up.localName === 'body') return null;
        continue;
      }
      const words = fold(textOf(up));
      const asks =
        /согласи[еяю]\S* .{0,40}(?:обработк|персональн|опд)|обработк\S* (?:моих |своих )?персональных данных/.test(
          words,
        );
      const fields = up.querySelectorAll(
        'input[type="text"],input[type="email"],input[type="tel"],input[type="password"],table,[role="grid"]',
      ).length;
      return asks && fields === 0 && single <= 6 && words.length < 6000 ? up : null;
    }
  }
  return null;
}
