import { useState } from 'react';
import { Button } from '@/components/parts/Button';
import { ErrorState } from '@/components/parts/States';
import { FilePick } from '@/components/settings/FilePick';
import { PageMapList } from '@/components/settings/PageMapList';
import { saveFile } from '@/utils/download';
import { parsePageMap } from '@/utils/page-map';
import { exportPageMaps, importPageMaps, type Settings, textOfFile } from '@/utils/storage';
import { Part } from './Part';
import type { SettingsHere } from './useSettings';

/** What somebody taught the extension about the cabinet's pages: seen, taken along, brought in, removed. */
export function PageMapsPart({ settings, locked, change, replace }: SettingsHere) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Settings['pageMaps'] | null>(null);
  const maps = settings.pageMaps.map(parsePageMap);
  const readable = maps.filter((map) => map !== null);

  const load = async (file: File) => {
    const { text, trouble: unread } = await textOfFile(file);
    const read = text === null ? { maps: null, trouble: unread } : importPageMaps(text);
    setTrouble(read.trouble);
    setRemoved(null);
    setSaid('');
    if (!read.maps) return;
    const known = new Set(settings.pageMaps.map((map) => JSON.stringify(map)));
    const fresh = read.maps.filter((map) => !known.has(JSON.stringify(map)));
    // One's own teaching goes on in the last map, so brought ones go before it.
    const district = settings.pageMaps.slice(0, locked.pageMaps);
    const own = settings.pageMaps.slice(locked.pageMaps);
    if (!(await replace({ ...settings, pageMaps: [...district, ...fresh, ...own] }))) return;
    setSaid(fresh.length > 0 ? `Загружено карт: ${fresh.length}.` : 'Все карты из файла уже есть.');
  };
  const remove = (index: number) => {
    setRemoved(settings.pageMaps);
    setSaid('Карта убрана.');
    change({ ...settings, pageMaps: settings.pageMaps.filter((_, at) => at !== index) });
  };
  return (
    <Part
      id="maps"
      title="Карты страниц"
      hint="Чему вы научили расширение в кабинете. Имён в картах нет: один человек учит, остальные загружают."
    >
      <PageMapList maps={maps} locked={locked.pageMaps} onRemove={remove} />
      <div className="opt-actions">
        {readable.length > 0 ? (
          <Button
            onClick={() =>
              saveFile({
                name: 'Помощник навигатора — карты страниц.json',
                bytes: exportPageMaps(readable),
                type: 'application/json',
              })
            }
          >
            Сохранить карты в файл
          </Button>
        ) : null}
        <FilePick
          label="Загрузить карты"
          inputLabel="Файл с картами страниц"
          onFile={(file) => void load(file)}
        />
        {removed ? (
          <Button
            look="quiet"
            onClick={() => {
              change({ ...settings, pageMaps: removed });
              setRemoved(null);
              setSaid('Карта возвращена.');
            }}
          >
            Вернуть убранную
          </Button>
        ) : null}
      </div>
      {trouble ? <ErrorState title="Карты">{trouble}</ErrorState> : null}
      <p role="status">{said}</p>
    </Part>
  );
}
