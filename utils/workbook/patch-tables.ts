import { type CellRange, parseRange } from './cell-ref';
import type { Changes } from './changes';
import { type Edit, escapeXml } from './edits';
import { type Book, partKey, relationshipsKey, resolveTarget } from './package';
import type { FoundElement, PartText } from './part-text';
import type { PlacedPatch } from './patch-sheet';
import { type ColumnRenames, renameInFormula } from './table-columns';
import { decodeText } from './xml-text';

/** An Excel table with a row of titles. */
interface TitledTable {
  key: string;
  /** As formulas call it. */
  name: string;
  range: CellRange;
  part: PartText;
  columns: FoundElement[];
}

async function tablesOf(book: Book, sheet: string, changes: Changes): Promise<TitledTable[]> {
  const relationships = relationshipsKey(sheet);
  if (!book.parts.has(relationships)) return [];
  const tables: TitledTable[] = [];
  const { found } = await changes.elements(relationships, 'Relationship');
  for (const { attribute } of found) {
    const key = resolveTarget(sheet, attribute('Target') ?? '');
    if (!(attribute('Type') ?? '').endsWith('/table') || !book.parts.has(key)) continue;
    const [table] = (await changes.elements(key, 'table')).found;
    const range = parseRange(table?.attribute('ref') ?? '');
    if (!table || !range || table.attribute('headerRowCount') === '0') continue;
    const { part, found: columns } = await changes.elements(key, 'tableColumn');
    const name = table.attribute('displayName') ?? table.attribute('name') ?? '';
    tables.push({ key, name, range, part, columns });
  }
  return tables;
}

/** A title as Excel makes it: never empty, never one that another column has. */
function freeTitle(wanted: string, place: number, others: ReadonlySet<string>): string {
  const base = wanted === '' ? `Столбец${place + 1}` : wanted;
  let title = base;
  for (let i = 2; others.has(title.toLowerCase()); i++) title = `${base}${i}`;
  return title;
}

const NAME = /\sname\s*=\s*(?:"[^"]*"|'[^']*')/u;

/** A title as its cell shows it. */
function plainTitle(attribute: string): string {
  return attribute.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** In an attribute Excel keeps line breaks as it keeps other signs that XML would fold. */
function attributeText(title: string): string {
  return escapeXml(title.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')).replace(
    /[\t\n\r]/gu,
    (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
}

/**
 * Titles of Excel's tables among the patched cells: the table names its columns itself, and where the two differ Excel
 * offers a repair. The table's names follow the cells.
 * @param sheet key of the worksheet's part
 * @param renamed is told the old and new titles of each table, for the formulas that name them
 * @returns the patches; a title that a table cannot have (empty, or another column's) made one that it can, as Excel does
 */
export async function renameColumns(
  book: Book,
  sheet: string,
  patches: readonly PlacedPatch[],
  changes: Changes,
  renamed: Map<string, Map<string, string>>,
): Promise<PlacedPatch[]> {
  const settled = [...patches];
  for (const { key, name, range, part, columns } of await tablesOf(book, sheet, changes)) {
    const titles = columns.map(({ attribute }) => attribute('name') ?? '');
    const edits: Edit[] = [];
    const renames = new Map<string, string>();
    for (const [at, patch] of settled.entries()) {
      const place = patch.column - range.left;
      const column = columns[place];
      if (patch.row !== range.top || patch.column > range.right || !column) continue;
      const others = new Set(titles.filter((_, i) => i !== place).map((title) => title.toLowerCase()));
      const value = freeTitle(patch.value, place, others);
      settled[at] = { ...patch, value };
      const old = plainTitle(titles[place] ?? '');
      titles[place] = value;
      if (old !== value) renames.set(old.toLowerCase(), value);
      const written = NAME.exec(part.text.slice(column.from, column.to));
      if (!written) continue;
      const from = column.from + written.index;
      edits.push({ from, to: from + written[0].length, text: ` name="${attributeText(value)}"` });
    }
    changes.write(key, part, edits);
    if (renames.size > 0) renamed.set(name.toLowerCase(), renames);
  }
  return settled;
}

/** Elements that hold formulas: in worksheets, in tables, in the workbook. */
const FORMULAS = {
  sheet: ['f'],
  table: ['calculatedColumnFormula', 'totalsRowFormula'],
  workbook: ['definedName'],
};

/**
 * Formulas that name a renamed column of a table follow it: one that names a column which is not there makes Excel offer a
 * repair.
 */
export async function renameInFormulas(book: Book, renamed: ColumnRenames, changes: Changes): Promise<void> {
  if (renamed.size === 0) return;
  const sheets = [...new Set(book.sheets.map(({ entry }) => partKey(entry.name)))];
  for (const sheet of sheets) {
    await renameInPart(sheet, FORMULAS.sheet, renamed, changes);
    for (const { key } of await tablesOf(book, sheet, changes)) {
      await renameInPart(key, FORMULAS.table, renamed, changes);
    }
  }
  await renameInPart(book.main, FORMULAS.workbook, renamed, changes);
}

/** The text between an element's tags. */
const INNER = /^(<[^>]*>)([^<]*)(?=<\/)/u;

async function renameInPart(
  key: string,
  elements: readonly string[],
  renamed: ColumnRenames,
  changes: Changes,
): Promise<void> {
  for (const element of elements) {
    const { part, found } = await changes.elements(key, element);
    const edits: Edit[] = [];
    for (const { from, to } of found) {
      const [, tag = '', raw = ''] = INNER.exec(part.text.slice(from, to)) ?? [];
      if (!raw.includes('[')) continue;
      const formula = decodeText(raw);
      const fresh = renameInFormula(formula, renamed);
      if (fresh === formula) continue;
      const start = from + tag.length;
      edits.push({ from: start, to: start + raw.length, text: escapeXml(fresh) });
    }
    changes.write(key, part, edits);
  }
}
