import { useId, useMemo } from 'react';
import { Field } from '@/components/parts/Field';
import { LockedMark } from '@/components/settings/LockedMark';
import { innHint, kppHint } from '@/components/settings/school-codes';
import type { ListedSchool, Role, Settings } from '@/utils/storage';
import { Part } from './Part';
import type { SettingsHere } from './useSettings';

const ROLES: [Role, string][] = [
  ['navigator', 'педагог-навигатор'],
  ['school-admin', 'администратор школы'],
  ['territorial-admin', 'территориальный администратор'],
];

/** A school in words, and with its КПП where another one has the same words: a branch shares the ИНН. */
function lineOf({ name, inn, kpp }: ListedSchool, schools: readonly ListedSchool[]): string {
  const alike = schools.filter((other) => other.name === name && other.inn === inn).length > 1;
  return [name, ...(inn === '' ? [] : [`ИНН ${inn}`]), ...(alike && kpp !== '' ? [`КПП ${kpp}`] : [])].join(
    ', ',
  );
}

/** The district's list: the browser's own suggestions, by any part of the name or of the ИНН. */
function SchoolChoice({
  schools,
  chosen,
  onChoose,
}: {
  schools: readonly ListedSchool[];
  chosen: Settings['school'];
  onChoose: (school: ListedSchool) => void;
}) {
  const id = useId();
  const lines = useMemo(() => schools.map((school) => lineOf(school, schools)), [schools]);
  const now = lineOf(chosen, schools);
  return (
    <div className="bvb-field">
      <label htmlFor={id}>Школа из списка района</label>
      <input
        key={now}
        id={id}
        className="bvb-input"
        list={`${id}-list`}
        defaultValue={lines.includes(now) ? now : ''}
        placeholder="Начните писать название или ИНН"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const found = schools[lines.indexOf(event.target.value)];
          if (found) onChoose(found);
        }}
      />
      <datalist id={`${id}-list`}>
        {[...new Set(lines)].map((line) => (
          <option key={line} value={line} />
        ))}
      </datalist>
      <span id={`${id}-hint`} className="bvb-hint">
        Школ в списке: {schools.length}. Название, ИНН и КПП подставятся сами.
      </span>
    </div>
  );
}

/** The school whose numbers the import file is compared with, and who the user is. */
export function SchoolPart({ settings, locked, change }: SettingsHere) {
  const school = (part: Partial<Settings['school']>) =>
    change({ ...settings, school: { ...settings.school, ...part } });
  return (
    <Part
      id="school"
      title="Школа"
      mark={locked.school ? <LockedMark /> : null}
      hint="С этими номерами сверяется таблица для импорта."
    >
      {settings.schools.length > 0 && !locked.school ? (
        <SchoolChoice
          schools={settings.schools}
          chosen={settings.school}
          onChoose={({ name, inn, kpp }) => school({ name, inn, kpp })}
        />
      ) : null}
      <Field
        label="Название"
        value={settings.school.name}
        maxLength={500}
        readOnly={locked.school}
        onChange={(name) => school({ name })}
      />
      <div className="opt-pair">
        <Field
          label="ИНН школы"
          inputMode="numeric"
          maxLength={12}
          readOnly={locked.school}
          value={settings.school.inn}
          onChange={(inn) => school({ inn: inn.trim() })}
          hint="10 цифр, как на платформе"
          odd={innHint(settings.school.inn)}
        />
        <Field
          label="КПП школы"
          maxLength={12}
          readOnly={locked.school}
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
    </Part>
  );
}
