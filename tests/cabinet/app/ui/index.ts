import { createMake, type Child, type Make } from './element.ts';
import { createClasses, type Naming } from './naming.ts';

/** How the shared pages are marked up: people write the same page in different ways. */
export type Markup = 'utility' | 'semantic' | 'soup';

export type Tone = 'plain' | 'good' | 'bad' | 'warn';

/** Elements and small parts for one skin's pages. */
export interface Ui {
  markup: Markup;
  make: Make;
  heading: (level: 1 | 2, text: string) => HTMLElement;
  button: (
    label: Child,
    options: { main?: boolean; title?: string; disabled?: boolean; onclick: () => void },
  ) => HTMLElement;
  /** A labelled value: text to read, or a control. */
  field: (label: string, content: Child, options?: { required?: boolean }) => HTMLElement;
  input: (value: string, options?: { type?: string; required?: boolean; label?: string }) => HTMLInputElement;
  badge: (text: string, tone: Tone) => HTMLElement;
  panel: (...children: Child[]) => HTMLElement;
  /** A plain table for pages that are not lists of students. */
  plainTable: (headers: string[], rows: Child[][]) => HTMLElement;
}

const BUTTON =
  'inline-flex items-center gap-2 rounded px-4 py-2 text-sm font-medium cursor-pointer whitespace-nowrap no-underline';
const MAIN = `${BUTTON} bg-accent text-accent-ink border-0 hover:opacity-[.9] disabled:opacity-[.5]`;
const QUIET = `${BUTTON} bg-surface text-ink border hover:bg-soft`;
const TONES: Record<Tone, string> = {
  plain: 'bg-soft text-muted',
  good: 'bg-soft text-yes',
  bad: 'bg-soft text-no',
  warn: 'bg-soft text-warn',
};

/** The parts of one skin. */
export function createUi(markup: Markup, naming: Naming): Ui {
  const make = createMake(createClasses(naming));
  let fields = 0;
  return {
    markup,
    make,
    heading: (level, text) => {
      const [role, look] =
        level === 1 ? ['page-title', 'text-2xl font-bold'] : ['section-title', 'text-lg font-semibold'];
      if (markup === 'soup' && level === 2) return make('div', role, look, {}, text);
      return make(level === 1 ? 'h1' : 'h2', role, look, {}, text);
    },
    button: (label, { main = false, title, disabled = false, onclick }) => {
      const shared = { onclick, title: title ?? null };
      if (markup === 'soup' && !disabled)
        return make(
          'div',
          main ? 'btn-main' : 'btn',
          main ? MAIN : QUIET,
          {
            ...shared,
            role: 'button',
            tabindex: '0',
            onkeydown: (event) => {
              if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) onclick();
            },
          },
          label,
        );
      return make(
        'button',
        main ? 'btn-main' : 'btn',
        main ? MAIN : QUIET,
        { ...shared, type: 'button', disabled },
        label,
      );
    },
    field: (label, content, { required = false } = {}) => {
      const id = `field-${++fields}`;
      const control = content instanceof HTMLElement && content.matches('input, select') ? content : null;
      if (control) control.id = id;
      const star = required && make('span', 'field-star', 'text-no ml-1', { 'aria-hidden': 'true' }, '*');
      const look = 'block text-sm text-muted mb-1';
      const caption =
        control && markup !== 'soup'
          ? make('label', 'field-label', look, { for: id }, label, star)
          : make('div', 'field-caption', look, {}, label, star);
      if (control && markup === 'soup') control.setAttribute('aria-label', label);
      return make(
        'div',
        'field',
        'min-w-0',
        {},
        caption,
        make('div', 'field-value', 'font-medium', {}, content),
      );
    },
    input: (value, { type = 'text', required = false, label } = {}) => {
      const input = make('input', 'input', 'w-full rounded-sm border bg-surface text-ink px-3 py-2 text-sm', {
        type,
        required,
        'aria-label': label ?? null,
      });
      input.value = value;
      return input;
    },
    badge: (text, tone) =>
      make(
        'span',
        `badge-${tone}`,
        `inline-block rounded-full px-3 text-xs font-medium py-1 whitespace-nowrap ${TONES[tone]}`,
        {},
        text,
      ),
    panel: (...children) =>
      make('section', 'panel', 'bg-surface border rounded p-6 shadow max-md:p-4', {}, children),
    plainTable: (headers, rows) => {
      const cell = 'px-3 py-2 border-b text-left text-sm';
      return make(
        'div',
        'plain-scroll',
        'overflow-x-auto',
        {},
        make(
          'table',
          'plain-table',
          'w-full [border-collapse:collapse]',
          {},
          make(
            'thead',
            '',
            '',
            {},
            make(
              'tr',
              '',
              '',
              {},
              headers.map((text) => make('th', 'plain-head', `${cell} text-muted`, {}, text)),
            ),
          ),
          make(
            'tbody',
            '',
            '',
            {},
            rows.map((row) =>
              make(
                'tr',
                '',
                '',
                {},
                row.map((value) => make('td', 'plain-cell', cell, {}, value)),
              ),
            ),
          ),
        ),
      );
    },
  };
}
