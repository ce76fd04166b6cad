import { applyEdits, type Edit } from './edits';
import { type Book, partAt } from './package';
import type { Pace } from './pace';
import { ElementFinder, encodePart, type PartText, readPart, scanText } from './part-text';
import type { Budget } from './zip';

/** The book's parts with what has been changed in them so far. */
export class Changes {
  readonly replaced = new Map<string, Uint8Array>();
  readonly dropped = new Set<string>();
  private readonly texts = new Map<string, PartText>();

  constructor(
    private readonly book: Book,
    private readonly budget: Budget,
    private readonly pace: Pace,
  ) {}

  async read(key: string): Promise<PartText> {
    const known = this.texts.get(key);
    if (known) return known;
    const part = await readPart(this.book.bytes, partAt(this.book, key), this.budget, this.pace);
    return part;
  }

  write(key: string, part: PartText, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const changed = { ...part, text: applyEdits(part.text, edits) };
    this.texts.set(key, changed);
    this.replaced.set(key, encodePart(changed));
  }

  async elements(key: string, local: string): Promise<{ part: PartText; found: ElementFinder['found'] }> {
    const part = await this.read(key);
    const finder = new ElementFinder(local);
    await scanText(part.text, finder, this.pace);
    return { part, found: finder.found };
  }
}
