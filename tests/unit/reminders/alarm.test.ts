import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { campaignFor } from '@/utils/campaign';

type Listener = (...what: unknown[]) => void;

/** A browser with only what reminders ask of it, whose stores can be closed. */
function fakeBrowser() {
  const closed = new Set<string>();
  const shown: string[] = [];
  const listeners: Listener[] = [];
  const event = (into?: Listener[]) => ({ addListener: (listener: Listener) => into?.push(listener) });
  const area = (name: string) => {
    const kept = new Map<string, unknown>();
    const open = () => {
      if (closed.has(name)) throw new Error('QUOTA_BYTES quota exceeded');
    };
    return {
      get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (values: Record<string, unknown>) => {
        await Promise.resolve();
        open();
        for (const [key, value] of Object.entries(values)) kept.set(key, value);
      },
      remove: (key: string) => Promise.resolve(void kept.delete(key)),
      onChanged: event(),
    };
  };
  let alarm: number | null = null;
  const browser = {
    runtime: { id: 'test', getURL: (path: string) => path, onStartup: event() },
    storage: { local: area('local'), session: area('session'), onChanged: event() },
    permissions: { onAdded: event(), onRemoved: event() },
    alarms: {
      create: (_name: string, { when }: { when: number }) => Promise.resolve(void (alarm = when)),
      clear: () => Promise.resolve(void (alarm = null)),
      onAlarm: event(listeners),
    },
    notifications: {
      create: (id: string, { message }: { message: string }) => {
        shown.push(message);
        return Promise.resolve(id);
      },
      getAll: () => Promise.resolve(shown.length > 0 ? { 'campaign-dates': true } : {}),
      onClicked: event(),
    },
  };
  return {
    browser,
    closed,
    shown,
    alarm: () => alarm,
    ring: () => {
      for (const listener of listeners) listener({ name: 'campaign-dates' });
    },
  };
}

const deadlines = campaignFor('2026-12-01', [
  { schoolYear: '2026-2027', scansUntil: '2026-12-04' },
]).deadlines;
const MESSAGE = 'Скан на платформу: до\u00a004.12.2026 включительно, осталось 3\u00a0дня';
const EVE = new Date(2026, 10, 30, 12);
const MORNING = new Date(2026, 11, 1, 9);
const settle = () => vi.advanceTimersByTimeAsync(0);

let world = fakeBrowser();
// Taken once, when the modules are loaded; each test has its own world behind it.
vi.stubGlobal(
  'browser',
  new Proxy(world.browser, { get: (_, key) => Reflect.get(world.browser, key) as unknown }),
);

describe('a due reminder', () => {
  let wanted: () => Promise<{ on: boolean; deadlines: typeof deadlines }>;
  const start = async () => {
    const { startReminders } = await import('@/utils/reminders');
    const again = startReminders(() => wanted());
    await settle();
    return again;
  };
  beforeEach(() => {
    world = fakeBrowser();
    wanted = () => Promise.resolve({ on: true, deadlines });
    vi.useFakeTimers({ now: EVE });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes once, whatever else wakes the background', async () => {
    const again = await start();
    expect(world.alarm()).toBe(MORNING.getTime());
    vi.setSystemTime(MORNING);
    world.ring();
    await settle();
    again();
    await settle();
    await start();
    expect(world.shown).toEqual([MESSAGE]);
  });

  it('comes, and once, also where the disk takes nothing', async () => {
    await start();
    world.closed.add('local');
    vi.setSystemTime(MORNING);
    world.ring();
    await settle();
    await start();
    expect(world.shown).toEqual([MESSAGE]);
    expect(world.alarm()).toBe(new Date(2026, 11, 3, 9).getTime());
  });

  it('comes where nothing can be kept at all, and not again while it stands on the screen', async () => {
    await start();
    world.closed.add('local').add('session');
    vi.setSystemTime(MORNING);
    world.ring();
    await settle();
    await start();
    expect(world.shown).toEqual([MESSAGE]);
  });

  it('comes an hour later where the settings could not be read in the morning', async () => {
    await start();
    vi.setSystemTime(MORNING);
    wanted = () => Promise.reject(new Error('storage is closed'));
    world.ring();
    await settle();
    expect(world.shown).toEqual([]);
    const later = world.alarm();
    expect(later).toBe(MORNING.getTime() + 3_600_000);
    wanted = () => Promise.resolve({ on: true, deadlines });
    vi.setSystemTime(later ?? 0);
    world.ring();
    await settle();
    expect(world.shown).toEqual([MESSAGE]);
  });
});
