import { foreignKind, refuseForeignPackage } from './foreign';
import type { Pace } from './pace';
import { readSmall, relationshipId, isTrue } from './small-xml';
import { WorkbookError } from './types';
import { type Budget, type Directory, type Entry, readDirectory } from './zip';

export interface Relationship {
  id: string;
  /** Last step of the type's address: `worksheet`, `sharedStrings`, … the same in transitional and strict files. */
  kind: string;
  /** Resolved part name as `partKey` makes it; empty for external targets. */
  part: string;
}

export interface SheetEntry {
  name: string;
  /** As calcChain names it. */
  sheetId: string;
  hidden: boolean;
  entry: Entry;
}

/** The workbook's skeleton: which part is what, found by relationships and content types, never by its name. */
export interface Book {
  bytes: Uint8Array;
  directory: Directory;
  parts: Map<string, Entry>;
  /** Part key of the workbook itself. */
  main: string;
  relationships: Relationship[];
  /** Worksheets in the workbook's order; chart and macro sheets left out. */
  sheets: SheetEntry[];
  date1904: boolean;
}

const CONTENT_TYPES = '[content_types].xml';
const MAX_SHEETS = 1_000;

/** Part names are compared without case; producers on Windows write backslashes; a leading slash means nothing. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** A relationship's target, from the folder of the part that owns it. A way out of the package leads nowhere. */
export function resolveTarget(owner: string, target: string): string {
  let decoded = target.replace(/\\/g, '/');
  try {
    decoded = decodeURIComponent(decoded);
  } catch {
    // Not percent-encoded after all: taken as written.
  }
  const steps = decoded.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of decoded.replace(/[#?].*$/, '').split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return partKey(steps.join('/'));
}

export function relationshipsKey(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Entries by part key. Two different contents under one name: nobody can tell which one is meant. */
function indexParts(directory: Directory): { parts: Map<string, Entry>; doubled: Set<string> } {
  const parts = new Map<string, Entry>();
  const doubled = new Set<string>();
  for (const entry of directory.entries) {
    const key = partKey(entry.name);
    const before = parts.get(key);
    if (before && (before.crc !== entry.crc || before.size !== entry.size)) doubled.add(key);
    parts.set(key, entry);
  }
  return { parts, doubled };
}

export function partAt(book: { parts: Map<string, Entry> }, key: string): Entry {
  const entry = book.parts.get(key);
  if (!entry) throw new WorkbookError('damaged', `part missing: ${key}`);
  return entry;
}

async function readRelationships(
  bytes: Uint8Array,
  parts: Map<string, Entry>,
  owner: string,
  budget: Budget,
  pace: Pace,
): Promise<Relationship[]> {
  const entry = parts.get(relationshipsKey(owner));
  const list: Relationship[] = [];
  if (!entry) return list;
  await readSmall(bytes, entry, budget, pace, ({ local, attributes, path }) => {
    if (local !== 'Relationship' || path.length !== 1) return;
    const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const target = attributes.get('Target') ?? '';
    const type = attributes.get('Type') ?? '';
    list.push({
      id: attributes.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: external ? '' : resolveTarget(owner, target),
    });
  });
  return list;
}

async function readContentTypes(book: Pick<Book, 'bytes' | 'parts'>, budget: Budget, pace: Pace) {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  await readSmall(book.bytes, partAt(book, CONTENT_TYPES), budget, pace, ({ local, attributes }) => {
    const type = attributes.get('ContentType') ?? '';
    if (local === 'Override') overrides.set(resolveTarget('', attributes.get('PartName') ?? ''), type);
    if (local === 'Default') defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  });
  return {
    overrides,
    of: (key: string): string =>
      overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '',
  };
}

/** What the package says it is; throws for every package that is no .xlsx or .xlsm. */
function checkKind(type: string): void {
  const trouble = foreignKind(type);
  if (trouble !== null) throw new WorkbookError(trouble, `content type of the workbook: ${type}`);
}

/**
 * Opens the package: directory, content types, relationships, workbook.
 * @throws WorkbookError for everything that is no readable workbook
 */
export async function openBook(bytes: Uint8Array, budget: Budget, pace: Pace): Promise<Book> {
  const directory = readDirectory(bytes);
  const { parts, doubled } = indexParts(directory);
  if (directory.entries.some((entry) => entry.flags & 1))
    throw new WorkbookError('password', 'encrypted entry');
  refuseForeignPackage(bytes, parts);
  if (!parts.has(CONTENT_TYPES) && !parts.has('_rels/.rels')) throw new WorkbookError('other-zip');
  const types = await readContentTypes({ bytes, parts }, budget, pace);
  const roots = await readRelationships(bytes, parts, '', budget, pace);
  const byType = [...types.overrides].find(([, type]) =>
    /(spreadsheetml|ms-excel)\S*\.main\+xml$/i.test(type),
  )?.[0];
  const main = roots.find(({ kind, part }) => kind === 'officeDocument' && part !== '')?.part ?? byType;
  if (main === undefined) throw new WorkbookError('other-zip', 'no main part');
  checkKind(types.of(main));
  const relationships = await readRelationships(bytes, parts, main, budget, pace);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root = '';
  const used = new Set([CONTENT_TYPES, main]);
  await readSmall(bytes, partAt({ parts }, main), budget, pace, ({ uri, local, attributes, path }) => {
    if (path.length === 0) root = `${uri} ${local}`;
    if (local === 'workbookPr' && path.length === 1) date1904 = isTrue(attributes.get('date1904'));
    if (local !== 'sheet' || path.length !== 2 || path[1] !== 'sheets') return;
    const relationship = byId.get(relationshipId(attributes) ?? '');
    if (!relationship) throw new WorkbookError('damaged', 'sheet without a part');
    if (relationship.kind !== 'worksheet') return;
    if (sheets.length >= MAX_SHEETS) throw new WorkbookError('too-large-unpacked', 'too many sheets');
    used.add(relationship.part);
    sheets.push({
      name: attributes.get('name') ?? '',
      sheetId: attributes.get('sheetId') ?? '',
      hidden: /hidden/i.test(attributes.get('state') ?? ''),
      entry: partAt({ parts }, relationship.part),
    });
  });
  if (!/spreadsheetml\S* workbook$/.test(root))
    throw new WorkbookError('damaged', `root of the workbook: ${root}`);
  for (const { kind, part } of relationships)
    if (kind === 'styles' || kind === 'sharedStrings') used.add(part);
  for (const key of used) if (doubled.has(key)) throw new WorkbookError('damaged', `part twice: ${key}`);
  if (sheets.length === 0) throw new WorkbookError('no-sheets');
  return { bytes, directory, parts, main, relationships, sheets, date1904 };
}
