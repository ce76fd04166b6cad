import { wordLocked } from './cfb';
import { type ImageContents, readJpeg, readPng } from './image';
import { type AcceptedKind, type FileKind, type Recognised, UNKNOWN_WORDS, recognise } from './kinds';
import { readPdf } from './pdf';
import { zipHead } from './zip';

/** What can be said of a chosen scan before it is uploaded. Nothing is forbidden by it. */
export interface ConsentFileJudgement {
  /** Nothing speaks against the file. */
  ok: boolean;
  /** Russian sentences: the trouble and the remedy. */
  problems: string[];
  /** What the file is by its content. */
  kind: FileKind;
  /** Of a picture: how many pixels its head promises; else null. */
  pixels: number | null;
}

/** What a picture is said to be that the browser itself could not draw. */
export const TORN_PICTURE = torn('Снимок');

/** «до 5 МБ» (figure 8), in bytes. */
export const CONSENT_FILE_LIMIT = 5 * 1024 * 1024;

const EXTENSIONS: Readonly<Record<string, AcceptedKind>> = {
  doc: 'doc',
  docx: 'docx',
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  zip: 'zip',
};
const ACCEPTED = 'DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP';
const RIGHT_EXTENSION: Readonly<Record<AcceptedKind, string>> = {
  doc: '.doc',
  docx: '.docx',
  pdf: '.pdf',
  jpeg: '.jpg',
  png: '.png',
  zip: '.zip',
};

/** Above so many pixels a picture may not open: no camera or scanner makes one within 5 MB. */
const MOST_PIXELS = 150e6;

/** Below these sides, in pixels, a photographed A4 page has letters of under 8 pixels. */
const READABLE = { short: 500, long: 700 };

/**
 * Judges a scan of a consent by its name and content, never fails.
 * @param bytes the whole file; of a file over 5 MB its beginning is enough
 * @param size length of the file in bytes, where `bytes` is only its beginning
 */
export async function judgeConsentFile(
  name: string,
  bytes: Uint8Array,
  size = bytes.length,
): Promise<ConsentFileJudgement> {
  if (size === 0) {
    return {
      ok: false,
      problems: ['Файл пустой, в нём 0 байт. Сохраните скан ещё раз.'],
      kind: 'empty',
      pixels: null,
    };
  }
  const found = recognise(bytes);
  const picture = pictureOf(bytes, found.kind);
  const problems = [...ofSize(size), ...ofExtension(name, found)];
  // The end of a file that was not read whole proves nothing.
  if (size === bytes.length) problems.push(...(await ofContent(bytes, found, picture)));
  else if (found.kind === 'locked-office') problems.push(locked('Документ'));
  return {
    ok: problems.length === 0,
    problems,
    kind: found.kind,
    pixels: picture && picture.width * picture.height,
  };
}

function pictureOf(bytes: Uint8Array, kind: FileKind): ImageContents | null {
  return kind === 'png' ? readPng(bytes) : kind === 'jpeg' ? readJpeg(bytes) : null;
}

function ofSize(size: number): string[] {
  if (size <= CONSENT_FILE_LIMIT) return [];
  // Rounded up, so that a file just over the limit is not called «5 МБ».
  const shown = (Math.ceil((size / 1024 / 1024) * 10) / 10).toLocaleString('ru-RU');
  return [
    `Файл ${shown}\u00a0МБ, а платформа принимает до 5\u00a0МБ. Сохраните скан с меньшим качеством или в чёрно-белом виде.`,
  ];
}

function ofExtension(name: string, { kind, words }: Recognised): string[] {
  const dot = name.trim().lastIndexOf('.');
  const extension =
    dot > 0
      ? name
          .trim()
          .slice(dot + 1)
          .toLowerCase()
      : '';
  const expected = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  const right = isAccepted(kind) ? RIGHT_EXTENSION[kind] : null;
  if (kind === 'locked-office') return [];
  if (expected === kind) return [];
  const shown = extension === '' ? '' : `.${Array.from(extension).slice(0, 12).join('')}`;
  if (right !== null) {
    if (expected)
      return [
        `По расширению это ${shown}, а внутри ${words}. Переименуйте файл, чтобы он кончался на ${right}.`,
      ];
    return [
      shown === ''
        ? `У файла нет расширения, внутри ${words}. Допишите в конце имени ${right}.`
        : `Расширение ${shown} платформа не принимает. Внутри ${words}: переименуйте файл, чтобы он кончался на ${right}.`,
    ];
  }
  const format = `Сохраните скан в одном из форматов: ${ACCEPTED}.`;
  if (expected) return [`По расширению это ${shown}, а внутри ${words}. ${format}`];
  return [`Это ${words}, такой файл платформа не примет. ${format}`];
}

