import { type CellRange, parseRange } from './cell-ref';
import type { Changes } from './changes';
import { type Edit, escapeXml } from './edits';
import { type Book, relationshipsKey, resolveTarget } from './package';
import type { FoundElement, PartText } from './part-text';
import type { PlacedPatch } from './patch-sheet';

/** An Excel table with a row of titles. */
interface TitledTable {
  key: string;
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
    tables.push({ key, range, part, columns });
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
 * @returns the patches; a title that a table cannot have (empty, or another column's) made one that it can, as Excel does
 */
export async function renameColumns(
  book: Book,
  sheet: string,
  patches: readonly PlacedPatch[],
  changes: Changes,
): Promise<PlacedPatch[]> {
  const settled = [...patches];
  for (const { key, range, part, columns } of await tablesOf(book, sheet, changes)) {
    const titles = columns.map(({ attribute }) => attribute('name') ?? '');
    const edits: Edit[] = [];
    for (const [at, patch] of settled.entries()) {
      const place = patch.column - range.left;
      const column = columns[place];
      if (patch.row !== range.top || patch.column > range.right || !column) continue;
      const others = new Set(titles.filter((_, i) => i !== place).map((title) => title.toLowerCase()));
      const value = freeTitle(patch.value, place, others);
      settled[at] = { ...patch, value };
      titles[place] = value;
      const written = NAME.exec(part.text.slice(column.from, column.to));
      if (!written) continue;
      const from = column.from + written.index;
      edits.push({ from, to: from + written[0].length, text: ` name="${attributeText(value)}"` });
    }
    changes.write(key, part, edits);
  }
  return settled;
}
