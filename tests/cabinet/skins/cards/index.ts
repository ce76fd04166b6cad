import { actionText, enrolmentText, STATE_TEXT, STUDENT_COLUMNS } from '../../app/columns.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';

/** Cards instead of a table; icons are masks over a coloured block; «Показать ещё» instead of pages. */
const MASKS = {
  ok: "<path d='M9.5 17.6 4 12.1l1.9-1.9 3.6 3.6L18.1 5 20 7z'/>",
  no: "<path d='M19 6.8 17.2 5 12 10.2 6.8 5 5 6.8 10.2 12 5 17.2 6.8 19l5.2-5.2 5.2 5.2 1.8-1.8-5.2-5.2z'/>",
};

const mask = (shape: string): string =>
  `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${shape}</svg>")`;

const STYLE = `
.deck { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); }
.deck > .card { background: var(--c-surface); border: 1px solid var(--c-line); border-radius: var(--radius); padding: 16px; }
.card .who { display: flex; justify-content: space-between; gap: 12px; margin-bottom: 10px; }
.card .who b { font-weight: 600; cursor: pointer; }
.card .who span { white-space: nowrap; color: var(--c-muted); }
.card .since { color: var(--c-muted); font-size: 12px; }
.card .facts { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; font-size: 13px; }
.card .facts > div { display: flex; justify-content: space-between; align-items: center; position: relative; }
.ico { width: 18px; height: 18px; display: inline-block; -webkit-mask-size: contain; mask-size: contain; }
.ico-ok { background: var(--c-yes); -webkit-mask-image: ${mask(MASKS.ok)}; mask-image: ${mask(MASKS.ok)}; }
.ico-no { background: var(--c-no); -webkit-mask-image: ${mask(MASKS.no)}; mask-image: ${mask(MASKS.no)}; }
.bubble { position: absolute; right: 0; bottom: 26px; background: var(--c-tip); color: var(--c-tip-ink); border-radius: 6px; padding: 4px 10px; font-size: 12px; white-space: nowrap; z-index: 5; opacity: 0; transition: opacity .15s; pointer-events: none; }
.bubble.seen { opacity: 1; }
.card .line { display: flex; justify-content: space-between; gap: 12px; align-items: center; margin-top: 12px; font-size: 14px; }
.ghost { height: 150px; background: var(--c-soft) !important; animation: cabinet-pulse 1.4s ease-in-out infinite; }
.more { display: flex; gap: 16px; align-items: center; padding: 20px 0; color: var(--c-muted); font-size: 14px; }
`;

function drawCards<T>(view: ListView<T>, card: (item: T) => HTMLElement): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  const deck = make('div', '', '', { class: 'deck' });
  const more = make('div', '', '', { class: 'more' });
  let pages = 1;
  host.append(make('style', '', '', {}, STYLE), deck, more);
  const draw = (): void => {
    const { loading, all, size, total } = list.state();
    if (loading) {
      deck.replaceChildren(...Array.from({ length: 6 }, () => make('div', '', '', { class: 'card ghost' })));
      more.replaceChildren();
      return;
    }
    const shown = Math.min(pages * size, total);
    deck.replaceChildren(...all.slice(0, shown).map(card));
    more.replaceChildren(
      make('span', '', '', {}, `Показано ${shown} из ${total}`),
      ...(shown < total
        ? [
            ui.button('Показать ещё', {
              onclick: () => {
                pages++;
                draw();
              },
            }),
          ]
        : []),
    );
  };
  list.onChange(draw, signal);
  draw();
}

/** Bubbles beside the icon; the text comes into the page only while the pointer is there. */
function bubbles(view: ListView<Student>, statuses: WeakMap<Element, string>): void {
  const { host, ui, signal } = view;
  host.addEventListener(
    'mouseover',
    (event) => {
      const icon = event.target instanceof HTMLElement ? event.target : null;
      const status = icon && statuses.get(icon);
      if (!icon || !status || icon.nextElementSibling) return;
      const bubble = ui.make('em', '', '', { class: 'bubble' }, status);
      icon.after(bubble);
      requestAnimationFrame(() => bubble.classList.add('seen'));
      icon.addEventListener(
        'mouseout',
        () => {
          bubble.classList.remove('seen');
          setTimeout(() => bubble.remove(), 300);
        },
        { once: true },
      );
    },
    { signal },
  );
}

function studentCard(view: ListView<Student>, statuses: WeakMap<Element, string>, one: Student): HTMLElement {
  const { make } = view.ui;
  const facts = STUDENT_COLUMNS.flatMap(({ key, title, mark }) => {
    if (!mark) return [];
    const icon = make('i', '', '', { class: mark(one) ? 'ico ico-ok' : 'ico ico-no' });
    if (key === 'consent') statuses.set(icon, CONSENT_TEXT[one.consent]);
    return [make('div', '', '', {}, make('span', '', '', {}, title), icon)];
  });
  return make(
    'div',
    '',
    '',
    { class: 'card' },
    make(
      'div',
      '',
      '',
      { class: 'who' },
      make(
        'div',
        '',
        '',
        {},
        make('b', '', '', { onclick: () => view.open(one) }, one.name),
        make('div', '', '', { class: 'since' }, `Дата регистрации: ${one.registered}`),
      ),
      make('span', '', '', {}, one.className),
    ),
    make('div', '', '', { class: 'facts' }, facts),
  );
}

function eventCard(view: ListView<SchoolEvent>, one: SchoolEvent): HTMLElement {
  const { make, badge, button } = view.ui;
  const action = actionText(one);
  return make(
    'article',
    '',
    '',
    { class: 'card' },
    make('div', '', '', { class: 'since' }, `${one.kind} · ${one.date}, ${one.time}`),
    make('h3', '', '', { style: 'font-weight:600;margin:6px 0' }, one.title),
    make('div', '', '', { class: 'since' }, `${one.place}, ${one.className}`),
    make(
      'div',
      '',
      '',
      { class: 'line' },
      make('span', '', '', {}, enrolmentText(one)),
      badge(STATE_TEXT[one.state], one.state === 'open' ? 'good' : 'plain'),
    ),
    action &&
      make(
        'div',
        '',
        '',
        { class: 'line' },
        button(action, { main: one.state === 'open', onclick: () => view.open(one) }),
      ),
  );
}

export const skin: Skin = {
  naming: 'emotion',
  markup: 'soup',
  look: '3',
  students: (view) => {
    const statuses = new WeakMap<Element, string>();
    bubbles(view, statuses);
    drawCards(view, (one) => studentCard(view, statuses, one));
  },
  events: (view) => drawCards(view, (one) => eventCard(view, one)),
};
