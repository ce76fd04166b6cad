/** Colours only break ties. */

export type Hue = 'green' | 'red' | 'other';

/** Of a colour written in lightness and two axes, or in lightness, chroma and hue, as style sheets of today are. */
function hueInLab(colour: string): Hue | null {
  const [, space = '', first = '', second = ''] = LAB.exec(colour) ?? [];
  if (space === '') return null;
  const unit = space.startsWith('ok') ? 1 : 250;
  const [one, two] = [Number.parseFloat(first), Number.parseFloat(second)];
  const polar = space.endsWith('ch');
  const turn = (two * Math.PI) / 180;
  const a = (polar ? one * Math.cos(turn) : one) / unit;
  const b = (polar ? one * Math.sin(turn) : two) / unit;
  if (a < -0.06 && b > -0.02) return 'green';
  return a > 0.1 && b > -0.02 && b < 0.8 * a ? 'red' : 'other';
}

const LAB = /^(oklab|oklch|lab|lch)\(\s*[\d.%-]+\s+([\d.eE+-]+)\s+([\d.eE+-]+)/;

/** The colour is there to be seen, as far as its own transparency goes. */
export const isVisible = (colour: string): boolean =>
  colour !== 'transparent' &&
  colour !== '' &&
  !/^rgba\(.*,\s*0(?:\.0\d*)?\)$|\/\s*0(?:\.0\d*)?\)$/.test(colour);

/** Rough hue of a computed colour («rgb(…)», «oklch(…)», «color(srgb …)» or hex). */
export function hueOf(colour: string): Hue {
  const told = hueInLab(colour);
  if (told) return told;
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const parts = hex
    ? hex.slice(1, 4).map((part) => parseInt(part, 16))
    : colour.startsWith('color(srgb ')
      ? (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) * 255)
      : (/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(colour)?.slice(1, 4).map(Number) ?? []);
  const [r, g, b] = parts;
  if (r === undefined || g === undefined || b === undefined) return 'other';
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (high - low < 50) return 'other';
  if (g === high && g - r > 30 && g - b > 15) return 'green';
  return r === high && r - g > 70 && r - b > 40 ? 'red' : 'other';
}

/** Short stable name of a colour for a drawing's signature. */
export function colourName(colour: string): string {
  const hue = hueOf(colour);
  return hue === 'other' ? colour.replace(/\s+/g, '') : hue;
}
