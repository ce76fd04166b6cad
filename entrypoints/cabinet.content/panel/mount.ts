import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PANEL_STYLE, Panel } from '@/components/panel';
import { keepFocus } from '@/components/parts/keep-focus';
import { pageReport } from '@/utils/guidance';
import type { ChosenFile, PanelActions, PanelModel, PanelPlacement } from '@/components/panel';
import { watchChosenFiles } from './chosen-file';
import { copyText } from './copy';
import { createLeading } from './go';
import { keepEventsInside } from './isolate';
import { listenToKeys } from './keys';
import { coversPage, freeTop } from './room';
import { stepFrom } from './step';

export interface MountOptions {
  document: Document;
  /** Ends the panel: element, listeners and React root go. */
  signal: AbortSignal;
  actions: PanelActions;
  /** Where the panel stood last. */
  placement?: PanelPlacement | undefined;
  /** Called when the user has moved, opened or collapsed the panel. */
  onPlacement?: (placement: PanelPlacement) => void;
}

export interface MountedPanel {
  /** Shows a new state of the page. The first call makes the panel appear. */
  update(model: PanelModel): void;
  /** Opens it here and moves the focus into it; what the user last chose for all pages stays. */
  open(): void;
}

/** Up to this width in px the panel starts as a tab. */
const NARROW = 1100;
const DEFAULT_PLACEMENT: PanelPlacement = { edge: 'right', top: 0.12, open: null };

/**
 * Puts the panel beside the page: an element after `<body>`, outside of any framework's tree, with an open shadow root.
 * It opens by itself only on a wide window and where it would cover none of the page's controls, or where the user
 * left it open.
 */
