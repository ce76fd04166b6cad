import { useId, useState } from 'react';
import './checklist.css';
import { type ChecklistRole, ROLE_WORDS } from '@/utils/guidance';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { innHint, kppHint, mailHint } from '../settings/school-codes';

/** Who may answer: the roles of the checklists, and the territorial administrator, who has no list of steps. */
export type WhoAnswers = ChecklistRole | 'territorial-admin';

export interface FirstAnswers {
  who: WhoAnswers | null;
  inn: string;
  kpp: string;
  email: string;
}

const WHO: readonly (readonly [WhoAnswers, string])[] = [
  ...(Object.entries(ROLE_WORDS) as [ChecklistRole, string][]),
  ['territorial-admin', 'Территориальный администратор'],
];

/** Three questions on the first opening; each may stay without an answer. What the district has set is not asked. */
export function FirstRun({
  askSchool,
  askContact,
  onAnswer,
  onSkip,
}: {
  askSchool: boolean;
  askContact: boolean;
  onAnswer: (answers: FirstAnswers) => void;
  onSkip: () => void;
}) {
  const id = useId();
  const [answers, setAnswers] = useState<FirstAnswers>({ who: null, inn: '', kpp: '', email: '' });
  const set = (part: Partial<FirstAnswers>) => setAnswers((now) => ({ ...now, ...part }));
  return (
    <form
      className="bvb-first"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(answers);
      }}
    >
      <h2 id={`${id}-title`}>
        Для начала <span className="bvb-hint">или потом, в настройках</span>
      </h2>
      <div className="bvb-field">
        <label htmlFor={id}>Кто вы</label>
        <select
          id={id}
          className="bvb-input"
          value={answers.who ?? ''}
          onChange={(event) => {
            set({ who: WHO.find(([key]) => key === event.target.value)?.[0] ?? null });
          }}
        >
          <option value="">не выбрано</option>
          {WHO.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {askSchool ? (
        <div className="bvb-first-pair">
          <Field
            label="ИНН школы"
            inputMode="numeric"
            maxLength={12}
            value={answers.inn}
            onChange={(inn) => set({ inn: inn.trim() })}
            odd={innHint(answers.inn)}
          />
          <Field
            label="КПП школы"
            maxLength={12}
            value={answers.kpp}
            onChange={(kpp) => set({ kpp: kpp.trim().toUpperCase() })}
            odd={kppHint(answers.kpp)}
          />
        </div>
      ) : null}
      {askContact ? (
        <Field
          label="Почта территориального администратора"
          type="email"
          maxLength={200}
          value={answers.email}
          onChange={(email) => set({ email: email.trim() })}
          odd={mailHint(answers.email)}
        />
      ) : null}
      <div className="bvb-first-actions">
        <Button type="submit">Сохранить</Button>
        <Button look="quiet" onClick={onSkip}>
          Пропустить
        </Button>
      </div>
    </form>
  );
}
