import { readStudentCard } from '../card';
import { readClasses } from '../classes';
import { mapColumns } from '../columns';
import { findHits, type FoundList } from '../lists';
import { speaksOf, type PageContext } from '../pages/context';
import { buttonsOf } from '../pages/fields';
import type { Gates } from '../pages/gates';
import { isLoading, isSaidEmpty } from '../pages/signs';
import { readOwnProfile } from '../profile';
import { sections } from '../words';
import { readEvents } from './events';
import { columnsBy, name, type Root, type Scan, type ScanOptions } from './frame';

/** Reads a page that has no list of students. */
export function readOther(
  root: Root,
  tables: readonly FoundList[],
  context: PageContext,
  gates: Gates,
  options: ScanOptions,
  scan: Scan,
): void {
  const { reading } = scan;
  const card = gates('card') ? readStudentCard(root) : null;
  if (card) {
    reading.card = card;
    name(reading, 'student-card', 'поля ученика и блок согласия', 0.95);
    return;
  }
  if (gates('imports') && speaksOf(context, 'imports')) {
    const report = tables.some((list) => {
      const columns = mapColumns(list, columnsBy(root, options));
      return columns.places.has('error') || columns.places.has('importRow');
    });
    const named = (): boolean => {
      const labels = findHits(root)
        .labels.filter((hit) => !hit.inline)
        .map((hit) => hit.label);
      return labels.includes('error') && (labels.includes('importRow') || labels.includes('name'));
    };
    if (
      report ||
      named() ||
      /строк[аи] \d+/i.test((root instanceof Document ? root.body : root).textContent)
    ) {
      name(reading, 'import-report', 'заголовок об импорте и таблица строк или ошибок', 0.85);
      return;
    }
  }
  if (gates('events') && readEvents(root, tables, context, options, scan)) return;
  const creates = gates('classes') && buttonsOf(root).some(({ text }) => /^\+?\s*создать класс$/.test(text));
  if (gates('classes') && (speaksOf(context, 'classes') || (creates && speaksOf(context, 'students')))) {
    const classes = readClasses(root);
    if (
      classes.length > 0 ||
      creates ||
      context.active.some((text) => text.startsWith('активные классы')) ||
      context.headings.includes('активные классы')
    ) {
      reading.classes = classes;
      name(reading, 'classes', 'вкладка «Активные классы» и карточки классов', 0.9);
      return;
    }
  }
  const profile = gates('profile')
    ? readOwnProfile(root, speaksOf(context, 'profile') || sections.profile.test(context.title))
    : null;
  if (profile) {
    reading.profile = profile;
    name(reading, 'profile', 'поля собственного профиля', 0.9);
    return;
  }
  // «Дашборд» has other tabs, and «Мои ученики» an archive, that may be empty too.
  const listed = [...context.headings, ...context.active].includes('ученики');
  // How many there are stays unknown: what says so may belong to another part of the page.
  if (listed && isSaidEmpty(root)) {
    name(reading, 'students', 'заголовок или вкладка об учениках и слова, что список пуст', 0.6);
    return;
  }
  if (listed && isLoading(root)) {
    reading.loading = true;
    name(reading, 'students', 'заголовок или вкладка об учениках, а список ещё загружается', 0.6);
    return;
  }
  if (gates('students') && context.headings.some((text) => /^(?:дашборд|ученики|мои ученики)$/.test(text)))
    reading.trouble = 'Заголовок говорит об учениках, но списка со столбцами на странице не видно.';
}
