import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScanning } from '@/entrypoints/cabinet.content/scanning';
import { createReader, type PageReading, type Reader } from '@/utils/cabinet';
import { facts } from '../cabinet/page';
import { expected, listOf, pupils } from '../cabinet/school';

/** Every look at the clock finds it later: a piece holds a few steps. */
beforeEach(() => {
  let now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const many = pupils(450);

function draw(): void {
  document.body.innerHTML = listOf(many);
}

function scanned(reader: Reader = createReader(document)) {
  const ending = new AbortController();
  const shown: PageReading[] = [];
  const scanning = createScanning(reader, document, ending.signal, (reading) => {
    shown.push(reading);
  });
  return { scanning, shown, ending };
}

it('a long list is read in pieces, and told of when it has been read to its end', () => {
  draw();
  const { scanning, shown } = scanned();
  scanning.scan();
  let pieces = 1;
  while (vi.getTimerCount() > 0) {
    expect(shown).toEqual([]);
    vi.runOnlyPendingTimers();
    pieces++;
  }
  expect(pieces).toBeGreaterThan(3);
  expect(shown.map(({ rows }) => rows.map(facts))).toEqual([many.map((pupil) => expected(pupil))]);
});

it('a page that changes meanwhile is read anew to its end at once, and never told of as it was', () => {
  draw();
  const { scanning, shown } = scanned();
  scanning.scan();
  vi.runOnlyPendingTimers();
  vi.runOnlyPendingTimers();
  const row = document.querySelector('tbody tr');
  row?.remove();
  scanning.scan(new Set<Node>([document.querySelector('tbody') ?? document.body]));
  expect(vi.getTimerCount()).toBe(0);
  expect(shown.map(({ rows }) => rows.map(facts))).toEqual([many.slice(1).map((pupil) => expected(pupil))]);
});

it('changes that a dropped reading was to read are read with those that came', () => {
  draw();
  const reader = createReader(document);
  const given = vi.spyOn(reader, 'read');
  const { scanning, shown } = scanned(reader);
  scanning.scanNow();
  const [body, first, last] = ['tbody', 'tbody tr', 'tbody tr:last-child'].map(
    (selector) => document.querySelector(selector) ?? document.body,
  ) as [Element, Element, Element];
  body.append(first);
  scanning.scan(new Set<Node>([body]));
  last.remove();
  scanning.scan(new Set<Node>([last]));
  expect(given.mock.lastCall?.[0]).toEqual(new Set<Node>([body, last]));
  expect(shown.at(-1)?.rows.map(facts)).toEqual(
    [...many.slice(1, -1), ...many.slice(0, 1)].map((pupil) => expected(pupil)),
  );
});

it('a page that nobody sees is read in one go', () => {
  draw();
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { scanning, shown } = scanned();
  scanning.scan();
  expect([vi.getTimerCount(), shown.length]).toEqual([0, 1]);
});

it('nothing is read or told of any more when the signal has ended it', () => {
  draw();
  const { scanning, shown, ending } = scanned();
  scanning.scan();
  ending.abort();
  vi.runAllTimers();
  expect(shown).toEqual([]);
});

it('a page that the reader fails on is told to be unread', () => {
  const reader = createReader(document);
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(reader, 'steps').mockImplementation(() => {
    throw new Error('broken');
  });
  const { scanning, shown } = scanned(reader);
  scanning.scan();
  expect(scanning.isUnderWay()).toBe(false);
  expect(shown.map(({ page, partial }) => ({ page, partial }))).toEqual([{ page: 'other', partial: true }]);
  expect(shown[0]?.trouble).toMatch(/не справился с этой страницей/);
});
