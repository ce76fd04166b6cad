/** The page itself is dark: told by the brightness of what it paints behind everything. */
export function pageIsDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    const colour = getComputedStyle(element).backgroundColor;
    const [red, green, blue, alpha] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) continue;
    return (red * 299 + green * 587 + blue * 114) / 1000 < 110;
  }
  return false;
}
