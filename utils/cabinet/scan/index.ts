import { findTables } from '../lists';
import { pageOf, type Taught } from '../maps';
import { findConsentModal } from '../modal';
import { contextOf } from '../pages/context';
import { gatesOf } from '../pages/gates';
import { isTranslated } from '../pages/signs';
import { forgetRoots, rootsBelow } from '../tree';
import { blankReading, name, pathOf, type Root, type Scan, type ScanOptions, type Steps } from './frame';
import { readLists } from './lists';
import { readOther } from './other';

export { blankReading } from './frame';
export type { Scan, Steps } from './frame';

const wordsTaught = (root: Root, { aliases, columns }: Taught): string[] => [
  ...aliases.keys(),
  ...(columns.some(({ page }) => page === pageOf(pathOf(root))) ? [''] : []),
];

const kinds = ['students', 'events', 'card', 'classes', 'imports', 'profile', 'modal', 'waiting'] as const;

/** Reads a whole page, in steps; what is read is true only where the page did not change between them. */
export function* scanPage(root: Root, options: ScanOptions): Steps<Scan> {
  forgetRoots();
  const reading = blankReading();
  const scan: Scan = { reading, lists: [], seen: [] };
  reading.translated = isTranslated(root);
  rootsBelow(root);
  yield;
  const gates = gatesOf(root, wordsTaught(root, options.taught));
  if (!kinds.some(gates)) return scan;
  yield;
  const context = contextOf(root);
  yield;
  const tables = gates('students') || gates('events') || gates('imports') ? findTables(root) : [];
  scan.seen.push(...tables);
  if (gates('students')) yield* readLists(root, tables, context, gates, options, scan);
  const modal = gates('modal') ? findConsentModal(root) : null;
  if (modal) {
    name(reading, 'consent-modal', 'две галочки, кнопка «Подтвердить» и слова о согласии', 0.95);
  } else if (scan.lists.length > 0) {
    name(reading, 'students', 'список с именами и столбцами учеников', 0.95);
  } else readOther(root, tables, context, gates, options, scan);
  if (reading.translated && reading.page === 'other')
    reading.trouble = 'Страница переведена браузером. Отключите перевод, и список прочитается.';
  return scan;
}