export function mountPanel(options: MountOptions): MountedPanel {
  const { document, signal, actions } = options;
  let placement = options.placement ?? DEFAULT_PLACEMENT;
  /** Where the tab stands until the user moves it. */
  let tabTop = placement.top;
  let placedFor = '';
  let model: PanelModel | null = null;
  let open: boolean | null = null;
  let chosenHere = false;
  let current: string | null = null;
  let said = '';
  let cameFrom: Element | null = null;
  /** The scans chosen on a student's card, and whose card that was. */
  let chosen: { files: readonly ChosenFile[]; student: string } | null = null;

  const host = document.createElement('bvb-panel');
  host.setAttribute('data-bvb-panel', '');
  // Machine translation would turn the platform's own names into something that is not on the page.
  host.translate = false;
  host.lang = 'ru';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = PANEL_STYLE;
  const container = document.createElement('div');
  shadow.append(style, container);
  const root = createRoot(container);
  const leading = createLeading(
    document,
    (way) => actions.revealElement?.(way),
    (words) => actions.say?.(words),
  );
  const doing: PanelActions = {
    copy: (text) => copyText(text, shadow),
    goTo: (section) => leading.goTo(section),
    report,
    ...actions,
    setOnlyIssues: (onlyIssues) => {
      placement = { ...placement, onlyIssues };
      options.onPlacement?.(placement);
      actions.setOnlyIssues(onlyIssues);
    },
  };

  /** «Сообщить»: how the page was read, without names, for the clipboard. */
  function report(): void {
    if (!model) return;
    void copyText(pageReport(model.reading, model.audit), shadow).then((done) =>
      actions.say?.(
        done
          ? 'Описание страницы без имён скопировано: вставьте его в письмо'
          : 'Браузер не дал скопировать описание страницы. Разрешите доступ к буферу обмена и повторите',
      ),
    );
  }

  function render(): void {
    if (!model || signal.aborted) return;
    host.dataset.theme = model.dark ? 'dark' : 'light';
    root.render(
      createElement(Panel, {
        model: chosen ? { ...model, chosenFiles: chosen.files } : model,
        actions: doing,
        open: open ?? false,
        placement: open ? placement : { ...placement, top: unmoved() ? tabTop : placement.top },
        current,
        said,
        onOpen: (to: boolean) => setOpen(to, true),
        onMove: (to: Pick<PanelPlacement, 'edge' | 'top'>, settled: boolean) => {
          placement = { ...placement, ...to };
          if (settled) options.onPlacement?.(placement);
          render();
        },
        onChoose: (key: string) => {
          current = key;
          render();
          actions.reveal(key);
        },
        onStep: step,
      }),
    );
  }

  /** Nobody has dragged the panel: it may look for a place by itself. */
  function unmoved(): boolean {
    return placement.top === DEFAULT_PLACEMENT.top;
  }

  function setOpen(to: boolean, moveFocus: boolean): void {
    if (!model || to === open) return;
    const inside = shadow.activeElement !== null;
    open = to;
    chosenHere = true;
    placement = { ...placement, open: to };
    options.onPlacement?.(placement);
    if (to) cameFrom = inside ? null : document.activeElement;
    flushSync(render);
    if (!moveFocus) return;
    if (to) shadow.querySelector<HTMLElement>('aside')?.focus({ preventScroll: true });
    else if (inside) giveFocusBack();
  }

  /** To where the user was before the panel, if that is still there, else to the tab. */
  function giveFocusBack(): void {
    const back = cameFrom instanceof HTMLElement && cameFrom !== document.body && cameFrom.isConnected;
    const target = back ? cameFrom : shadow.querySelector('[data-bvb-tab]');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }

  function step(by: 1 | -1): void {
    if (!model) return;
    const next = stepFrom(model.audit.rows, current, by);
    said = next?.words ?? 'Никто не ждёт действий';
    if (next) current = next.key;
    render();
    if (next) actions.reveal(next.key);
  }

  watchChosenFiles({
    document,
    signal,
    field: () => (model?.reading.card ? { input: model.reading.card.fileInput } : null),
    onFiles: (files) => {
      chosen = { files, student: studentOf(model) };
      // What speaks against a file must be seen before the file is uploaded. Where the panel stands is not changed by it.
      if (files.some(({ ok }) => ok === false)) open = true;
      render();
    },
  });
  keepEventsInside(shadow, signal);
  keepFocus(shadow, signal);
  listenToKeys(document, shadow, signal, {
    toggle: () => setOpen(!open, true),
    collapse: () => setOpen(false, true),
    step,
  });
  signal.addEventListener(
    'abort',
    () => {
      root.unmount();
      host.remove();
    },
    { once: true },
  );

  /** Before the user has chosen on this page: open where there is room for it. */
  function startsOpen({ reading }: PanelModel): boolean {
    const view = document.defaultView;
    if (!view || view.innerWidth <= NARROW || placement.open === false) return false;
    if (placement.open) return true;
    return (
      reading.page !== 'other' && !reading.loading && !coversPage(document, placement.edge, placement.top)
    );
  }

  return {
    open() {
      if (!model || signal.aborted) return;
      if (!open) {
        cameFrom = document.activeElement;
        open = true;
        chosenHere = true;
        flushSync(render);
      }
      shadow.querySelector<HTMLElement>('aside')?.focus({ preventScroll: true });
    },
    update(next) {
      if (signal.aborted) return;
      const samePage = model?.reading.page === next.reading.page;
      model = next;
      if (chosen && chosen.student !== studentOf(next)) chosen = null;
      if (!host.isConnected) document.documentElement.append(host);
      if (open === null || (!chosenHere && !samePage)) open = startsOpen(next);
      const drawn = `${next.reading.page} ${String(next.reading.loading)}`;
      if (!open && unmoved() && drawn !== placedFor) {
        placedFor = drawn;
        tabTop = freeTop(document, placement.edge, placement.top);
      }
      render();
      leading.goOn();
    },
  };
}

/** Whose card is on screen; empty where there is none. */
function studentOf(model: PanelModel | null): string {
  const card = model?.reading.card;
  return card?.name.state === 'read' ? card.name.value : '';
}
