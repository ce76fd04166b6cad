import { CheckSwitches } from '@/components/settings/CheckSwitches';
import { Field } from '@/components/parts/Field';
import { ErrorState } from '@/components/parts/States';
import { checks } from '@/utils/audit';
import type { Role, Settings } from '@/utils/storage';
import { PrivacyPart } from './PrivacyPart';
import { innHint, kppHint } from './school-codes';
import { useSettings } from './useSettings';

const ROLES: [Role, string][] = [
  ['navigator', 'педагог-навигатор'],
  ['school-admin', 'администратор школы'],
  ['territorial-admin', 'территориальный администратор'],
];

/** Everything that the user can set, kept at once as it is typed. */
export function Options() {
  const { settings, ready, trouble, change } = useSettings();
  const school = (part: Partial<Settings['school']>) =>
    change({ ...settings, school: { ...settings.school, ...part } });
  const contact = (part: Partial<Settings['contact']>) =>
    change({ ...settings, contact: { ...settings.contact, ...part } });
  const switches = (on: 'student' | 'event') =>
    checks
      .filter((check) => check.on === on)
      .map(({ token, title, why, defaultOn }) => ({
        id: token,
        title,
        why,
        on: settings.checks[token] ?? defaultOn,
      }));
  const toggle = (id: string, on: boolean) =>
    change({ ...settings, checks: { ...settings.checks, [id]: on } });

  return (
    <main className="opt" aria-busy={!ready}>
      <h1>Настройки</h1>
      <p className="bvb-hint">Всё сохраняется сразу и только в этом браузере.</p>
      {trouble ? <ErrorState title="Настройки">{trouble}</ErrorState> : null}
      <section className="opt-part" aria-labelledby="opt-school">
        <h2 id="opt-school">Школа</h2>
        <p className="bvb-hint">С этими номерами сверяется таблица для импорта.</p>
        <Field
          label="Название"
          value={settings.school.name}
          maxLength={500}
          onChange={(name) => school({ name })}
        />
        <div className="opt-pair">
          <Field
            label="ИНН школы"
            inputMode="numeric"
            maxLength={12}
            value={settings.school.inn}
            onChange={(inn) => school({ inn: inn.trim() })}
            hint="10 цифр, как на платформе"
            odd={innHint(settings.school.inn)}
          />
          <Field
            label="КПП школы"
            maxLength={12}
            value={settings.school.kpp}
            onChange={(kpp) => school({ kpp: kpp.trim().toUpperCase() })}
            hint="9 знаков, как на платформе"
            odd={kppHint(settings.school.kpp)}
          />
        </div>
        <fieldset className="bvb-choice">
          <legend>Кто вы</legend>
          {ROLES.map(([role, label]) => (
            <label key={role}>
              <input
                type="radio"
                name="role"
                checked={settings.role === role}
                onChange={() => change({ ...settings, role })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </section>
      <section className="opt-part" aria-labelledby="opt-contact">
        <h2 id="opt-contact">Территориальный администратор</h2>
        <p className="bvb-hint">Кому отправлять таблицу. Подставляется в письмо.</p>
        <Field
          label="Имя и отчество"
          value={settings.contact.name}
          maxLength={200}
          onChange={(name) => contact({ name })}
        />
        <div className="opt-pair">
          <Field
            label="Электронная почта"
            type="email"
            value={settings.contact.email}
            maxLength={200}
            onChange={(email) => contact({ email })}
            odd={
              settings.contact.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(settings.contact.email)
                ? 'Не похоже на адрес почты.'
                : null
            }
          />
          <Field
            label="Телефон"
            type="tel"
            value={settings.contact.phone}
            maxLength={200}
            onChange={(phone) => contact({ phone })}
          />
        </div>
      </section>
      <section className="opt-part" aria-labelledby="opt-checks">
        <h2 id="opt-checks">Что отмечать в кабинете</h2>
        <CheckSwitches legend="У учеников" checks={switches('student')} onSwitch={toggle} />
        <CheckSwitches legend="У мероприятий" checks={switches('event')} onSwitch={toggle} />
      </section>
      <PrivacyPart settings={settings} onImported={change} />
    </main>
  );
}
