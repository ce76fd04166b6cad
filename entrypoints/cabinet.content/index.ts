import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/utils/messages';
import type { CabinetSettings } from '@/utils/messages';
import { isoToday } from '@/utils/text';
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
    const overlay = startOverlay({
      document,
      signal: ctx.signal,
      settings,
      today: isoToday,
      now: clock,
      // A background that has gone away with an update is no reason to fail on the page.
      publish: (state) => void sendMessage('pageState', state).catch(() => undefined),
      openWorkbench: () => void sendMessage('openWorkbench', undefined).catch(() => undefined),
      openCollection: (request) => void sendMessage('openCollection', request).catch(() => undefined),
      openOptions: () => void sendMessage('openOptions', undefined).catch(() => undefined),
      collect: (look) => sendMessage('collected', look),
      knownClasses: () => sendMessage('knownClasses', undefined),
      teach: (answer) => void sendMessage('teach', answer).catch(() => undefined),
      loadPanel: () => sendMessage('loadPanel', undefined).catch(() => undefined),
      keepPlacement: (place) => void sendMessage('keepPlacement', place).catch(() => undefined),
    });
    ctx.onInvalidated(onMessage('getPageState', () => overlay.state()));
    ctx.onInvalidated(onMessage('cabinetSettings', ({ data }) => overlay.setSettings(data)));
  },
});
