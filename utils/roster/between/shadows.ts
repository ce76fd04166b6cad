import { mix } from '../chains';

/** Takes one of the numbers that two texts or dates one slip apart have in common. */
export type AddShadow = (shadow: number) => void;

/** No honest name is longer. */
const LONGEST = 40;

const powers = new Int32Array(LONGEST + 1).fill(1);
for (let i = 1; i <= LONGEST; i += 1) powers[i] = Math.imul(powers[i - 1] ?? 0, 31);
const tails = new Int32Array(LONGEST + 2);

/** What words one slip apart have in common: each word with one letter left out, and itself. */
export function addWordShadows(text: string, add: AddShadow): void {
  const length = Math.min(text.length, LONGEST);
  // Hashes of what follows each place, so that leaving a letter out costs no walk through the rest.
  tails[length] = 0;
  for (let i = length - 1; i >= 0; i -= 1)
    tails[i] = (Math.imul(text.charCodeAt(i), powers[length - 1 - i] ?? 0) + (tails[i + 1] ?? 0)) | 0;
  add(mix(tails[0] ?? 0, length, 0, 0, 0));
  let head = 0;
  for (let left = 0; left < length; left += 1) {
    const hash = (Math.imul(head, powers[length - 1 - left] ?? 0) + (tails[left + 1] ?? 0)) | 0;
    add(mix(hash, length - 1, 0, 0, 0));
    head = (Math.imul(head, 31) + text.charCodeAt(left)) | 0;
  }
}

/** The same of dates: one digit left out, or day and month in rising order. Days are numbers like 20120315. */
export function addDateShadows(day: number, add: AddShadow): void {
  add(mix(day, 0, 0, 0, 0));
  for (let unit = 1, place = 1; place <= 8; unit *= 10, place += 1) {
    const digit = Math.floor(day / unit) % 10;
    add(mix(day - digit * unit, place, 0, 0, 0));
  }
  const [month, date] = [Math.floor(day / 100) % 100, day % 100];
  add(mix(Math.floor(day / 10_000), 9, Math.min(month, date), Math.max(month, date), 0));
}
