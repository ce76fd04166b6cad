const DAY = 86_400_000;

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/**
 * A serial number as ДД.ММ.ГГГГ, or null when it is no date that Excel can show.
 * The 1900 system counts a 29.02.1900 that never was; it is shown, since Excel shows it.
 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  // A fraction a hair below midnight is the next day: binary noise.
  const day = Math.floor(serial + 1e-9);
  if (day < 0 || day > (date1904 ? 2_957_003 : 2_958_465)) return null;
  if (!date1904) {
    if (day === 60) return '29.02.1900';
    if (day === 0) return '00.01.1900';
  }
  const shift = date1904 ? 24_107 : day < 60 ? 25_568 : 25_569;
  const date = new Date((day - shift) * DAY);
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${String(date.getUTCFullYear()).padStart(4, '0')}`;
}

/** The time of day of a serial number: «14:30» or, with seconds, «14:30:15». */
export function serialToTime(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** ISO 8601, as strict files store dates, as a serial number; null when it is none. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((n) => Number(n || 0));
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = time / DAY + (date1904 ? 24_107 : 25_569);
  if (!date1904 && days < 61) return days - 1 + (hour * 3600 + minute * 60 + second) / 86_400;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
