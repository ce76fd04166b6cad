import { boxOf, elementsOf } from '../tree';

const namesOn = /(?:^|[\s_-])(?:is-)?(?:checked|on|active)(?=$|[\s_])/i;
const namesOff = /(?:^|[\s_-])(?:is-)?(?:unchecked|off|inactive)(?=$|[\s_])/i;

/** A round or square piece without words that fills the height of its switch. */
function knobOf(track: Element, box: DOMRect): DOMRect | null {
  const found: DOMRect[] = [];
  const look = (here: Element, depth: number): void => {
    for (const child of elementsOf(here)) {
      const own = boxOf(child);
      const square = own.width > 0 && own.width <= own.height * 1.6 && own.height <= own.width * 1.6;
      if (square && own.height >= box.height * 0.5 && child.textContent.trim() === '') found.push(own);
      else if (depth < 4) look(child, depth + 1);
    }
  };
  look(track, 0);
  const [only] = found;
  if (found.length > 0 || track.textContent.trim() !== '') return found.length === 1 && only ? only : null;
  return drawnKnob(track, box);
}

/** A knob that style rules draw before or after what the switch holds, by its place there. */
function drawnKnob(track: Element, box: DOMRect): DOMRect | null {
  const found = ['::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(track, pseudo);
    const [left = 0, width = 0, height = 0] = [style.left, style.width, style.height].map(Number.parseFloat);
    if (
      style.content === 'none' ||
      style.display === 'none' ||
      style.position !== 'absolute' ||
      !(left >= 0 && width > 0)
    )
      return [];
    const moved = style.transform === 'none' ? 0 : new DOMMatrix(style.transform).e;
    const square = width <= height * 1.6 && height <= width * 1.6 && height >= box.height * 0.5;
    return square ? [new DOMRect(box.left + left + moved, box.top, width, height)] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What only fades or glows stands where it will stay. */
const moves = ({ effect }: Animation): boolean =>
  !(effect instanceof KeyframeEffect) ||
  effect
    .getKeyframes()
    .some((frame) =>
      Object.keys(frame).some(
        (key) => !/^(?:computedOffset|offset|easing|composite|opacity|boxShadow|\w*[cC]olor)$/.test(key),
      ),
    );

/**
 * Whether a switch that says nothing of its state is on, by the side where its knob stands; null where no knob is told, or
 * it moves or stands in the middle, or where a class that names the state says otherwise.
 */
export function knobState(track: Element): boolean | null {
  if (track.getAnimations({ subtree: true }).some(moves)) return null;
  const box = boxOf(track);
  const knob = box.width > box.height * 1.3 ? knobOf(track, box) : null;
  if (!knob) return null;
  const middle = (knob.left + knob.width / 2 - box.left) / box.width;
  if (middle > 0.42 && middle < 0.58) return null;
  const right = middle > 0.5;
  const on = getComputedStyle(track).direction === 'rtl' ? !right : right;
  const names = track.getAttribute('class') ?? '';
  return (on ? namesOff : namesOn).test(names) ? null : on;
}
