import { browser } from 'wxt/browser';
import type { Deadline } from '@/utils/campaign';
import { keepReminded, readReminded } from '@/utils/storage';
import { planReminders, reminderWords } from './plan';

/** Asked for only when the user switches reminders on. Firefox has `alarms` from the start: it knows no optional one. */
export const REMINDER_PERMISSIONS: { permissions: ('alarms' | 'notifications')[] } = {
  permissions: import.meta.env.BROWSER === 'firefox' ? ['notifications'] : ['alarms', 'notifications'],
};

const ALARM = 'campaign-dates';
/** An hour, ms. */
const LATER = 3_600_000;

/** The two interfaces are absent until the user grants them. */
function granted({ alarms, notifications }: Partial<typeof browser> = browser): {
  alarms: typeof browser.alarms;
  notifications: typeof browser.notifications;
} | null {
  return alarms && notifications ? { alarms, notifications } : null;
}

/** To the cabinet that is already open, if there is one: the user is logged in there. */
async function openCabinet(): Promise<void> {
  const [tab] = await browser.tabs.query({ url: ['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'] });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: 'https://bvbinfo.ru/' });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (typeof tab.windowId === 'number') await browser.windows.update(tab.windowId, { focused: true });
}

interface Wanted {
  on: boolean;
  deadlines: Deadline[];
}

async function run(wanted: () => Promise<Wanted>): Promise<void> {
  const apis = granted();
  const { on, deadlines } = await wanted();
  if (!apis || !on) {
    await keepReminded(null);
    await apis?.alarms.clear(ALARM);
    return;
  }
  const now = Date.now();
  const last = await readReminded();
  if (last === null) await keepReminded(now);
  const { due, next } = planReminders(deadlines, now, last ?? now);
  // The next one first: whatever becomes of today's, it is not lost.
  if (next === null) await apis.alarms.clear(ALARM);
  else await apis.alarms.create(ALARM, { when: next });
  if (!due) return;
  // Kept first: a reminder that fails to show is better than one that comes with every page. Where nothing can be kept,
  // the one that stands on the screen tells that it was given.
  if (!(await keepReminded(now)) && ALARM in (await apis.notifications.getAll())) return;
  await apis.notifications.create(ALARM, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: 'Сроки «Билета в будущее»',
    message: reminderWords(deadlines),
  });
}

/** What could not be read now is asked for again: alarms come once, and without a next one nobody would ask. */
async function askLater(): Promise<void> {
  await granted()?.alarms.create(ALARM, { when: Date.now() + LATER });
}

/**
 * Keeps one alarm for the next reminder and shows what is due. Call while the background starts, so that an alarm which
 * wakes it finds its listener; call what it returns after every change of the settings.
 */
export function startReminders(wanted: () => Promise<Wanted>): () => void {
  let line = Promise.resolve();
  let listening = false;
  // One after another: two runs at once would show one reminder twice.
  const again = () => {
    line = line
      .then(() => run(wanted))
      .catch(askLater)
      .catch(() => undefined);
  };
  const listen = () => {
    const apis = granted();
    if (!apis || listening) return;
    listening = true;
    apis.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) again();
    });
    apis.notifications.onClicked.addListener((id) => {
      if (id === ALARM) void openCabinet().then(() => apis.notifications.clear(ALARM));
    });
  };
  listen();
  browser.permissions.onAdded.addListener(() => {
    listen();
    again();
  });
  browser.permissions.onRemoved.addListener(again);
  browser.runtime.onStartup.addListener(again);
  again();
  return again;
}
