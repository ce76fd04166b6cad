import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observe } from '@/utils/dom';

let end: AbortController;
let place: HTMLElement;

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<div id="place"></div>';
  place = document.querySelector('#place') ?? document.body;
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
/** Two frames: one hands the batch over, the next would hand over what the first one caused. */
const settle = async () => {
  await frame();
  await frame();
};

function watch(options?: Parameters<typeof observe>[3], then?: () => void): ReadonlySet<Node>[] {
  const batches: ReadonlySet<Node>[] = [];
  observe(
    document,
    (changed) => {
      batches.push(changed);
      then?.();
    },
    end.signal,
    options,
  );
  return batches;
}

test('changes of one frame come as one batch', async () => {
  const batches = watch();
  place.append('один');
  place.setAttribute('title', 'два');
  place.firstChild?.nodeValue?.concat('!');
  await settle();
  expect(batches).toHaveLength(1);
  expect([...(batches[0] ?? [])]).toEqual([place]);
});

test('the text of a reused row is a change', async () => {
  place.textContent = 'Иванова';
  const batches = watch();
  const text = place.firstChild as Text;
  text.data = 'Петрова';
  await settle();
  expect(batches.map((batch) => [...batch])).toEqual([[text]]);
});

test('a row that only moves is none; one that hides is', async () => {
  place.setAttribute('style', 'transform: translateY(10px)');
  const batches = watch();
  place.setAttribute('style', 'transform: translateY(20px)');
  await settle();
  expect(batches).toHaveLength(0);
  place.setAttribute('style', 'transform: translateY(20px); display: none');
  await settle();
  expect(batches).toHaveLength(1);
});

test('what the callback writes is no news', async () => {
  const batches = watch({}, () => place.setAttribute('data-bvb-row', 'student'));
  place.append('строка');
  await settle();
  await settle();
  expect(batches).toHaveLength(1);
});

test('open shadow roots are watched, also those that come later', async () => {
  const host = document.createElement('x-late');
  place.append(host);
  const batches = watch();
  const shadow = host.attachShadow({ mode: 'open' });
  const inside = document.createElement('p');
  shadow.append(inside);
  place.append('что-нибудь');
  await settle();
  const before = batches.length;
  inside.append('внутри');
  await settle();
  expect(batches.slice(before).some((batch) => batch.has(inside))).toBe(true);
});

test('own nodes are not reported, and nothing is after the end', async () => {
  const own = document.createElement('bvb-panel');
  const batches = watch({ isOwn: (node) => node === own });
  document.body.append(own);
  await settle();
  expect(batches).toHaveLength(0);
  end.abort();
  place.append('поздно');
  await settle();
  expect(batches).toHaveLength(0);
});

test('a page that is not worth following is looked at as a whole, ever more rarely', async () => {
  vi.useFakeTimers();
  const batches = watch({ attentive: () => false });
  /** The page changes at every frame for so long. */
  const restless = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 16) {
      place.textContent = String(passed);
      await Promise.resolve();
      vi.advanceTimersByTime(16);
    }
  };
  await restless(64);
  expect(batches.map((batch) => [...batch])).toEqual([[document.documentElement]]);
  await restless(60_000);
  const steady = batches.length;
  await restless(60_000);
  expect(batches.length - steady).toBeLessThanOrEqual(8);
  const before = batches.length;
  place.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await restless(160);
  expect(batches.length).toBeGreaterThan(before);
});

test('a page that is not worth following is followed from the look that finds it is', async () => {
  let known = false;
  const batches = watch({ attentive: () => known }, () => (known = true));
  place.append('имена');
  await settle();
  await settle();
  place.append('ещё имя');
  await settle();
  expect(batches.map((batch) => [...batch])).toEqual([[document.documentElement], [place]]);
});

test('nothing runs on a page that rests', async () => {
  vi.useFakeTimers();
  const batches = watch({ attentive: () => false });
  place.append('имена');
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  expect(batches).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(600_000);
  expect(batches).toHaveLength(1);
});

test('a look that would find nothing new is not taken, unless the user has done something', async () => {
  vi.useFakeTimers();
  const batches = watch({ attentive: () => false, stirred: () => false });
  place.append('цена');
  await Promise.resolve();
  vi.advanceTimersByTime(10_000);
  expect(batches).toHaveLength(0);
  place.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  place.append('цена');
  await Promise.resolve();
  vi.advanceTimersByTime(10_000);
  expect(batches).toHaveLength(1);
});

test('a component that takes another element’s place is among what a look is asked by', async () => {
  vi.useFakeTimers();
  const told: number[] = [];
  const stirred = (roots: readonly unknown[]) => {
    told.push(roots.length);
    return false;
  };
  watch({ attentive: () => false, stirred });
  place.innerHTML = '<i></i>';
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' });
  place.replaceChildren(host);
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  place.replaceChildren('имена');
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 2, 1]);
});

test('what was typed and left is news, though no markup changed', async () => {
  place.innerHTML = '<input>';
  const field = place.querySelector('input');
  const batches = watch();
  await settle();
  batches.length = 0;
  if (field) field.value = 'учитель';
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  expect(batches.map((batch) => [...batch])).toEqual([[field]]);
});
