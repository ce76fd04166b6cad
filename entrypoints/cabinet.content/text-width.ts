let pen: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Width in px of a mark's words in the font of the page's marks, measured off the page, once per wording. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = '500 11px system-ui, sans-serif';
  const width = Math.ceil(pen.measureText(text).width);
  widths.set(text, width);
  return width;
}
