import { type PageMap, parsePageMap } from '@/utils/page-map';
import { z } from '@/utils/zod';

const KIND = 'pomoshchnik-navigatora/page-maps';
const file = z.object({ kind: z.literal(KIND), maps: z.array(z.unknown()).max(200) });

/** Maps of pages as the text of one JSON file, so that one person teaches for all. */
export function exportPageMaps(maps: readonly PageMap[]): string {
  return JSON.stringify({ kind: KIND, maps }, null, 2);
}

/** Reads such a file; broken maps are left out and counted, anything else is refused in words. */
export function importPageMaps(
  text: string,
): { maps: PageMap[]; trouble: string | null } | { maps: null; trouble: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return {
      maps: null,
      trouble: 'Файл не читается: это не JSON или он повреждён. Сохраните карты в файл ещё раз.',
    };
  }
  const read = file.safeParse(value);
  if (!read.success)
    return {
      maps: null,
      trouble:
        'Это не файл с картами страниц. Его сохраняют кнопкой «Сохранить карты в файл» в настройках того, кто учил.',
    };
  const maps = read.data.maps.map(parsePageMap).filter((map) => map !== null);
  const broken = read.data.maps.length - maps.length;
  if (maps.length === 0)
    return { maps: null, trouble: 'В файле нет ни одной карты, которую можно прочитать.' };
  return {
    maps,
    trouble: broken > 0 ? `Не прочитано карт: ${broken}, они не загружены.` : null,
  };
}
