import { answerInTurn, type CallHandlers, type CallRequest, type SendReply } from '@/utils/calls';
import { type ClassListReading, buildImport, makeImport, readClassList } from '@/utils/classlist';
import { SchoolDesk, troubleWords } from '@/utils/school';
import { isoToday } from '@/utils/text';
import { type BookPlan, readWorkbook } from '@/utils/workbook';
import type { Calls, Progress } from './calls';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FAILED =
  'Не получилось: браузеру не хватило памяти или файл слишком сложный. Попробуйте ещё раз с меньшим файлом.';

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Answers the calls of the audit. `makeBook` writes the books that are handed out. */
export function answerCalls(
  reply: SendReply<Progress>,
  makeBook: (plan: BookPlan) => Promise<Uint8Array>,
): (request: CallRequest<Calls>) => void {
  let today = isoToday();
  let desk = new SchoolDesk({ today, makeBook });
  let list: ClassListReading = { sheets: [], passed: [], trouble: null };

  const build = ({ mappings, options }: Calls['buildList']['args']) =>
    buildImport(
      list.sheets.flatMap((sheet, at) => {
        const mapping = mappings[at];
        return mapping ? [{ sheet, mapping }] : [];
      }),
      options,
    );

  const handlers: CallHandlers<Calls, Progress> = {
    start: (args) => {
      ({ today } = args);
      desk = new SchoolDesk({ today, makeBook });
      return null;
    },
    open: async ({ file, name }, onProgress) => desk.open({ bytes: await bytesOf(file), name }, onProgress),
    remove: ({ id }) => {
      desk.remove(id);
      return null;
    },
    session: ({ session }) => {
      desk.setSession(session);
      return null;
    },
    choose: ({ use }) => {
      desk.choose(use);
      return null;
    },
    view: (query) => desk.view(query),
    people: ({ filter, from, count }) => desk.people(filter, from, count),
    known: () => desk.known(),
    compare: async ({ file, name }, onProgress) =>
      desk.compare({ bytes: await bytesOf(file), name }, onProgress),
    changes: ({ before, after }, onProgress) =>
      desk.changes(before, after, (share) => {
        onProgress({ rows: 0, share });
      }),
    print: ({ filter, measures, title }) => desk.print(filter, measures, title),
    make: ({ kind, filter, measures, title }) => desk.make(kind, filter, measures, title),
    readList: async ({ file, name }, onProgress) => {
      const bytes = await bytesOf(file);
      try {
        const workbook = await readWorkbook(bytes, { onProgress });
        list = readClassList(workbook, { fileName: name });
      } catch (error) {
        list = { sheets: [], passed: [], trouble: await troubleWords(error, bytes) };
      }
      // The rows stay here: the screen needs what was recognised, not a hundred thousand cells.
      return { ...list, sheets: list.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
    },
    buildList: (args) => {
      const built = build(args);
      return { ...built, lines: built.lines.slice(0, 300), left: built.left.slice(0, 1000) };
    },
    makeList: async ({ name, ...args }) => {
      const { inn, kpp } = args.options;
      const { bytes, report } = await makeImport(build(args).lines, {
        today,
        school: { inn, kpp },
        makeBook,
      });
      const stem = name.replace(/\.[^.]*$/u, '') || 'список';
      return { file: { name: `${stem} — импорт.xlsx`, bytes: new Uint8Array(bytes), type: XLSX }, report };
    },
  };

  return answerInTurn(handlers, { reply, words: () => FAILED });
}
