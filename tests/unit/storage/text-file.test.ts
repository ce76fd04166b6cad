import { describe, expect, it } from 'vitest';
import { textOfFile } from '@/utils/storage';

const words = '{"name":"Школа № 1"}';
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};
/** «{"name":"Школа"}» as old Windows programs save it. */
const ansi = Uint8Array.from([
  ...Array.from('{"name":"', (sign) => sign.charCodeAt(0)),
  ...[0xd8, 0xea, 0xee, 0xeb, 0xe0],
  ...Array.from('"}', (sign) => sign.charCodeAt(0)),
]);

describe('the text of a chosen file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(words), words],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${words}`), words],
    ['UTF-16 with a mark', utf16(`\uFEFF${words}`, true), words],
    ['UTF-16 without', utf16(words, true), words],
    ['UTF-16, the other way round', utf16(`\uFEFF${words}`, false), words],
    ['UTF-16, the other way round, without', utf16(words, false), words],
    ['Windows-1251', ansi, '{"name":"Школа"}'],
    ['nothing', new Uint8Array(), ''],
  ])('%s', async (_, bytes, text) => {
    expect(await textOfFile(new Blob([bytes]))).toEqual({ text, trouble: null });
  });

  it('of a file that is gone or far too large is a sentence', async () => {
    const gone = Object.assign(new Blob(['{}']), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect((await textOfFile(gone)).trouble).toContain('Выберите его ещё раз.');
    const large = Object.defineProperty(new Blob(), 'size', { value: 13 * 1024 * 1024 });
    expect((await textOfFile(large)).trouble).toContain('слишком большой');
  });
});
