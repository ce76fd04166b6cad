import { schoolYears } from '@/utils/campaign';
import { type Book, holdBook } from './book';
import { checkFile, patchFile, ruleTitle, troubleSentence } from './engine';
import { besideName } from './names';
import { reportPlan, templatePlan } from './book-plans';
import type { JudgeCall, JudgeCalls, JudgeReply, JudgeRequest, MadeFile, Verdict } from './types';

/** Where requests come from and answers go to: a worker's scope, or a test. */
export interface Desk {
  listen: (receive: (request: JudgeRequest) => void) => void;
  reply: (message: JudgeReply, transfer: Transferable[]) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_OPEN = 'Файл ещё не открыт. Выберите его ещё раз.';

type Handlers = {
  [Call in JudgeCall]: (
    args: JudgeCalls[Call]['args'],
    id: number,
  ) => JudgeCalls[Call]['answer'] | Promise<JudgeCalls[Call]['answer']>;
};

/** Answers the calls of one client, one after another, about one file. */
export function answerCalls(desk: Desk): void {
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

  const handlers: Handlers = {
    open: async ({ file, name, options }, id) => {
      bytes = new Uint8Array(await file.arrayBuffer());
      const checked = await checkFile(bytes, options, (progress) => {
        desk.reply({ id, kind: 'progress', progress }, []);
      });
      const book = holdBook({ name, size: bytes.length }, checked);
      opened = { book, name };
      return book.verdict();
    },
    findings: ({ filter, from, count }) => open().book.index().window(filter, from, count),
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
    make: async ({ kind }): Promise<MadeFile> => {
      const { book, name } = open();
      if (kind === 'corrected') {
        return {
          name: besideName(name, 'исправлено'),
          bytes: await patchFile(bytes, book.fixes()),
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

  async function answer(request: JudgeRequest): Promise<void> {
    const { id, call } = request;
    try {
      // The request's type ties the arguments to the call; the lookup loses that tie.
      const handler = handlers[call] as (args: unknown, id: number) => unknown;
      const given = await handler(request.args, id);
      const made = call === 'make' ? (given as MadeFile) : null;
      desk.reply({ id, kind: 'answer', answer: given }, made ? [made.bytes.buffer] : []);
    } catch (error) {
      desk.reply({ id, kind: 'failed', message: troubleSentence(error) }, []);
    }
  }

  // One at a time and in order: an edit must not overtake the check before it.
  let queue = Promise.resolve();
  desk.listen((request) => {
    queue = queue.then(() => answer(request));
  });
}
