import { storage } from 'wxt/utils/storage';

const KEY = 'session:started';

/**
 * True once: when the extension was just installed, updated or switched on again, or the browser has just started. Each of
 * these empties the session's store, and for switching on there is no event. Where the store cannot be read, it is so anew.
 */
export async function isFirstStart(): Promise<boolean> {
  try {
    if ((await storage.getItem(KEY)) === true) return false;
    await storage.setItem(KEY, true);
  } catch {
    // A second look at the tabs does no harm.
  }
  return true;
}
