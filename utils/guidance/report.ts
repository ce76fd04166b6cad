import type { PageAudit } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';
import { FACT_WORDS } from './words';
import { unreadByFact } from './waiting';

/**
 * How a page was read, for whoever supports the extension: page kind, counts, what was taken for what. No rows of the
 * list and no names: what the reader says of single rows is left out, and names that got into other lines are cut.
 */
export function pageReport(reading: PageReading, audit: PageAudit): string {
  const names = reading.rows.flatMap(({ name }) =>
    name.state === 'read' ? name.value.split(/\s+/u).filter((word) => word.length > 2) : [],
  );
  const secret = new Set(names.map((word) => word.toLowerCase()));
  const clean = (text: string) =>
    text.replaceAll(/[\p{L}-]+/gu, (word) => (secret.has(word.toLowerCase()) ? '…' : word));
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
          `${subject}: ${clean(what)} — ${clean(because)} (${String(Math.round(confidence * 100))} %)`,
      ),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const yes = (flag: boolean) => (flag ? 'да' : 'нет');
