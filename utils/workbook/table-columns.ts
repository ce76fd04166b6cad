import { bracketEnd, quotedEnd } from './formula-shift';

/** New titles by old ones (in small letters) of an Excel table's columns, by the table's name in small letters. */
export type ColumnRenames = ReadonlyMap<string, ReadonlyMap<string, string>>;

const WORD = /[\p{L}\p{N}_.\\?]+/uy;

/** A title as formulas spell it: brackets, the number sign, the at sign and apostrophes have an apostrophe before them. */
function spelt(title: string): string {
  return title.replace(/[[\]#'@]/gu, "'$&");
}

function plain(spelling: string): string {
  return spelling.replace(/'([\s\S])/gu, '$1');
}

/** One column's name, «@» before it kept; null when it is none of those renamed. */
function renameOne(inner: string, renames: ReadonlyMap<string, string>): string | null {
  const [, lead = '', name = ''] = /^(@?\s*)([\s\S]*?)$/u.exec(inner) ?? [];
  if (name.startsWith('#')) return null;
  const fresh = renames.get(plain(name).toLowerCase());
  return fresh === undefined ? null : lead + spelt(fresh);
}

/** What stands between the outer brackets: a column, or a list of columns and parts in brackets of their own. */
function renameInside(inner: string, renames: ReadonlyMap<string, string>): string {
  const whole = renameOne(inner, renames);
  if (whole !== null) return whole;
  let out = '';
  for (let at = 0; at < inner.length;) {
    const c = inner.charAt(at);
    let end = c === "'" ? at + 2 : at + 1;
    if (c === '[') {
      end = bracketEnd(inner, at);
      const one = renameOne(inner.slice(at + 1, end - 1), renames);
      if (one !== null) {
        out += `[${one}]`;
        at = end;
        continue;
      }
    }
    out += inner.slice(at, end);
    at = end;
  }
  return out;
}

/** A formula that names columns of tables by their new titles: `Таблица1[Класс]`, `Таблица1[[#This Row],[Класс]]`. */
export function renameInFormula(formula: string, renames: ColumnRenames): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const c = formula.charAt(at);
    let end = at + 1;
    WORD.lastIndex = at;
    const word = WORD.exec(formula)?.[0];
    if (word !== undefined) {
      end = at + word.length;
      const columns = formula.charAt(end) === '[' ? renames.get(word.toLowerCase()) : undefined;
      if (columns) {
        const close = bracketEnd(formula, end);
        out += `${word}[${renameInside(formula.slice(end + 1, close - 1), columns)}]`;
        at = close;
        continue;
      }
    } else if (c === '"' || c === "'") end = quotedEnd(formula, at);
    else if (c === '[') end = bracketEnd(formula, at);
    out += formula.slice(at, end);
    at = end;
  }
  return out;
}
