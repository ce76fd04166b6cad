import { type ClassListReading, buildImport, makeImport, readClassList } from '@/utils/classlist';
import { SchoolDesk, troubleWords } from '@/utils/school';
import { isoToday } from '@/utils/text';
import { type BookPlan, type ReadProgress, readWorkbook } from '@/utils/workbook';
import type { Call, Calls, Reply, Request } from './calls';

type Handlers = {
  [Name in Call]: (
    args: Calls[Name]['args'],
    id: number,
  ) => Calls[Name]['answer'] | Promise<Calls[Name]['answer']>;
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FAILED =
  'Не получилось: браузеру не хватило памяти или файл слишком сложный. Попробуйте ещё раз с меньшим файлом.';

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Answers calls one after another, so that an edit never overtakes the reading before it. `makeBook` writes the
 * books that are handed out.
 */
export function answerCalls(
  reply: (message: Reply, transfer: Transferable[]) => void,
  makeBook: (plan: BookPlan) => Promise<Uint8Array>,
): (request: Request) => void {
  const progressOf =
    (id: number) =>
    ({ rows, share }: Pick<ReadProgress, 'rows' | 'share'>): void => {
      reply({ id, kind: 'progress', rows, share }, []);
    };
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

  const handlers: Handlers = {
    start: (args) => {
      ({ today } = args);
      desk = new SchoolDesk({ today, makeBook });
      return null;
    },
    open: async ({ file, name }, id) => desk.open({ bytes: await bytesOf(file), name }, progressOf(id)),
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
    compare: async ({ file, name }, id) => desk.compare({ bytes: await bytesOf(file), name }, progressOf(id)),
    changes: ({ before, after }, id) =>
      desk.changes(before, after, (share) => {
        progressOf(id)({ rows: 0, share });
      }),
    print: ({ filter, measures, title }) => desk.print(filter, measures, title),
    make: ({ kind, filter, measures, title }) => desk.make(kind, filter, measures, title),
    readList: async ({ file }, id) => {
      const bytes = await bytesOf(file);
      try {
        const workbook = await readWorkbook(bytes, { onProgress: progressOf(id) });
        list = readClassList(workbook);
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

  async function answer({ id, call, args }: Request): Promise<void> {
    try {
      // The request's type ties the arguments to the call; the lookup loses that tie.
      const handler = handlers[call] as (args: unknown, id: number) => unknown;
      reply({ id, kind: 'answer', answer: await handler(args, id) }, []);
    } catch {
      reply({ id, kind: 'failed', message: FAILED }, []);
    }
  }

  let queue = Promise.resolve();
  return (request) => {
    queue = queue.then(() => answer(request));
  };
}
