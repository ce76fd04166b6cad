/** «ученики.xlsx» → «ученики — исправлено.xlsx»; a macro book keeps its own ending. */
export function besideName(name: string, words: string, extension?: string): string {
  const match = /^(.*?)(\.xls[xm])?$/is.exec(name);
  const stem = (match?.[1] ?? name).replace(/ — исправлено$/, '') || 'файл';
  return `${stem} — ${words}.${extension ?? (match?.[2] ?? '.xlsx').slice(1).toLowerCase()}`;
}
