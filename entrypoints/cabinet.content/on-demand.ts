import type { LoadedScript } from '@/utils/messages';
import type { MountOptions, MountedPanel } from './panel/types';
import type { walkAllPages } from './pages-job';
import type { clarifyStatuses } from './statuses-job';
import type { startTeaching } from './teach';

/** What each script that is loaded on demand gives to the content script. */
export interface Doors extends Record<LoadedScript, unknown> {
  panel: (options: MountOptions) => MountedPanel;
  /** Whatever starts by the user's press only. */
  jobs: {
    clarifyStatuses: typeof clarifyStatuses;
    walkAllPages: typeof walkAllPages;
    startTeaching: typeof startTeaching;
  };
}

/** Where such a script leaves its door for the content script; all of them run in one isolated world. */
const placeOf = (name: LoadedScript) => Symbol.for(`pomoshchnik-navigatora.${name}`);

/** Called by the script itself once it runs in the tab. */
export function provide<Name extends LoadedScript>(name: Name, door: Doors[Name]): void {
  Reflect.set(globalThis, placeOf(name), door);
}

/**
 * Asks for scripts when they are needed, each once; one that did not come is asked for again the next time.
 * @param load brings the script into this tab; resolved when it has run there
 * @returns the script's door; null when it did not come (the extension is being updated, or has gone)
 */
export function createOnDemand(load: (name: LoadedScript) => Promise<void>) {
  const coming = new Map<LoadedScript, Promise<unknown>>();

  async function fetchDoor(name: LoadedScript): Promise<unknown> {
    // A door that an earlier copy of this extension has left is not ours.
    Reflect.deleteProperty(globalThis, placeOf(name));
    await load(name).catch(() => undefined);
    const door: unknown = Reflect.get(globalThis, placeOf(name));
    if (!door) coming.delete(name);
    return door ?? null;
  }
  return <Name extends LoadedScript>(name: Name): Promise<Doors[Name] | null> => {
    const asked = coming.get(name) ?? fetchDoor(name);
    coming.set(name, asked);
    return asked as Promise<Doors[Name] | null>;
  };
}

export type OnDemand = ReturnType<typeof createOnDemand>;
