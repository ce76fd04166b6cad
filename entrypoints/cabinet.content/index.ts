import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/utils/messages';
import type { CabinetSettings } from '@/utils/messages';
import { isoToday } from '@/utils/text';
import { clearLeftovers, sayFarewell } from './handover';
import { startOverlay } from './overlay';

const two = (value: number) => String(value).padStart(2, '0');

function clock(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** What holds when the background does not answer (it is being updated): the checks' own defaults. */
const FALLBACK: CabinetSettings = {
  enabled: {},
  deadlines: [],
  templates: {},
  pageMaps: [],
  placement: null,
};

export default defineContentScript({
  matches: ['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'],
  runAt: 'document_idle',
  // Styles come in as one <style> and go out with us.
  cssInjectionMode: 'manual',
  // The page is not told that we are here.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const settings = await sendMessage('getCabinetSettings', undefined).catch(() => FALLBACK);
    if (ctx.isInvalid) return;
    clearLeftovers(document);
    let useful = false;
    // Asking the context is what notices that the extension has gone; it then ends everything by its signal.
    const tell = (send: () => Promise<unknown>) => {
      if (ctx.isValid) void send().catch(() => undefined);
    };
    const overlay = startOverlay({
      document,
      signal: ctx.signal,
      settings,
      today: isoToday,
      now: clock,
      publish: (state) => {
        useful ||= state.page !== 'other';
        tell(() => sendMessage('pageState', state));
      },
      openWorkbench: () => tell(() => sendMessage('openWorkbench', undefined)),
      openCollection: (request) => sendMessage('openCollection', request),
      openOptions: () => tell(() => sendMessage('openOptions', undefined)),
      collect: (look) => sendMessage('collected', look),
      session: (cards) => sendMessage('session', cards),
      loginsHandedOut: () => tell(() => sendMessage('loginsHandedOut', undefined)),
      teach: (answer) => sendMessage('teach', answer),
      loadScript: (name) => sendMessage('loadScript', name),
      keepPlacement: (place) => tell(() => sendMessage('keepPlacement', place)),
    });
    // Whoever has just updated or removed the extension comes back to this tab.
    ctx.addEventListener(document, 'visibilitychange', () => tell(() => Promise.resolve()));
    ctx.addEventListener(window, 'focus', () => tell(() => Promise.resolve()));
    // A page that the browser has kept aside for «Назад» was told nothing meanwhile, and its badge is gone.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (!persisted || ctx.isInvalid) return;
      void sendMessage('getCabinetSettings', undefined)
        .then((fresh) => overlay.setSettings(fresh))
        .catch(() => undefined)
        .then(() => {
          const state = overlay.state();
          if (state) tell(() => sendMessage('pageState', state));
        });
    });
    // After the overlay has cleaned up. A newer copy of this script takes the line away as it starts.
    ctx.onInvalidated(() => {
      if (useful) sayFarewell(document);
    });
    ctx.onInvalidated(onMessage('getPageState', () => overlay.state()));
    ctx.onInvalidated(onMessage('cabinetSettings', ({ data }) => overlay.setSettings(data)));
    ctx.onInvalidated(onMessage('showPanel', () => overlay.showPanel()));
  },
});