async function ofContent(
  bytes: Uint8Array,
  found: Recognised,
  picture: ImageContents | null,
): Promise<string[]> {
  switch (found.kind) {
    case 'pdf': {
      const { whole, opens } = await readPdf(bytes);
      const lock = opens === 'password' ? [UNOPENED_PDF] : opens === 'unsure' ? [locked('PDF')] : [];
      return [...(whole ? [] : [torn('PDF')]), ...lock];
    }
    case 'zip':
      return ofZip(bytes, found);
    case 'docx':
      return found.zip?.locked ? [locked('Документ')] : found.zip?.hollow ? [torn('Документ')] : [];
    case 'doc': {
      const word = found.compound?.word ?? null;
      const state = word && wordLocked(word);
      return state === null ? [torn('Документ')] : state ? [locked('Документ')] : [];
    }
    case 'locked-office':
      return [locked('Документ')];
    case 'png':
    case 'jpeg':
      return ofImage(picture);
    case 'other':
    case 'empty':
      return [];
  }
}

async function ofZip(bytes: Uint8Array, { zip }: Recognised): Promise<string[]> {
  if (!zip) return [torn('Архив')];
  if (zip.files.length === 0)
    return ['В архиве нет ни одного файла. Положите в него скан и сохраните ещё раз.'];
  if (zip.locked) return [locked('Архив')];
  if (zip.hollow) return ['Файлы в архиве пустые. Положите в него скан и сохраните ещё раз.'];
  const files = zip.files.filter(({ name }) => !LITTER.test(name));
  const named = files.filter(({ name, unpacked }) => unpacked > 0 && IN_ARCHIVE.test(name));
  if (named.length === 0) {
    const kinds = new Set(files.map(({ name }) => /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase()));
    const only = [...kinds].map((kind) => kind ?? 'файлы без расширения').slice(0, 3);
    return [noScan(only.length > 0 ? `внутри только ${only.join(', ')}` : 'внутри только служебные файлы')];
  }
  // One right file is enough; what cannot be told is not called wrong.
  for (const file of named.slice(0, MOST_OPENED)) {
    const head = await zipHead(bytes, file);
    const inside = head && recognise(head);
    if (inside?.kind !== 'other' || inside.words === UNKNOWN_WORDS) return [];
    if (file === named.at(-1)) return [noScan(`по расширению внутри скан, а на деле ${inside.words}`)];
  }
  return [];
}

/** What a scan in an archive may be; an archive in an archive is opened by nobody. */
const IN_ARCHIVE = /\.(?:docx?|pdf|jpe?g|png)$/i;
/** What systems leave in archives beside the user's files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const MOST_OPENED = 20;

function noScan(why: string): string {
  return `В архиве нет ни документа, ни снимка: ${why}. Положите в него скан в одном из форматов: DOC, DOCX, PDF, JPG, JPEG, PNG.`;
}

function ofImage(image: ImageContents | null): string[] {
  if (!image) return [torn('Снимок')];
  const { width, height, whole } = image;
  const problems = whole ? [] : [torn('Снимок')];
  if (width * height > MOST_PIXELS) {
    problems.push(
      `Снимок ${width.toLocaleString('ru-RU')}\u00a0×\u00a0${height.toLocaleString('ru-RU')} точек: такой большой может не открыться. Сохраните его меньше, до 5\u00a0000 точек по длинной стороне.`,
    );
  } else if (Math.min(width, height) < READABLE.short || Math.max(width, height) < READABLE.long) {
    problems.push(
      `Снимок ${width}\u00a0×\u00a0${height} точек: текст согласия, скорее всего, не прочитать. Снимите крупнее, лучше от 1\u00a0000 точек по короткой стороне.`,
    );
  }
  return problems;
}

const UNOPENED_PDF = 'PDF открывается только по паролю. Сохраните копию без пароля.';

function torn(what: string): string {
  return `${what} повреждён или сохранён не до конца. Откройте его и сохраните ещё раз.`;
}

function locked(what: string): string {
  return `${what} защищён паролем. Проверьте, открывается ли он без пароля, и сохраните копию без защиты.`;
}

function isAccepted(kind: FileKind): kind is AcceptedKind {
  return kind in RIGHT_EXTENSION;
}
