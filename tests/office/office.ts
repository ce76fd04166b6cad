import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '../../scripts/lib/office.mjs';

/** Rows of texts as LibreOffice shows them, by sheet. */
export type Shown = Record<string, string[][]>;

/** Comma, double quotes, UTF-8, from row 1, cells as shown, every sheet to a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Reads comma-separated text with quotes and line breaks inside them. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gu;
  for (const [whole, value = '', end] of text.matchAll(field)) {
    if (whole === '' && end === '') break;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row, i) => i < rows.length - 1 || row.length > 0);
}

/** Has a LibreOffice without a window convert files, all in one go; gives what it wrote into the folder. */
async function convert(
  files: readonly Uint8Array[],
  ending: string,
  to: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const office = findOffice();
  if (office === null) throw new Error('LibreOffice is not on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'opened-'));
  try {
    const out = join(folder, 'out');
    const given = files.map((_, i) => join(folder, `${i}.${ending}`));
    for (const [i, bytes] of files.entries()) await writeFile(given[i] ?? '', bytes);
    await promisify(execFile)(office, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--convert-to', to, '--outdir', out],
      ...given,
    ]);
    const names = await readdir(out);
    return await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(out, name)) })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens books in LibreOffice.
 * @param books by any name
 * @returns what it shows in each; a book that it cannot open is missing
 */
export async function openInOffice(
  books: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Shown>> {
  const names = Object.keys(books);
  const shown: Record<string, Shown> = {};
  for (const { name, bytes } of await convert(Object.values(books), 'xlsx', CSV)) {
    const [, place, sheet] = /^(\d+)-(.*)\.csv$/u.exec(name) ?? [];
    const book = names[Number(place)];
    if (book === undefined || sheet === undefined) continue;
    (shown[book] ??= {})[sheet] = parseCsv(new TextDecoder().decode(bytes));
  }
  return shown;
}

/** The same book as LibreOffice itself saves it. */
export async function savedByOffice(book: Uint8Array): Promise<Uint8Array> {
  const [saved] = await convert([book], 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
  if (!saved) throw new Error('LibreOffice saved nothing');
  return new Uint8Array(saved.bytes);
}
