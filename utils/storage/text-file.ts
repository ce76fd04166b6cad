/** More than any file of settings holds; what is larger is not even read. */
const MOST_BYTES = 12 * 1024 * 1024;

export type FileText = { text: string; trouble: null } | { text: null; trouble: string };

/**
 * The text of a file that a person chose, whichever way it was saved: with a byte order mark or without, in UTF-8, in
 * UTF-16 («Юникод» of the Windows Notepad) or in Windows-1251 («ANSI»). In a sentence why not when it cannot be read.
 */
export async function textOfFile(file: Blob): Promise<FileText> {
  if (file.size > MOST_BYTES) {
    return { text: null, trouble: 'Файл слишком большой. Проверьте, тот ли файл выбран.' };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { text: decode(bytes), trouble: null };
  } catch {
    return {
      text: null,
      trouble:
        'Прочитать файл не удалось: его перенесли, удалили или закрыли от чтения. Выберите его ещё раз.',
    };
  }
}

function decode(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  // What is read here begins with a brace or a bracket; beside it a zero byte stands in UTF-16 only.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && bytes.length > 1))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
