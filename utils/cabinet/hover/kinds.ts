/** Kinds of icons of a run: whether a kind has ever answered the pointer. It only decides how long an answer is waited for. */

import { elementsOf } from '../tree';

/** So many rows of a kind must have been waited for in full, and have shown nothing. */
const SILENT_AFTER = 3;
/** One in so many rows of a silent kind is waited for in full again. */
const LOOK_AGAIN = 16;
const MOST_NODES = 24;
/** Attributes that change while a page is pointed at, or differ from row to row. */
const CHANGING = /^(?:id|style|title|class|for|href|key|tabindex|aria-.+|data-bvb-.+|data-(?:state|v-.+))$/;

/** How an icon is built and drawn, without what differs from student to student. */
export function kindOf(element: Element): string {
  let left = MOST_NODES;
  const visit = (at: Element): string => {
    if (left-- <= 0) return '';
    const names = at.getAttributeNames().filter((name) => !CHANGING.test(name));
    const drawing = at.localName === 'path' ? (at.getAttribute('d') ?? '') : (at.getAttribute('src') ?? '');
    return `<${at.localName} ${classesOf(at)} ${names.sort().join(' ')} ${drawing}>${elementsOf(at).map(visit).join('')}`;
  };
  return visit(element);
}

/** Class names without the numbers that kits and style compilers put into them. */
const classesOf = (element: Element): string =>
  Array.from(element.classList, (name) => name.replace(/\d+/g, '#'))
    .sort()
    .join('.');

export class Kinds {
  private readonly known = new Map<string, { answers: number; silences: number; passed: number }>();

  /** Rows of the kind have answered. */
  answers(kind: string): boolean {
    return this.of(kind).answers > 0;
  }

  /** An answer need not be waited for in full now. Every so often it is, all the same. */
  isPassed(kind: string): boolean {
    const one = this.of(kind);
    return one.answers === 0 && one.silences >= SILENT_AFTER && ++one.passed % LOOK_AGAIN !== 0;
  }

  learn(kind: string, answered: boolean): void {
    const one = this.of(kind);
    if (answered) one.answers++;
    else one.silences++;
  }

  private of(kind: string): { answers: number; silences: number; passed: number } {
    let one = this.known.get(kind);
    if (!one) {
      one = { answers: 0, silences: 0, passed: 0 };
      this.known.set(kind, one);
    }
    return one;
  }
}
