import { useState } from 'react';
import { Button } from '@/components/parts/Button';
import { Dialog } from '@/components/parts/Dialog';
import { Shape } from '@/components/parts/Shape';
import { ErrorState } from '@/components/parts/States';
import { FilePick } from '@/components/settings/FilePick';
import { saveFile } from '@/utils/download';
import {
  type District,
  districtFile,
  districtNotes,
  parseDistrict,
  textOfFile,
  withDistrict,
} from '@/utils/storage';
import { Part } from './Part';
import type { SettingsHere } from './useSettings';

function contentsOf({ contact, campaigns, schools }: District): string[] {
  const lines: string[] = [];
  if (campaigns.length > 0) {
    lines.push(`Сроки: ${campaigns.map(({ schoolYear }) => schoolYear).join(', ')}`);
  }
  const about = [contact.name, contact.email, contact.phone].filter((value) => value !== '');
  if (about.length > 0) lines.push(`Территориальный администратор: ${about.join(', ')}`);
  if (schools.length > 0) lines.push(`Школ в списке: ${schools.length}`);
  return lines;
}

function titleOf(district: District): string {
  if (contentsOf(district).length === 0) return 'В файле района пусто';
  return district.name === '' ? 'Загрузить файл района?' : `Загрузить: ${district.name}?`;
}

/** The district's file: dates, contact and schools, brought in by a teacher or made by whoever hands it out. */
export function DistrictPart({ settings, locked, replace }: SettingsHere) {
  const [offered, setOffered] = useState<District | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const load = async (file: File) => {
    setSaid('');
    const { text, trouble: unread } = await textOfFile(file);
    const read = text === null ? { district: null, trouble: unread } : parseDistrict(text);
    setTrouble(read.trouble);
    setOffered(read.district);
  };
  const apply = async (district: District) => {
    setOffered(null);
    if (!(await replace(withDistrict(settings, district)))) return;
    const stays = locked.contact || locked.schools || locked.campaigns.length > 0;
    setSaid(stays ? 'Загружено. То, что задано районом в браузере, осталось как было.' : 'Загружено.');
  };
  return (
    <Part
      id="district"
      title="Файл района"
      hint="Сроки, контакты и список школ одним файлом от территориального администратора."
    >
      <div className="opt-actions">
        <FilePick label="Загрузить файл района" inputLabel="Файл района" onFile={(file) => void load(file)} />
        <Button
          onClick={() =>
            saveFile({
              name: 'Помощник навигатора — файл района.json',
              bytes: districtFile({
                name: '',
                contact: settings.contact,
                campaigns: settings.campaigns,
                schools: settings.schools,
              }),
              type: 'application/json',
            })
          }
        >
          Составить из этих настроек
        </Button>
      </div>
      {trouble ? <ErrorState title="Файл не подошёл">{trouble}</ErrorState> : null}
      <p role="status">{said}</p>
      {offered ? (
        <Dialog
          title={titleOf(offered)}
          onClose={() => setOffered(null)}
          foot={
            <>
              <Button onClick={() => setOffered(null)}>
                {contentsOf(offered).length > 0 ? 'Отмена' : 'Закрыть'}
              </Button>
              {contentsOf(offered).length > 0 ? (
                <Button look="main" onClick={() => void apply(offered)}>
                  Загрузить
                </Button>
              ) : null}
            </>
          }
        >
          {contentsOf(offered).length > 0 ? (
            <>
              <ul className="opt-list">
                {contentsOf(offered).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {districtNotes(offered).map((note) => (
                <p key={note} className="bvb-tone-amber">
                  <Shape name="triangle" /> {note}
                </p>
              ))}
              <p>Эти части заменят то, что задано у вас сейчас. Остальные настройки не изменятся.</p>
            </>
          ) : (
            <p>
              В нём нет ни сроков, ни контактов, ни школ. Попросите файл у территориального администратора ещё
              раз.
            </p>
          )}
        </Dialog>
      ) : null}
    </Part>
  );
}
