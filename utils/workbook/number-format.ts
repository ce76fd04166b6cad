/** What a number format makes of a number, as far as a checker of cells must know. */
export type FormatKind = 'general' | 'date' | 'time' | 'text' | 'digits';

export interface NumberFormat {
  kind: FormatKind;
  /** For `digits`: the text that Excel would show. */
  show: (value: number) => string;
}

/** Excel's built-in formats that matter; the Asian ones (27–36, 50–58) are dates in the locales that have them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export function builtInFormat(id: number): string {
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
    return 'dd.mm.yyyy';
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return 'h:mm';
  return BUILT_IN[id] ?? 'General';
}

type Token = { type: 'literal'; text: string } | { type: 'code'; text: string };

/** One section of a format, parted into literals and codes; colours, conditions and locales left out. */
function tokens(section: string): { list: Token[]; elapsed: boolean } {
  const list: Token[] = [];
  let elapsed = false;
  for (let i = 0; i < section.length; i++) {
    const c = section.charAt(i);
    if (c === '"') {
      const end = section.indexOf('"', i + 1);
      list.push({ type: 'literal', text: section.slice(i + 1, end < 0 ? undefined : end) });
      i = end < 0 ? section.length : end;
    } else if (c === '\\' || c === '!') {
      list.push({ type: 'literal', text: section.charAt(i + 1) });
      i++;
    } else if (c === '_' || c === '*') {
      i++;
    } else if (c === '[') {
      const end = section.indexOf(']', i);
      const inner = section.slice(i + 1, end < 0 ? undefined : end);
      if (/^(h+|m+|s+|ч+|м+|с+)$/i.test(inner)) {
        elapsed = true;
        list.push({ type: 'code', text: inner.charAt(0) });
      } else {
        const currency = /^\$([^-]*)/.exec(inner)?.[1];
        if (currency) list.push({ type: 'literal', text: currency });
      }
      i = end < 0 ? section.length : end;
    } else list.push({ type: 'code', text: c });
  }
  return { list, elapsed };
}

/** Sections are parted by semicolons outside quotes, escapes and brackets. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])+|(?<=;|^)(?=;|$)/gs) ?? [''];
}

const MONTHS_OR_DAYS = /[dyдг]|b{2,4}/i;

/** Excel's General: eleven signs wide for fractions, whole numbers in full while a number can hold them exactly. */
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? '0' : String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-4) {
    if (size < 1e15 && size >= 1e11) return showGeneral(Math.round(value));
    const [mantissa = '', power = ''] = value.toExponential(5).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    const digits = power.replace(/^[+-]/, '').padStart(2, '0');
    return `${decimalComma(mantissa.replace(/\.?0+$/, ''))}E${sign}${digits}`;
  }
  const whole = Math.trunc(size).toString().length;
  const fixed = value.toFixed(Math.max(0, 10 - whole));
  const text = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return text === '-0' ? '0' : decimalComma(text);
}

/** Russian Excel parts fractions with a comma. */
function decimalComma(text: string): string {
  return text.replace('.', ',');
}

/** Puts digits into the places of a format's whole part, from the right; literals stay where they are. */
function fill(places: Token[], digits: string): string {
  let rest = digits === '0' ? '' : digits;
  let first = -1;
  places.forEach(({ type, text }, i) => {
    if (type === 'code' && /[0#?]/.test(text) && first < 0) first = i;
  });
  let out = '';
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (!place) continue;
    if (place.type === 'literal') out = place.text + out;
    else if (/[0#?]/.test(place.text)) {
      if (i === first) out = (rest === '' ? (place.text === '0' ? '0' : '') : rest) + out;
      else if (rest !== '') {
        out = rest.slice(-1) + out;
        rest = rest.slice(0, -1);
      } else out = (place.text === '0' ? '0' : '') + out;
    } else if (place.text !== ',') out = place.text + out;
  }
  return out;
}

function showDigits(list: Token[], value: number): string {
  const codes = list.map(({ type, text }) => (type === 'code' ? text : '')).join('');
  if (!/[0#?]/.test(codes)) return list.map(({ text }) => text).join('');
  if (/[eE][+-]/.test(codes)) {
    const places = /[.]([0#?]*)/.exec(codes)?.[1]?.length ?? 0;
    const [mantissa = '', power = ''] = value.toExponential(places).split('e');
    return `${decimalComma(mantissa)}E${power.replace(/^([+-])(\d)$/, '$10$2')}`;
  }
  if (codes.includes('/')) return showGeneral(value);
  const percent = codes.includes('%') ? 100 : 1;
  const point = list.findIndex(({ type, text }) => type === 'code' && text === '.');
  const before = point < 0 ? list : list.slice(0, point);
  const after = point < 0 ? [] : list.slice(point + 1);
  const places = after.filter(({ type, text }) => type === 'code' && /[0#?]/.test(text));
  // 15 significant digits are all that Excel knows of a number: rounding them first drops binary noise.
  const size = Number((Math.abs(value) * percent).toPrecision(15));
  if (size >= 1e21) return showGeneral(value);
  const [whole = '0', part = ''] = size.toFixed(Math.min(places.length, 30)).split('.');
  const optional = places.length - (/^[0?]*/.exec(places.map(({ text }) => text).join(''))?.[0].length ?? 0);
  const fraction = optional > 0 ? part.replace(new RegExp(`0{0,${optional}}$`), '') : part;
  const tail = after
    .filter(({ type, text }) => type === 'literal' || !/[0#?,]/.test(text))
    .map(({ text }) => text);
  return fill(before, whole) + (fraction === '' ? '' : `,${fraction}`) + tail.join('');
}

/** Reads a format code once; the result is used for every cell that has it. */
export function parseFormat(code: string): NumberFormat {
  const parts = sections(code);
  const parsed = parts.map((section) => tokens(section));
  const [positive = { list: [], elapsed: false }, negative] = parsed;
  const codes = positive.list.map(({ type, text }) => (type === 'code' ? text : '\u0000')).join('');
  if (/general|основной|стандарт/i.test(codes) || codes === '') return { kind: 'general', show: showGeneral };
  if (codes.includes('@')) return { kind: 'text', show: showGeneral };
  if (!/[0#?]/.test(codes.replace(/[sс][.,]0+/gi, ''))) {
    if (MONTHS_OR_DAYS.test(codes)) return { kind: 'date', show: showGeneral };
    if (positive.elapsed || /[hsчс]/i.test(codes) || /am\/pm/i.test(codes))
      return { kind: 'time', show: showGeneral };
    if (/[mм]/i.test(codes)) return { kind: 'date', show: showGeneral };
  }
  const conditional = /\[[<>=]/.test(code);
  const show = (value: number): string => {
    if (conditional) return showGeneral(value);
    const zero = parsed[2];
    const chosen = value < 0 && negative ? negative : value === 0 && zero ? zero : positive;
    const sign = value < 0 && !negative ? '-' : '';
    const text = showDigits(chosen.list, value).trim();
    // A format that hides its value (`;;;`) hides nothing here: the value is in the file all the same.
    return text === '' ? showGeneral(value) : sign + text;
  };
  return { kind: 'digits', show };
}
