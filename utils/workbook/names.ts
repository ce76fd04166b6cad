const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** The spreadsheet namespace, transitional or strict. */
export function isMain(uri: string): boolean {
  return MAIN.has(uri);
}
