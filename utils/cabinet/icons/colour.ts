/** Colours only break ties. */

export type Hue = 'green' | 'red' | 'other';

/** Rough hue of a computed colour («rgb(…)» or hex). */
export function hueOf(colour: string): Hue {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const parts = hex
    ? hex.slice(1, 4).map((part) => parseInt(part, 16))
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
