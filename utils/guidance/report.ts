import type { PageAudit } from '@/utils/audit';
import type { Explanation, PageReading } from '@/utils/cabinet';
import { FACT_WORDS } from './words';
import { unreadByFact } from './waiting';

/**
 * How a page was read, for whoever supports the extension: page kind, counts, what was taken for what. No rows of the
 * list and no names: what the reader says of single rows is left out, and names that got into other lines are cut.
 */
export function pageReport(reading: PageReading, audit: PageAudit): string {
  const names = reading.rows.flatMap(({ kind, name }) =>
    kind === 'student' && name.state === 'read' ? name.value.split(/\s+/u) : [],
  );
  const secret = new Set(names.map((word) => word.toLowerCase()));
  const isSecret = (word: string) =>
    secret.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && names.some((name) => isForm(word, name)));
  const clean = (text: string) =>
    text
      // Several capitals in a row are somebody's name, of whom no row need tell.
      .replaceAll(/\p{Lu}[\p{Ll}-]+(?:\s+\p{Lu}[\p{Ll}-]+)+/gu, '…')
      .replaceAll(/[\p{L}-]+/gu, (word) => (isSecret(word) ? '…' : word));
  const lines = [
    `Страница: ${reading.page}, строк: ${String(audit.read)}, по словам страницы: ${audit.total === null ? 'не сказано' : String(audit.total)}`,
    `Раздел: ${reading.section === null ? 'нет' : clean(reading.section)}`,
    `Не весь список: ${yes(reading.partial)}, загружается: ${yes(reading.loading)}, переведена: ${yes(reading.translated)}`,
    reading.trouble === null ? '' : `Трудность: ${clean(reading.trouble)}`,
    ...unreadByFact(audit.rows).map(
      ({ token, rows, reasons }) =>
        `Не прочитано «${FACT_WORDS[token]}» в строках: ${String(rows.length)}. ${clean(reasons.slice(0, 2).join('; '))}`,
    ),
    ...reading.why
      .filter(({ subject }) => subject !== 'row')
      .map(
        ({ subject, what, because, confidence }) =>
          `${SUBJECTS[subject]}: ${clean(what)} — ${clean(because)} (${confidenceWords(confidence)})`,
      ),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** «Носовой» of «Носова»: the same but for its ending. */
const isForm = (word: string, name: string): boolean =>
  name.length > 4 &&
  Math.abs(word.length - name.length) < 4 &&
  word.toLowerCase().startsWith(name.toLowerCase().slice(0, -1));

const SUBJECTS: Readonly<Record<Explanation['subject'], string>> = {
  page: 'Страница',
  list: 'Список',
  column: 'Столбец',
  icon: 'Значок',
  row: 'Строка',
};

/** How sure the reader is, for people: «уверенно, 95 %». */
export function confidenceWords(confidence: number): string {
  if (confidence === 0) return 'не узнано';
  const word = confidence >= 0.9 ? 'уверенно' : confidence >= 0.6 ? 'скорее всего' : 'сомнительно';
  return `${word}, ${String(Math.round(confidence * 100))}\u00a0%`;
}

const yes = (flag: boolean) => (flag ? 'да' : 'нет');
