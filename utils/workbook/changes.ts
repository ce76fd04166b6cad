import { type Edit, editedText, sortEdits } from './edits';
import { type Book, partAt } from './package';
import type { Pace } from './pace';
import { ElementFinder, encodeStretch, type PartText, readPart, scanText } from './part-text';
import type { Budget } from './zip';

function* encoded(part: PartText, edits: readonly Edit[]): Generator<Uint8Array, void, void> {
  let first = true;
  for (const text of editedText(part.text, edits)) {
    yield encodeStretch(part, text, first);
    first = false;
  }
}

/** The book's parts with what has been changed in them so far. */
export class Changes {
  readonly dropped = new Set<string>();
  private readonly changed = new Map<string, { part: PartText; edits: readonly Edit[] }>();

  constructor(
    private readonly book: Book,
    private readonly budget: Budget,
    private readonly pace: Pace,
  ) {}

  async read(key: string): Promise<PartText> {
    const known = this.changed.get(key);
    if (known) return { ...known.part, text: [...editedText(known.part.text, known.edits)].join('') };
    return readPart(this.book.bytes, partAt(this.book, key), this.budget, this.pace);
  }

  write(key: string, part: PartText, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.changed.set(key, { part, edits: sortEdits(edits) });
  }

  /** The bytes of a changed part, piece by piece; null for one that stays as it is. */
  bytesOf(key: string): Iterable<Uint8Array> | null {
    const known = this.changed.get(key);
    return known ? encoded(known.part, known.edits) : null;
  }

  async elements(key: string, local: string): Promise<{ part: PartText; found: ElementFinder['found'] }> {
    const part = await this.read(key);
    const finder = new ElementFinder(local);
    await scanText(part.text, finder, this.pace);
    return { part, found: finder.found };
  }
}
