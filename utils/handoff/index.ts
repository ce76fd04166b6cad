/**
 * Hands files from the popup to the workbench through memory. They are never written anywhere: names of minors stand in them.
 *
 * A popup closes as soon as another tab comes to the front, so the workbench is opened behind it, takes the files over a
 * channel of the extension's own origin, and only then comes to the front.
 */
import { browser } from 'wxt/browser';

const CHANNEL = 'bvb-handoff';
const MARK = '#file=';
/** A tab that does not answer in this time is shown anyway; it then asks for the files in words. */
const PATIENCE_MS = 8000;

type Word =
  | { kind: 'ready'; token: string }
  | { kind: 'files'; token: string; files: readonly File[] }
  | { kind: 'taken'; token: string };

function isWord(data: unknown, token: string): data is Word {
  return (
    typeof data === 'object' && data !== null && 'kind' in data && 'token' in data && data.token === token
  );
}

/** Opens the workbench in a new tab, with the files when there are any. Resolves when the tab is in front. */
export async function openWorkbench(files: readonly File[]): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  if (files.length === 0) {
    await browser.tabs.create({ url: page });
    return;
  }
  const token = crypto.randomUUID();
  const channel = new BroadcastChannel(CHANNEL);
  const taken = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isWord(data, token)) return;
      if (data.kind === 'ready') channel.postMessage({ kind: 'files', token, files } satisfies Word);
      if (data.kind === 'taken') {
        clearTimeout(timer);
        resolve();
      }
    });
  });
  const tab = await browser.tabs.create({ url: `${page}${MARK}${token}`, active: false });
  await taken;
  channel.close();
  if (tab.id !== undefined) await browser.tabs.update(tab.id, { active: true });
}

/**
 * In the workbench: the files that the popup holds out, `null` when the popup has gone, `undefined` when the tab was opened
 * without one. The mark is taken out of the address, so that a reload does not ask again.
 */
export async function receiveFiles(signal: AbortSignal): Promise<File[] | null | undefined> {
  if (!location.hash.startsWith(MARK)) return undefined;
  const token = location.hash.slice(MARK.length);
  history.replaceState(null, '', location.pathname);
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const finish = (files: File[] | null) => {
      clearTimeout(timer);
      channel.close();
      resolve(files);
    };
    const timer = setTimeout(() => finish(null), PATIENCE_MS / 2);
    signal.addEventListener('abort', () => finish(null), { once: true });
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isWord(data, token) || data.kind !== 'files') return;
      const files = data.files.filter((file) => file instanceof File);
      if (files.length === 0) return;
      channel.postMessage({ kind: 'taken', token } satisfies Word);
      finish(files);
    });
    channel.postMessage({ kind: 'ready', token } satisfies Word);
  });
}
