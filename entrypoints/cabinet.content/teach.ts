import type { PointedAt } from '@/utils/cabinet';
import type { PageMap, TeachAnswer } from '@/utils/page-map';
import { TEACH_STYLE } from './teach-style';

export interface TeachOptions {
  document: Document;
  signal: AbortSignal;
  /** Which column or drawing stands there. */
  describe: (element: Element) => PointedAt;
  onAnswer: (answer: TeachAnswer) => void;
}

const FACTS: readonly (readonly [PageMap['labels'][string], string])[] = [
  ['name', 'ФИО'],
  ['class', 'Класс'],
  ['consent', 'Согласие'],
  ['verified', 'Верификация'],
  ['profile', 'Профиль'],
  ['active', 'Активность'],
  ['parent', 'Родитель'],
  ['ovz', 'ОВЗ'],
  ['disability', 'Инвалидность'],
];

const MEANINGS: readonly (readonly [PageMap['icons'][string], string])[] = [
  ['yes', 'есть, выполнено'],
  ['no', 'нет, не выполнено'],
  ['unknown', 'ничего определённого'],
];

/** Everything that a page could take for a press; the pointing one is ours alone. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'contextmenu',
] as const;

/**
 * «Научить»: the next press points at a column's header or at an icon instead of reaching the page, then the user says
 * what it means. Escape ends it at any moment. Nothing is left in the page afterwards.
 */
export function startTeaching({ document, signal, describe, onAnswer }: TeachOptions): void {
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const host = document.createElement('bvb-teach');
  host.lang = 'ru';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = TEACH_STYLE;
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.hidden = true;
  const bar = document.createElement('form');
  bar.className = 'bar';
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', 'Научить помощника');
  shadow.append(style, frame, bar);
  document.documentElement.append(host);
  const cameFrom = document.activeElement;
  // The open panel would lie over the columns to be pointed at.
  const panel = document.querySelector('bvb-panel');
  panel?.toggleAttribute('data-bvb-aside', true);
  until.addEventListener('abort', () => {
    host.remove();
    panel?.removeAttribute('data-bvb-aside');
    if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  });

  const end = () => ending.abort();
  const say = (text: string) => {
    const words = document.createElement('p');
    words.textContent = text;
    words.setAttribute('role', 'status');
    return words;
  };
  const button = (text: string, main: boolean, onPress?: () => void) => {
    const made = document.createElement('button');
    made.type = main ? 'submit' : 'button';
    made.className = main ? 'main' : '';
    made.textContent = text;
    if (onPress) made.addEventListener('click', onPress);
    return made;
  };

  function pick(words: string): void {
    const picking = new AbortController();
    const options = { capture: true, signal: AbortSignal.any([until, picking.signal]) };
    bar.replaceChildren(say(words), button('Отмена', false, end));
    document.addEventListener(
      'pointermove',
      (event) => {
        const target = event.composedPath()[0];
        frame.hidden = !(target instanceof Element) || shadow.contains(target);
        if (frame.hidden || !(target instanceof Element)) return;
        const { left, top, width, height } = target.getBoundingClientRect();
        frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
      },
      options,
    );
    for (const type of PRESSES) {
      document.addEventListener(
        type,
        (event) => {
          const target = event.composedPath()[0];
          if (!(target instanceof Element) || shadow.contains(target)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (type !== 'click') return;
          picking.abort();
          frame.hidden = true;
          ask(describe(target));
        },
        options,
      );
    }
  }

  function ask(pointed: PointedAt): void {
    if (pointed.kind === 'nothing') {
      pick('Здесь нет ни заголовка столбца, ни значка из списка. Укажите другое место.');
      return;
    }
    if (pointed.kind === 'alike') {
      pick(
        'У этого столбца нет ни заголовка, ни отличия от соседнего: запомнить его нельзя. Укажите другое место.',
      );
      return;
    }
    const answers = answersTo(pointed);
    const select = document.createElement('select');
    select.required = true;
    if (!answers.some(({ isKnown }) => isKnown)) {
      // Nothing is remembered that was not chosen.
      const none = document.createElement('option');
      none.value = '';
      none.textContent = 'выберите';
      none.disabled = none.selected = true;
      select.append(none);
    }
    for (const [at, { group, words, isKnown }] of answers.entries()) {
      const option = document.createElement('option');
      option.value = String(at);
      option.textContent = words;
      option.selected = isKnown;
      holderOf(select, group).append(option);
    }
    const label = document.createElement('label');
    label.append(QUESTION[pointed.kind](pointed), select);
    bar.replaceChildren(label, button('Запомнить', true), button('Отмена', false, end));
    select.focus();
    bar.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const chosen = answers[Number(select.value)];
        if (chosen) onAnswer(chosen.answer);
        end();
      },
      { once: true, signal: until },
    );
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      end();
    },
    { capture: true, signal: until },
  );
  pick('Укажите заголовок столбца или значок в списке. Esc — отмена.');
}

type Pointed = Exclude<PointedAt, { kind: 'nothing' | 'alike' }>;

const QUESTION: Readonly<Record<Pointed['kind'], (pointed: Pointed) => string>> = {
  column: (pointed) => `Столбец «${pointed.kind === 'column' ? pointed.text : ''}» — это `,
  icon: () => 'Этот значок значит: ',
  nameless: (pointed) =>
    pointed.kind === 'nameless' && pointed.icon
      ? 'У столбца нет заголовка. Что вы показали: '
      : 'Столбец без заголовка — это ',
};

interface Choice {
  /** Heading over several choices; '' for none. */
  group: string;
  words: string;
  /** What the helper takes it for now. */
  isKnown: boolean;
  answer: TeachAnswer;
}

/** What may be said of the place that was pointed at. */
function answersTo(pointed: Pointed): Choice[] {
  const meanings = (drawing: string, known: string, group: string): Choice[] =>
    MEANINGS.map(([meaning, words]) => ({
      group,
      words,
      isKnown: meaning === known,
      answer: { icon: [drawing, meaning] },
    }));
  if (pointed.kind === 'icon') return meanings(pointed.drawing, pointed.meaning, '');
  if (pointed.kind === 'column')
    return FACTS.map(([fact, words]) => ({
      group: '',
      words,
      isKnown: fact === pointed.label,
      answer: { label: [pointed.text, fact] },
    }));
  const { spot, icon } = pointed;
  const group = icon ? 'Весь столбец — это' : '';
  return [
    ...FACTS.map(([fact, words]): Choice => ({
      group,
      words,
      isKnown: false,
      answer: { column: { ...spot, fact } },
    })),
    ...(icon ? meanings(icon.drawing, '', 'Только этот значок значит') : []),
  ];
}

function holderOf(select: HTMLSelectElement, group: string): HTMLElement {
  if (group === '') return select;
  const last = select.lastElementChild;
  if (last instanceof HTMLOptGroupElement && last.label === group) return last;
  const holder = select.ownerDocument.createElement('optgroup');
  holder.label = group;
  select.append(holder);
  return holder;
}
