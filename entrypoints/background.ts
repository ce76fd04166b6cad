import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '@/utils/messages';
import type { PageState } from '@/utils/messages';

const COLOURS = { matters: '#8A4B00', none: '#1B6E3C', unknown: '#5A6270' };

/** The badge: open matters on this page, nothing where all is well, a grey «?» where the page could not be read. */
async function showBadge(tabId: number, state: PageState): Promise<void> {
  const [text, colour] =
    state.matters === null
      ? ['?', COLOURS.unknown]
      : state.matters === 0
        ? ['', COLOURS.none]
        : [state.matters > 999 ? '999+' : String(state.matters), COLOURS.matters];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title: `Помощник навигатора\n${state.title}` }),
  ]);
}

export default defineBackground(() => {
  onMessage('pageState', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    // The tab may have closed meanwhile; there is nobody left to show a badge to.
    await showBadge(tabId, data).catch(() => undefined);
  });
});
