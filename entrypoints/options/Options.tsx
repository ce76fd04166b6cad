import { ErrorState } from '@/components/parts/States';
import { CampaignEditor } from '@/components/settings/CampaignEditor';
import { CheckSwitches } from '@/components/settings/CheckSwitches';
import { TemplateEditor } from '@/components/settings/TemplateEditor';
import { checks } from '@/utils/audit';
import { campaignFor } from '@/utils/campaign';
import { isoToday } from '@/utils/text';
import { ContactPart } from './ContactPart';
import { DistrictPart } from './DistrictPart';
import { PageMapsPart } from './PageMapsPart';
import { Part } from './Part';
import { PrivacyPart } from './PrivacyPart';
import { RemindersPart } from './RemindersPart';
import { SchoolPart } from './SchoolPart';
import { type SettingsHere, useSettings } from './useSettings';

const PARTS: readonly (readonly [string, string])[] = [
  ['school', 'Школа'],
  ['contact', 'Территориальный администратор'],
  ['dates', 'Сроки'],
  ['reminders', 'Напоминания'],
  ['checks', 'Что отмечать'],
  ['texts', 'Готовые тексты'],
  ['maps', 'Карты страниц'],
  ['district', 'Файл района'],
  ['file', 'Настройки файлом'],
  ['privacy', 'Что хранится'],
];

function ChecksPart({ settings, locked, change }: SettingsHere) {
  const switches = (on: 'student' | 'event') =>
    checks
      .filter((check) => check.on === on)
      .map(({ token, title, why, defaultOn }) => ({
        id: token,
        title,
        why,
        on: settings.checks[token] ?? defaultOn,
        locked: locked.checks.includes(token),
      }));
  const toggle = (id: string, on: boolean) =>
    change({ ...settings, checks: { ...settings.checks, [id]: on } });
  return (
    <Part id="checks" title="Что отмечать в кабинете">
      <CheckSwitches legend="У учеников" checks={switches('student')} onSwitch={toggle} />
      <CheckSwitches legend="У мероприятий" checks={switches('event')} onSwitch={toggle} />
    </Part>
  );
}

/** The parts stand here once the settings are read: what is typed before would be kept over them. */
function Parts({ here }: { here: SettingsHere }) {
  const { settings, locked, change } = here;
  const today = isoToday();
  return (
    <>
      <SchoolPart {...here} />
      <ContactPart {...here} />
      <Part
        id="dates"
        title="Сроки кампании"
        hint="Известны только сроки 2025-2026 года. Остальные объявляет территориальный администратор: впишите их или загрузите файл района."
      >
        <CampaignEditor
          campaigns={settings.campaigns}
          locked={locked.campaigns}
          today={today}
          onChange={(campaigns) => change({ ...settings, campaigns })}
        />
      </Part>
      <RemindersPart {...here} />
      <ChecksPart {...here} />
      <Part
        id="texts"
        title="Готовые тексты"
        hint="Панель в кабинете составляет их по прочитанному списку. Слова в фигурных скобках заменяются сами."
      >
        <TemplateEditor
          templates={settings.templates}
          locked={locked.templates}
          deadlines={campaignFor(today, settings.campaigns).deadlines}
          today={today}
          onChange={(id, text) => {
            const others = Object.fromEntries(
              Object.entries(settings.templates).filter(([key]) => key !== id),
            );
            change({ ...settings, templates: text === null ? others : { ...others, [id]: text } });
          }}
        />
      </Part>
      <PageMapsPart {...here} />
      <DistrictPart {...here} />
      <PrivacyPart settings={settings} onImported={here.replace} />
    </>
  );
}

/** Everything that the user can set, kept at once as it is typed. */
export function Options() {
  const here = useSettings();
  const { ready, trouble } = here;
  return (
    <div className="opt">
      <nav className="opt-nav" aria-label="Разделы настроек">
        <ul>
          {PARTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="opt-main" aria-busy={!ready}>
        <h1>Настройки</h1>
        <p className="bvb-hint">Всё сохраняется сразу и только в этом браузере.</p>
        {trouble ? <ErrorState title="Настройки">{trouble}</ErrorState> : null}
        {ready ? <Parts here={here} /> : trouble ? null : <p role="status">Читаем настройки</p>}
      </main>
    </div>
  );
}
