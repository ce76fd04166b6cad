// Written as classes of signs: controls, and what Windows, macOS or a shell will not have in a name.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** A file name that every system takes: no separators, control marks, device names or trailing dots; at most 120 characters, extension kept. */
export function safeFileName(name: string, fallback = 'файл'): string {
  const clean = name
    .slice(-4096)
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const named = clean === '' ? fallback : DEVICE.test(clean) ? `_${clean}` : clean;
  const signs = [...named];
  if (signs.length <= 120) return named;
  const dot = named.lastIndexOf('.');
  const ending = dot > 0 && named.length - dot <= 8 ? named.slice(dot) : '';
  return (
    signs
      .slice(0, 120 - ending.length)
      .join('')
      .trimEnd() + ending
  );
}
