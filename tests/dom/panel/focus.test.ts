import { describe, expect, it, vi } from 'vitest';
import { actions, buttonOf, mount, shadow, shown, usePage } from './mounted';
import { model, read, reading, student } from './page';

usePage();

describe('the keyboard keeps its place', () => {
  const focused = () => {
    const here = shadow().activeElement;
    return here?.getAttribute('aria-label') ?? here?.textContent ?? null;
  };
  const page = () =>
    reading([student('а', { consent: read('absent'), verified: read(false) })], { total: 30, partial: true });

  it('when a button gives way to the progress of its job, and when the job is over', async () => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(page()));
    buttonOf('Уточнить статусы').focus();
    panel.update(model(page(), { job: { kind: 'statuses', done: 1, total: 30 } }));
    await vi.waitFor(() => expect(focused()).toBe('Остановить'));
    panel.update(model(page()));
    await vi.waitFor(() => expect(focused()).toBe('Уточнить статусы'));
  });

  it('when a note goes with its button', async () => {
    const { panel } = mount({
      placement: { edge: 'right', top: 0.1, open: true },
      actions: { ...actions(), loginsHandedOut: () => undefined },
    });
    await shown(panel, model(page(), { newStudents: 3 }));
    buttonOf('Логины розданы').focus();
    panel.update(model(page(), { newStudents: 0 }));
    await vi.waitFor(() => expect(focused()).toBe('Уточнить статусы'));
  });

  it('beside a button that has done its work, not on another one’s', async () => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(reading([student('а', { consent: read('upload-required') })])));
    buttonOf('Тексты').click();
    await vi.waitFor(() => expect(shadow().querySelector('textarea')).toBeTruthy());
    const draft = shadow().querySelector('textarea');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(draft, 'Свой текст');
    draft?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(buttonOf('Вернуть исходный')).toBeTruthy());
    buttonOf('Вернуть исходный').focus();
    buttonOf('Вернуть исходный').click();
    await vi.waitFor(() => expect(focused()).toBe('Скопировать'));
  });

  it('and takes none that the user has given to the page', async () => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(page()));
    buttonOf('Уточнить статусы').focus();
    buttonOf('Уточнить статусы').blur();
    panel.update(model(page(), { job: { kind: 'statuses', done: 1, total: 30 } }));
    await vi.waitFor(() => expect(buttonOf('Остановить')).toBeTruthy());
    expect(document.activeElement).toBe(document.body);
  });
});
