import { afterEach, beforeEach, expect, test } from 'vitest';
import { observe } from '@/utils/dom';

let end: AbortController;
let place: HTMLElement;

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<div id="place"></div>';
  place = document.querySelector('#place') ?? document.body;
});
afterEach(() => end.abort());

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
