import { expect, test } from 'vitest';
import { createOnDemand, provide } from '@/entrypoints/cabinet.content/on-demand';
import type { MountedPanel } from '@/entrypoints/cabinet.content/panel/types';

const mounted: MountedPanel = { update: () => undefined, open: () => undefined };

test('a script is asked for once, however often it is needed', async () => {
  const asked: string[] = [];
  const bring = createOnDemand(async (name) => {
    asked.push(name);
    await Promise.resolve();
    provide('panel', () => mounted);
  });
  const [first, second] = await Promise.all([bring('panel'), bring('panel')]);
  expect(first).toBe(second);
  expect(first?.({} as never)).toBe(mounted);
  expect(asked).toEqual(['panel']);
});

test('a script that did not come is none, and is asked for again the next time', async () => {
  let works = false;
  const bring = createOnDemand(async () => {
    await Promise.resolve();
    if (!works) throw new Error('Extension context invalidated.');
    provide('panel', () => mounted);
  });
  expect(await bring('panel')).toBeNull();
  works = true;
  expect(await bring('panel')).not.toBeNull();
});

test('what an earlier copy of the extension has left is not taken for ours', async () => {
  provide('panel', () => mounted);
  const bring = createOnDemand(() => Promise.resolve());
  expect(await bring('panel')).toBeNull();
});
