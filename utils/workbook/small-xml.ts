import { SaxesParser } from 'saxes';
import type { Pace } from './pace';
import { TextFeed } from './feed';
import { WorkbookError } from './types';
import { unpack } from './unpack';
import type { Budget, Entry } from './zip';

/** A small part (relationships, content types, workbook, styles) may be this long; real ones are a hundredth of it. */
const MAX_LENGTH = 16 * 1024 * 1024;
const MAX_DEPTH = 128;

/** An element of a small part, attributes by `local` name without a prefix, or `uri local` with one. */
export interface SmallElement {
  uri: string;
  local: string;
  attributes: ReadonlyMap<string, string>;
  /** Local names of the elements around it, outermost first. */
  path: readonly string[];
}

/**
 * Reads a small part with saxes, strictly.
 * @throws WorkbookError `entities` for a document type declaration, `damaged` for anything not well-formed
 */
export async function readSmall(
  bytes: Uint8Array,
  entry: Entry,
  budget: Budget,
  pace: Pace,
  onElement: (element: SmallElement) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  let length = 0;
  const fail = (detail: string): never => {
    throw new WorkbookError('damaged', `${entry.name}: ${detail}`);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => {
    throw new WorkbookError('entities', entry.name);
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      attributes.set(prefix === '' ? local : `${uri} ${local}`, value);
    }
    onElement({ uri: tag.uri, local: tag.local, attributes, path });
    path.push(tag.local);
    if (path.length > MAX_DEPTH) fail('too deep');
  });
  parser.on('closetag', () => {
    path.pop();
  });
  const feed = new TextFeed((text) => {
    length += text.length;
    if (length > MAX_LENGTH) throw new WorkbookError('too-large-unpacked', entry.name);
    // The parser finds declared entities only by name: an open declaration is refused before it is read further.
    parser.write(text);
  });
  await unpack(bytes, entry, budget, pace, (piece) => feed.push(piece));
  feed.end();
  parser.close();
}

/** Attribute of a relationship id: transitional or strict namespace. */
export function relationshipId(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes) {
    if (/^http:\/\/(schemas\.openxmlformats|purl\.oclc)\.org\/\S+ id$/.test(name)) return value;
  }
  return undefined;
}

/** An XML boolean as producers write it. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
