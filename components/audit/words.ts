import type { Group, Measure, Tally } from '@/utils/school';
import { measureWords, percent, shareOf } from '@/utils/school';
import { plural } from '@/utils/text';

/** «1 240»: thousands parted by a no-break space. */
export function figure(n: number): string {
  return n.toLocaleString('ru');
}

/** «1 240 учеников» */
export function studentsCount(n: number): string {
  return `${figure(n)}\u00a0${plural(n, 'ученик', 'ученика', 'учеников')}`;
}

/** Of a share, for a cell: «44 %»; «?» where nothing was read. */
export function shareCell(tally: Tally): string {
  const share = shareOf(tally);
  return share === null ? '?' : percent(share);
}

/** The same, in full, for hovering and for screen readers. */
export function shareSentence(id: Measure, tally: Tally): string {
  const { title, yes } = measureWords(id);
  const read = tally.yes + tally.no;
  const unread = tally.unread > 0 ? `, не прочитано у ${figure(tally.unread)}` : '';
  return read === 0
    ? `${title}: не прочитано`
    : `${title}: ${yes} ${figure(tally.yes)} из ${figure(read)} прочитанных${unread}`;
}

/** What a group is called: «9 А», «не указано». */
export function groupName({ label }: Pick<Group, 'label'>): string {
  return label === '' ? 'не указано' : label.replace(/№ /gu, '№\u00a0');
}
