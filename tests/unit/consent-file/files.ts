import { strToU8, zipSync } from 'fflate';

/** Files made by hand, byte by byte, as the formats' own descriptions say. */
export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

export function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const be = (value: number, size: 2 | 4) =>
  Uint8Array.from({ length: size }, (_, index) => (value >>> (8 * (size - 1 - index))) & 0xff);

export function png(width: number, height: number): Uint8Array {
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    be(13, 4),
    ascii('IHDR'),
    be(width, 4),
    be(height, 4),
    Uint8Array.of(8, 2, 0, 0, 0, 0, 0, 0, 0),
    be(0, 4),
    ascii('IEND'),
    be(0xae426082, 4),
  );
}

/** With a segment that holds a false frame header before the true one, as thumbnails do. */
export function jpeg(width: number, height: number): Uint8Array {
  const frame = (w: number, h: number) =>
    joined(
      Uint8Array.of(0xff, 0xc2),
      be(11, 2),
      Uint8Array.of(8),
      be(h, 2),
      be(w, 2),
      Uint8Array.of(1, 1, 17, 0),
    );
  const thumbnail = joined(ascii('Exif'), frame(160, 120));
  return joined(
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe1),
    be(thumbnail.length + 2, 2),
    thumbnail,
    frame(width, height),
    Uint8Array.of(0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9),
  );
}

export function pdf(trailer = '/Root 1 0 R', inside = 'BT (Согласие) Tj ET'): Uint8Array {
  return ascii(
    `%PDF-1.7\n1 0 obj\n<</Length ${inside.length}>>\nstream\n${inside}\nendstream\nendobj\ntrailer\n<<${trailer}>>\nstartxref\n9\n%%EOF\n`,
  );
}

export function docx(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8('<w:document>Согласие</w:document>'),
  });
}

/** Sets a general-purpose flag in the central directory's first entry. */
export function withZipFlag(zip: Uint8Array, flag: number): Uint8Array {
  const copy = zip.slice();
  const at = copy.findIndex(
    (byte, index) =>
      byte === 0x50 && copy[index + 1] === 0x4b && copy[index + 2] === 1 && copy[index + 3] === 2,
  );
  new DataView(copy.buffer).setUint16(at + 8, flag, true);
  return copy;
}

/** The same archive with its directory told of by ZIP64 records, as large archives and some programs write. */
export function withLargeEnd(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const from = new DataView(zip.buffer, zip.byteOffset + end);
  const large = new DataView(new ArrayBuffer(56 + 20 + 22));
  large.setUint32(0, 0x06064b50, true);
  large.setUint32(4, 44, true);
  large.setUint32(24, from.getUint16(10, true), true);
  large.setUint32(32, from.getUint16(10, true), true);
  large.setUint32(40, from.getUint32(12, true), true);
  large.setUint32(48, from.getUint32(16, true), true);
  large.setUint32(56, 0x07064b50, true);
  large.setUint32(64, end, true);
  large.setUint32(72, 1, true);
  large.setUint32(76, 0x06054b50, true);
  large.setUint32(84, 0xffffffff, true);
  large.setUint32(88, 0xffffffff, true);
  large.setUint32(92, 0xffffffff, true);
  return joined(zip.subarray(0, end), new Uint8Array(large.buffer));
}

/**
 * A compound file with one stream: header, one allocation sector, one directory sector and the stream's sectors; a
 * stream under 4 096 bytes goes where such streams go, into the root's mini stream.
 */
export function compound(stream: string, content: Uint8Array): Uint8Array {
  const mini = content.length < 4096;
  const dataSectors = Math.max(1, Math.ceil(content.length / 512));
  const file = new Uint8Array(512 * (3 + dataSectors));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, 0xffffffff, true);
  view.setUint32(76, 0, true);
  for (let index = 0; index < 128; index += 1) view.setUint32(512 + index * 4, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (let index = 0; index < dataSectors; index += 1) {
    view.setUint32(512 + (2 + index) * 4, index === dataSectors - 1 ? 0xfffffffe : 3 + index, true);
  }
  const entry = (place: number, name: string, type: number, start: number, size: number) => {
    const at = 1024 + place * 128;
    Array.from(name).forEach((letter, index) => view.setUint16(at + index * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, mini ? 2 : 0xfffffffe, mini ? content.length : 0);
  entry(1, stream, 2, mini ? 0 : 2, content.length);
  file.set(content, 512 * 3);
  return file;
}

/** The head of Word's main stream, with or without its flag «encrypted». */
export function wordStream(size: number, locked: boolean): Uint8Array {
  const stream = new Uint8Array(size);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(10, locked ? 0x0100 : 0, true);
  return stream;
}
