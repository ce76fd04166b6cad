import { answerInTurn, type CallHandlers, type CallRequest, type SendReply } from '@/utils/calls';
import { schoolYears } from '@/utils/campaign';
import { type Book, holdBook } from './book';
import { checkFile, patchFile, ruleTitle, troubleSentence } from './engine';
import { besideName } from './names';
import { reportPlan, templatePlan } from './book-plans';
import type { JudgeCalls, JudgeProgress, MadeFile, Verdict } from './types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const isMade = (answer: unknown): answer is MadeFile =>
  typeof answer === 'object' && answer !== null && 'bytes' in answer;

const NOT_OPEN = 'Файл ещё не открыт. Выберите его ещё раз.';

/** Answers the calls of one client about one file. */
export function answerCalls(reply: SendReply<JudgeProgress>): (request: CallRequest<JudgeCalls>) => void {
  let bytes = new Uint8Array();
  let opened: { book: Book; name: string } | null = null;

  const open = () => {
    if (!opened) throw new Error(NOT_OPEN);
    return opened;
  };
  const changed = (work: (book: Book) => void): Verdict => {
    const { book } = open();
    work(book);
    return book.verdict();
  };

  const handlers: CallHandlers<JudgeCalls, JudgeProgress> = {
    open: async ({ file, name, options }, onProgress) => {
      bytes = new Uint8Array(await file.arrayBuffer());
      const checked = await checkFile(bytes, options, onProgress);
      const book = holdBook({ name, size: bytes.length }, checked);
      opened = { book, name };
      return book.verdict();
    },
    findings: ({ filter, from, count }) => open().book.index().window(filter, from, count),
    groups: ({ filter }) => open().book.index().groupsOf(filter),
    rows: ({ sheet, from, count }) => open().book.rows(sheet, from, count),
    marks: ({ sheet, row, column }) => open().book.marks({ sheet, row, column }),
    next: ({ filter, from, backwards }) => open().book.index().next(filter, from, backwards),
    search: ({ text, from, backwards }) => open().book.search(text, from, backwards),
    edit: ({ changes, label }) => changed((book) => book.change(changes, label)),
    fixSafe: () => changed((book) => book.fixSafe()),
    fixRule: ({ rule, label }) => changed((book) => book.fixRule(rule, label)),
    undo: () => changed((book) => book.undo()),
    redo: () => changed((book) => book.redo()),
    changes: ({ from, count }) => open().book.changes(from, count),
    make: async ({ kind }, onProgress, signal): Promise<MadeFile> => {
      const { book, name } = open();
      if (kind === 'corrected') {
        return {
          name: besideName(name, 'исправлено'),
          bytes: await patchFile(bytes, book.fixes(), onProgress, signal),
          type: XLSX,
        };
      }
      const report = { ...book.report(), file: { ...book.report().file, name } };
      return {
        name: besideName(name, 'отчёт', 'json'),
        bytes: new TextEncoder().encode(JSON.stringify(report, null, 2)),
        type: 'application/json',
      };
    },
    plan: ({ wish, port }) => {
      if (wish.book === 'template') {
        port.postMessage(templatePlan(schoolYears(wish.today).accepted));
        return { name: 'Шаблон импорта.xlsx' };
      }
      const { book, name } = open();
      const { date, line } = wish;
      port.postMessage(reportPlan(book, { name, date, verdictLine: line, titleOf: ruleTitle }));
      return { name: besideName(name, 'отчёт', 'xlsx') };
    },
  };

  return answerInTurn(handlers, {
    reply,
    words: troubleSentence,
    transfer: (answer) => (isMade(answer) ? [answer.bytes.buffer] : []),
  });
}
