/** «ученики.xlsx» → «ученики — исправлено.xlsx»; a macro book keeps its own ending, a book under the old one gets its right one. */
export function besideName(name: string, words: string, extension?: string): string {
  const match = /^(.*?)(\.xls[xm]?)?$/is.exec(name);
  const stem = (match?.[1] ?? name).replace(/ — исправлено$/, '') || 'файл';
  const own = match?.[2]?.toLowerCase() === '.xlsm' ? 'xlsm' : 'xlsx';
  return `${stem} — ${words}.${extension ?? own}`;
}
