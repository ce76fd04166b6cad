import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { campaignFor, schoolYear } from '@/utils/campaign';
import { gatherEvidence } from '@/utils/guidance';
import { onMessage, sendMessage } from '@/utils/messages';
import type { CabinetSettings, PageState } from '@/utils/messages';
import { contradicts, parsePageMap, teachKept } from '@/utils/page-map';
import { startReminders } from '@/utils/reminders';
import { countCards, knownClasses, newStudentCount } from '@/utils/school';
import {
  addToSchoolSession,
  changeNewStudents,
  holdCollection,
  isFirstStart,
  keepEvidence,
  keepPlacement,
  keepProgress,
  readEvidence,
  readNewStudents,
  readPlacement,
  readProgress,
  readSchoolSession,
  readSettings,
  watchSettings,
  writeSettings,
} from '@/utils/storage';
import { isoToday } from '@/utils/text';

const COLOURS = { matters: '#8A4B00', none: '#1B6E3C', unknown: '#5A6270' };
const HOSTS = ['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'];

/** The badge: open matters on this page, nothing where none are open, a grey «?» where the page could not be read. */
async function showBadge(tabId: number, state: PageState): Promise<void> {
  const [text, color] =
    state.matters === null
      ? ['?', COLOURS.unknown]
      : state.matters === 0
        ? ['', COLOURS.none]
        : [state.matters > 999 ? '999+' : String(state.matters), COLOURS.matters];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title: `Помощник навигатора\n${state.title}` }),
  ]);
}

/** The settings as the page needs them, checked here so that the page loads no schemas. */
async function cabinetSettings(): Promise<CabinetSettings> {
  const [{ settings, locked }, placement] = await Promise.all([readSettings(), readPlacement()]);
  // On a clash the later map wins, and what the district taught is to win.
  const maps = [...settings.pageMaps.slice(locked.pageMaps), ...settings.pageMaps.slice(0, locked.pageMaps)];
  return {
    enabled: settings.checks,
    deadlines: campaignFor(isoToday(), settings.campaigns).deadlines,
    templates: settings.templates,
    pageMaps: maps.map(parsePageMap).filter((map) => map !== null),
    placement,
  };
}

let tellingLine = Promise.resolve();

/** One after another: what was read earlier must not arrive later. */
function tellPages(): void {
  tellingLine = tellingLine
    .then(async () => {
      const [tabs, settings] = await Promise.all([browser.tabs.query({ url: HOSTS }), cabinetSettings()]);
      for (const { id } of tabs) {
        // A tab may have no script of ours: the browser's own error page.
        if (id !== undefined) sendMessage('cabinetSettings', settings, id).catch(() => undefined);
      }
    })
    .catch(() => undefined);
}

/** What there is to remind of, and whether the user wants it. */
async function wantedReminders() {
  const { settings } = await readSettings();
  return { on: settings.reminders, deadlines: campaignFor(isoToday(), settings.campaigns).deadlines };
}

let evidenceLine = Promise.resolve();

/** Adds what a page has shown; one after another, since each builds on what is kept. */
function gather(seen: PageState['evidence']): Promise<void> {
  evidenceLine = evidenceLine
    .then(async () => keepEvidence(gatherEvidence(await readEvidence(), seen)))
    .catch(() => undefined);
  return evidenceLine;
}

/**
 * Brings the page's script into tabs that were open before the extension was there, or before this version of it, or while it was
 * switched off. A tab that is still loading, or has loaded since, has it from the browser: a second copy would only send the first one away.
 */
async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: HOSTS, status: 'complete' });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const answers = await sendMessage('getPageState', undefined, id).then(
        () => true,
        () => false,
      );
      if (answers) return;
      // A tab that shows the browser's own error page takes no script.
      await browser.scripting.executeScript({
        target: { tabId: id },
        files: ['/content-scripts/cabinet.js'],
      });
    }),
  );
}

export default defineBackground(() => {
  // Firefox does this by itself.
  if (import.meta.env.BROWSER !== 'firefox') {
    void isFirstStart().then((first) => (first ? startInOpenTabs() : undefined));
  }
  const rearm = startReminders(wantedReminders);
  onMessage('pageState', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    // Nothing of a private window is kept.
    if (!sender.tab?.incognito) await gather(data.evidence);
    // The tab may have closed meanwhile; there is nobody left to show a badge to.
    await showBadge(tabId, data).catch(() => undefined);
  });
  onMessage('getCabinetSettings', () => cabinetSettings());
  onMessage('keepPlacement', ({ data }) => keepPlacement(data));
  onMessage('loadScript', async ({ data: name, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [sender.frameId ?? 0] },
      files: [`/${name}.js`],
    });
  });
  onMessage('collected', async ({ data, sender }) => {
    // Nothing of a private window is kept.
    if (sender.tab?.incognito) return 0;
    const fresh = await addToSchoolSession({ type: 'page', ...data });
    const all =
      fresh > 0
        ? await changeNewStudents((before) => ({ ...before, byLists: before.byLists + fresh }))
        : await readNewStudents();
    return newStudentCount(all);
  });
  onMessage('session', async ({ data: cards, sender }) => {
    const keeps = !sender.tab?.incognito && cards.length > 0;
    const [classes, evidence, students] = await Promise.all([
      readSchoolSession(),
      evidenceLine.then(readEvidence),
      keeps ? changeNewStudents((before) => countCards(before, cards)) : readNewStudents(),
    ]);
    return {
      classes: knownClasses(classes, isoToday()),
      evidence,
      newStudents: newStudentCount(students),
    };
  });
  onMessage('loginsHandedOut', async () => {
    await changeNewStudents((before) => ({ ...before, byCards: 0, byLists: 0 }));
    const progress = await readProgress(schoolYear(isoToday()));
    const ticks = [...new Set([...progress.ticks, 'logins-exported'])];
    await keepProgress({ ...progress, ticks });
  });
  onMessage('teach', async ({ data }) => {
    const { settings, locked } = await readSettings();
    // What the district taught is kept apart: the user's own map comes after it and is the one that grows.
    const district = settings.pageMaps.slice(0, locked.pageMaps);
    const own = teachKept(settings.pageMaps.slice(locked.pageMaps), data);
    await writeSettings({ ...settings, pageMaps: [...district, ...own] });
    return { overruled: contradicts(district, data) };
  });
  onMessage('openWorkbench', async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
  });
  onMessage('openCollection', async ({ data: { people, read } }) => {
    const token = await holdCollection({
      read,
      people: people.map(({ name, className, issues }) => ({
        name,
        className,
        issues: issues.filter((token) => token === 'consent-upload-required' || token === 'consent-missing'),
      })),
    });
    await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html#collection=${token}`) });
  });
  onMessage('openOptions', () => browser.runtime.openOptionsPage());
  watchSettings(() => {
    tellPages();
    rearm();
  }, new AbortController().signal);
});
