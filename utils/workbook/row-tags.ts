import { literal, standsAt } from './byte-text';

/** What stands in a row's tag behind its name and number, and what the strict path made of it. */
export interface RowTag {
  bytes: Uint8Array;
  hidden: boolean;
  /** `<row …/>` */
  empty: boolean;
}

const MAX_LENGTH = 300;
const KEPT = 8;

/** The last few kinds of row tags of a sheet. Most sheets have one or two, with many attributes each. */
export class RowTags {
  private readonly named: RowTag[] = [];
  private readonly unnamed: RowTag[] = [];
  private learnt = 0;

  /** @param text a row's whole tag, found right */
  learn(text: string, hidden: boolean, empty: boolean): void {
    const match = /^<[^\s>/]*row( r="[0-9]{1,7}")?((?: [ -~]*)?\/?>)$/.exec(text);
    const tail = match?.[2];
    if (tail === undefined || tail.length > MAX_LENGTH || tail.includes('xmlns')) return;
    const list = match?.[1] === undefined ? this.unnamed : this.named;
    // Written in another place, the number would be taken for the rest of the tag.
    if (/\sr\s*=/.test(tail)) return;
    const tag = { bytes: literal(tail), hidden, empty };
    if (list.length < KEPT) list.push(tag);
    else list[this.learnt++ % KEPT] = tag;
  }

  /** The known tag whose end stands at a place. */
  find(bytes: Uint8Array, at: number, named: boolean): RowTag | null {
    const list = named ? this.named : this.unnamed;
    for (const tag of list) if (standsAt(bytes, at, tag.bytes)) return tag;
    return null;
  }
}
