import { Field } from '@/components/parts/Field';
import { LockedMark } from '@/components/settings/LockedMark';
import { mailHint } from '@/components/settings/school-codes';
import type { Settings } from '@/utils/storage';
import { Part } from './Part';
import type { SettingsHere } from './useSettings';

/** The territorial administrator, to whom the file and the letters go. */
export function ContactPart({ settings, locked, change }: SettingsHere) {
  const contact = (part: Partial<Settings['contact']>) =>
    change({ ...settings, contact: { ...settings.contact, ...part } });
  return (
    <Part
      id="contact"
      title="Территориальный администратор"
      mark={locked.contact ? <LockedMark /> : null}
      hint="Кому отправлять таблицу. Подставляется в письмо."
    >
      <Field
        label="Имя и отчество"
        value={settings.contact.name}
        maxLength={200}
        readOnly={locked.contact}
        onChange={(name) => contact({ name })}
      />
      <div className="opt-pair">
        <Field
          label="Электронная почта"
          type="email"
          value={settings.contact.email}
          maxLength={200}
          readOnly={locked.contact}
          onChange={(email) => contact({ email })}
          odd={mailHint(settings.contact.email)}
        />
        <Field
          label="Телефон"
          type="tel"
          value={settings.contact.phone}
          maxLength={200}
          readOnly={locked.contact}
          onChange={(phone) => contact({ phone })}
        />
      </div>
    </Part>
  );
}
