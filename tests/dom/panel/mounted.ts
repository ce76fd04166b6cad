import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import type { PanelModel } from '@/components/panel';
import { type MountOptions, mountPanel } from '@/entrypoints/cabinet.content/panel';
import { remember } from './page';

let controller = new AbortController();

/** Ends what the running test has mounted. */
export const ending = (): AbortController => controller;

/** A wide, empty page before each test, and nothing left after it. */
export function usePage(): void {
  beforeEach(async () => {
    await browserPage.viewport(1280, 800);
    controller = new AbortController();
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
  });
}

/** Actions that only note that they were called, to be mounted with others of a test's own. */
export const actions = () => remember().actions;

export function mount(more: Partial<MountOptions> = {}) {
  const { actions: noted, calls } = remember();
  const panel = mountPanel({ document, signal: controller.signal, actions: noted, ...more });
  return { panel, calls };
}

export function shadow(): ShadowRoot {
  const root = document.querySelector('bvb-panel')?.shadowRoot;
  if (!root) throw new Error('no panel in the page');
  return root;
}

export const one = (selector: string): HTMLElement => {
  const found = shadow().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in the panel`);
  return found;
};
export const buttonOf = (words: string): HTMLButtonElement => {
  const found = [...shadow().querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === words,
  );
  if (!found) throw new Error(`no button «${words}»`);
  return found;
};

export async function shown(panel: { update(model: PanelModel): void }, what: PanelModel) {
  panel.update(what);
  await vi.waitFor(() => expect(shadow().querySelector('.dock')).not.toBeNull());
}
