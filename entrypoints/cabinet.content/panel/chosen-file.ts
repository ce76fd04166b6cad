import type { ChosenFile } from '@/components/panel';
import { CONSENT_FILE_LIMIT, TORN_PICTURE, judgeConsentFile } from '@/utils/consent-file';

/** Of a file that is too large anyway, so much is read: enough to tell its format. */
const HEAD = 64 * 1024;
/** A larger picture is not drawn to see whether it can be: that would take half a gigabyte of memory. */
const MOST_DRAWN = 60e6;

export interface ChosenFileOptions {
  document: Document;
  signal: AbortSignal;
  /** Whether files chosen now matter, and in which field; a null field stands for any. */
  field: () => { input: HTMLInputElement | null } | null;
  /** Told at once which files are being read, and then what they are; none when the choice was taken back. */
  onFiles: (files: readonly ChosenFile[]) => void;
}

/**
 * Judges a file as soon as the user has chosen it or dropped it on the page. The page gets its event as ever: nothing is
 * stopped, changed or uploaded.
 */
export function watchChosenFiles({ document, signal, field, onFiles }: ChosenFileOptions): void {
  let latest = 0;
  const look = async (files: readonly File[]) => {
    const turn = ++latest;
    onFiles(files.map(({ name }) => ({ name, ok: null, problems: [] })));
    const judged: ChosenFile[] = [];
    // One after another: many scans at once would fill the memory.
    for (const file of files) {
      judged.push(await judge(file));
      if (turn !== latest || signal.aborted) return;
    }
    if (judged.length > 0) onFiles(judged);
  };
  const onChosen = (event: Event) => {
    const [target] = event.composedPath();
    const wanted = field();
    if (!wanted || !(target instanceof HTMLInputElement) || target.type !== 'file') return;
    if (wanted.input === null || wanted.input === target) void look(Array.from(target.files ?? []));
  };
  // «input» also leaves shadow roots; «change» alone is what scripts send that put a file into a field.
  const first: EventTarget = document.defaultView ?? document;
  for (const type of ['input', 'change']) first.addEventListener(type, onChosen, { capture: true, signal });
  const onDrop = (event: Event) => {
    if (!(event instanceof DragEvent)) return;
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files.length > 0 && field()) void look(files);
  };
  first.addEventListener('drop', onDrop, {
    capture: true,
    signal,
  });
}

async function judge(file: File): Promise<ChosenFile> {
  try {
    const part = file.size > CONSENT_FILE_LIMIT ? file.slice(0, HEAD) : file;
    const bytes = new Uint8Array(await part.arrayBuffer());
    const { ok, problems, pixels } = await judgeConsentFile(file.name, bytes, file.size);
    const drawn = !ok || pixels === null || pixels > MOST_DRAWN || (await canBeDrawn(file));
    return { name: file.name, ok: ok && drawn, problems: drawn ? problems : [TORN_PICTURE] };
  } catch {
    return { name: file.name, ok: false, problems: ['Прочитать файл не удалось. Выберите его ещё раз.'] };
  }
}

/** The browser itself is asked: a header may promise what is not there. */
async function canBeDrawn(picture: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}
