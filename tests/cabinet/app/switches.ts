import { isSkinId, type SkinId } from '../data.ts';

/** What the address says after `?`; README lists them. */
export interface Switches {
  skin: SkinId;
  students: number;
  seed: number;
  /** Rows a page. */
  size: number;
  /** How long a list takes to load, ms. */
  delay: number;
  dark: boolean;
  modal: boolean;
  /** Every so many ms the list draws itself anew; 0: never. */
  tick: number;
}

function whole(query: URLSearchParams, name: string, fallback: number, limit: number): number {
  const text = query.get(name);
  const value = text === null ? NaN : Number(text);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, limit) : fallback;
}

/** Reads the switches; what is missing or makes no sense takes its default. */
export function readSwitches(search: string): Switches {
  const query = new URLSearchParams(search);
  const skin = query.get('skin') ?? '';
  return {
    skin: isSkinId(skin) ? skin : 'tailwind',
    students: whole(query, 'students', 40, 20_000),
    seed: whole(query, 'seed', 7, 0xffffffff),
    size: Math.max(1, whole(query, 'size', 20, 20_000)),
    delay: whole(query, 'delay', 120, 60_000),
    dark: query.get('theme') === 'dark',
    modal: query.get('modal') === '1',
    tick: whole(query, 'tick', 0, 60_000),
  };
}
