import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHoverReader } from '@/utils/cabinet/hover';
import { simulate, type Habits, type Row } from './simulated';

const STATUSES = [
  'Не подтверждено учеником',
  'Необходимо загрузить',
  'Загружено педагогом',
  'Подтверждено родителем',
  'Подтверждено учеником',
];
const accept = (text: string) => STATUSES.includes(text);

const delay = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max }));
const habits: fc.Arbitrary<Habits> = fc.record({
  open: delay(800),
  close: delay(2000),
  words: delay(250),
  move: delay(250),
  nodes: fc.constantFrom('shared', 'kept', 'made'),
  by: fc.constantFrom('mouseenter', 'mouseover', 'pointermove', 'focusin'),
  hiding: fc.constantFrom('display', 'visibility', 'opacity', 'removal'),
  loading: fc.boolean(),
  rewrites: fc.boolean(),
  role: fc.boolean(),
  described: fc.boolean(),
  lingers: fc.boolean(),
  echoes: fc.boolean(),
  fade: delay(200),
  mixes: fc.boolean(),
  uneven: fc.boolean(),
});
const says = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...STATUSES) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('Согласие родителей') },
);
/** Drawn without regard to what they say. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({ says, kind: fc.constantFrom<'tick' | 'dash'>('tick', 'dash') }),
  { minLength: 2, maxLength: 24 },
);
/** What says nothing is drawn as nothing. */
const soundRows: fc.Arbitrary<Row[]> = fc
  .array(says, { minLength: 2, maxLength: 24 })
  .map((list) => list.map((one) => ({ says: one, kind: one === null ? 'dash' : 'tick' })));

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
      'Date',
    ],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads all rows while the clock runs as fast as the work allows. */
async function read(engine: ReturnType<typeof simulate>): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  let ended = false;
  const run = (async () => {
    for await (const { key, text } of createHoverReader({ root: document, accept }).run(engine.targets))
      found[Number(key.slice(1))] = text;
    ended = true;
  })();
  while (Number(ended) === 0) {
    vi.advanceTimersByTime(16);
    // What observers and the walk do with it are microtasks.
    for (let i = 0; i < 12; i++) await Promise.resolve();
  }
  await run;
  return found;
}

it('the words read are the row’s own or none, whatever the habits of the tooltips', async () => {
  await fc.assert(
    fc.asyncProperty(rows, habits, async (list, how) => {
      const engine = simulate(list, how);
      try {
        const found = await read(engine);
        found.forEach((text, i) => expect([list[i]?.says ?? null, null]).toContain(text));
      } finally {
        engine.end();
      }
    }),
    { numRuns: 120 },
  );
});

it('every status is read where tooltips do what they can be trusted to do', async () => {
  const sound = habits.filter(
    ({ by, nodes, lingers, move, close }) =>
      by !== 'focusin' && !(nodes === 'shared' && (lingers || (move > 0 && close > 0))),
  );
  await fc.assert(
    fc.asyncProperty(soundRows, sound, async (list, how) => {
      const engine = simulate(list, how);
      try {
        expect(await read(engine)).toEqual(list.map(({ says }) => (accept(says ?? '') ? says : null)));
      } finally {
        engine.end();
      }
    }),
    { numRuns: 80 },
  );
});

const NEVER: Habits = {
  open: 0,
  close: 0,
  words: 0,
  move: 0,
  nodes: 'shared',
  by: 'mouseenter',
  hiding: 'display',
  loading: false,
  rewrites: false,
  role: false,
  described: false,
  lingers: false,
  echoes: false,
  fade: 0,
  mixes: false,
  uneven: false,
};

it.each([
  ['one node that is taken out and put back with old words', { nodes: 'shared' }],
  ['a node made anew that repeats the row before', { nodes: 'made', echoes: true }],
] as const)('%s', async (_, how) => {
  const list = [0, 1, 1, 2, 0, 0, 3, 3, 4].map((i) => ({ says: STATUSES[i] ?? null }));
  const engine = simulate(list, { ...NEVER, open: 20, words: 120, hiding: 'removal', ...how });
  try {
    expect(await read(engine)).toEqual(list.map(({ says }) => says));
  } finally {
    engine.end();
  }
});

/** `0t`: the first status under a tick; `_d`: nothing under a dash; `-t`: other words under a tick. */
const rowsOf = (list: string): Row[] =>
  list.split(' ').map(([says, kind]) => ({
    says: says === '_' ? null : says === '-' ? 'Согласие родителей' : (STATUSES[Number(says)] ?? null),
    kind: kind === 't' ? 'tick' : 'dash',
  }));

it.each<[string, Partial<Habits>]>([
  [
    '3d 3t 2d 0t 1d 1t 0d 2t -t 3d 3t 1t _t',
    { open: 467, words: 244, nodes: 'kept', by: 'mouseover', hiding: 'visibility', fade: 1, uneven: true },
  ],
  [
    '0t 2d 3t _d 3t 3t 0d 0d 4d 0d 1d 0t _t',
    { open: 9, words: 138, move: 41, nodes: 'kept', by: 'mouseover', rewrites: true, role: true },
  ],
  [
    '4t 4t 0d 0d 2d 2d 3d 0d 1d 4d _t',
    { open: 274, words: 128, nodes: 'kept', by: 'mouseover', role: true, lingers: true },
  ],
  [
    '1t 1t 3t 4d 3d 2t _d 3d 1d',
    { words: 128, nodes: 'kept', by: 'pointermove', hiding: 'visibility', role: true },
  ],
  [
    '4d 0d 0t 2d 3d 3d 3t 2d 2d',
    { open: 280, words: 83, nodes: 'kept', by: 'mouseover', hiding: 'visibility', role: true, lingers: true },
  ],
  [
    '-t 4d 2t 4d 0d 1d 2d 1d 0d 3t 2d 4d 4t 4d',
    {
      words: 108,
      move: 154,
      nodes: 'kept',
      by: 'pointermove',
      hiding: 'visibility',
      loading: true,
      echoes: true,
      fade: 97,
      uneven: true,
    },
  ],
  [
    '0t 1t 4t 3t 2t -t 2d 4t 4t -d 2t 3d _t _d',
    {
      open: 296,
      words: 222,
      move: 135,
      nodes: 'kept',
      by: 'pointermove',
      hiding: 'opacity',
      lingers: true,
      uneven: true,
    },
  ],
  [
    '3d 0d 1t 1t 3d 4t 4d _d -t 0t',
    {
      open: 318,
      words: 224,
      move: 77,
      nodes: 'kept',
      hiding: 'removal',
      rewrites: true,
      role: true,
      lingers: true,
      uneven: true,
    },
  ],
])('kept nodes that say what was pointed at last give no row another’s words: %s', async (list, how) => {
  const engine = simulate(rowsOf(list), { ...NEVER, mixes: true, ...how });
  try {
    const found = await read(engine);
    expect(found.map((text, i) => text ?? rowsOf(list)[i]?.says)).toEqual(
      rowsOf(list).map(({ says }) => says),
    );
  } finally {
    engine.end();
  }
});
