import { colourName, isVisible } from './colour';

const largest = 24;

/** The signature of a small coloured dot or square that is an element of its own; null where the element is none. */
export function dotOf(element: Element): string | null {
  if (element.childNodes.length > 0 || element.shadowRoot) return null;
  const { width, height } = element.getBoundingClientRect();
  if (width < 4 || height < 4 || width > largest || Math.abs(width - height) > 2) return null;
  const { backgroundColor, backgroundImage, maskImage, clipPath } = getComputedStyle(element);
  if (backgroundImage !== 'none' || maskImage !== 'none' || clipPath !== 'none') return null;
  return isVisible(backgroundColor) ? `dot:${colourName(backgroundColor)}` : null;
}

/** A written dot says what its colour says: «🟢», «🔴»; in any other colour it stays as written. */
export function tinted(text: string, element: Element): string {
  if (!/^[●⬤■•◉]$/u.test(text)) return text;
  const name = colourName(getComputedStyle(element).color);
  return name === 'green' ? '🟢' : name === 'red' ? '🔴' : text;
}
