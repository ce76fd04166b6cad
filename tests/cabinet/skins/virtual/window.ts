/** Which rows of a long list are on screen, with some to spare on both sides. */
export function visibleRange(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
): [from: number, to: number] {
  const spare = 6;
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  return [from, Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + spare)];
}
