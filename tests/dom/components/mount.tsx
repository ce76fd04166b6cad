import axe from 'axe-core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/base.css';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Draws a part on an empty page of the product; `rerender` draws it again with other props. */
export async function mount(node: React.ReactNode) {
  document.documentElement.lang = 'ru';
  document.title = 'Проверка частей';
  document.body.innerHTML = '<main><h1>Часть</h1><div id="stage"></div></main>';
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('no stage');
  const root = createRoot(stage);
  const rerender = (next: React.ReactNode) =>
    act(() => {
      root.render(next);
      return Promise.resolve();
    });
  await rerender(node);
  const end = () =>
    act(() => {
      root.unmount();
      return Promise.resolve();
    });
  return { stage, rerender, end };
}

/** Ids of axe's violations on the page; the whole list must be empty. */
export async function violations(): Promise<string[]> {
  // Colours are judged once they stand still.
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((one) => one instanceof CSSTransition)
      .map((one) => one.finished),
  );
  const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.target.join(' ')).join(', ')}`);
}

/** Presses a key on an element, with what React does about it. */
export async function press(target: Element, key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    return Promise.resolve();
  });
}

export async function click(target: Element | null): Promise<void> {
  await act(() => {
    if (target instanceof HTMLElement) target.click();
    return Promise.resolve();
  });
}
