import { useId, useRef, useState } from 'react';
import './settings.css';
import type { Deadline } from '@/utils/campaign';
import {
  DEFAULT_TEMPLATES,
  type Person,
  PLACEHOLDERS,
  readyText,
  type TemplateId,
  type Templates,
} from '@/utils/guidance';
import { Button } from '../parts/Button';
import { Shape } from '../parts/Shape';
import { Tabs } from '../parts/Tabs';
import { LockedMark } from './LockedMark';

const TEXTS: { id: TemplateId; label: string }[] = [
  { id: 'parents', label: 'В чат родителей' },
  { id: 'students', label: 'Ученикам' },
  { id: 'teacher', label: 'Классному руководителю' },
];

const CLASS = '9 «А»';

/** Nobody: invented people for the preview. */
const INVENTED: readonly Person[] = [
  { name: 'Ромашкина Вера Олеговна', className: CLASS, issues: ['consent-upload-required', 'not-verified'] },
  { name: 'Незабудкин Пётр Ильич', className: CLASS, issues: ['consent-upload-required'] },
  { name: 'Васильков Егор Львович', className: CLASS, issues: ['consent-not-confirmed'] },
  { name: 'Клеверова Анна Денисовна', className: CLASS, issues: ['not-verified', 'profile-incomplete'] },
];

/** Wording of the ready texts: one at a time, with what it will look like and what is wrong with it. */
export function TemplateEditor({
  templates,
  locked,
  deadlines,
  today,
  onChange,
}: {
  /** The user's own wordings; a missing one is the built-in. */
  templates: Partial<Templates>;
  /** Texts that the district has set. */
  locked: readonly string[];
  deadlines: readonly Deadline[];
  /** ISO date. */
  today: string;
  /** Null: back to the built-in wording. */
  onChange: (id: TemplateId, text: string | null) => void;
}) {
  const [chosen, setChosen] = useState<TemplateId>('parents');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** The user's own wordings that were given up here: they can be had back. */
  const [given, setGiven] = useState<Partial<Templates>>({});
  const isLocked = locked.includes(chosen);
  const text = templates[chosen] ?? DEFAULT_TEMPLATES[chosen];
  const shown = readyText({
    id: chosen,
    people: INVENTED,
    className: CLASS,
    deadlines,
    today,
    templates: { [chosen]: text },
  });
  const insert = (key: string) => {
    const place = area.current;
    if (!place) return;
    place.focus();
    place.setRangeText(`{${key}}`, place.selectionStart, place.selectionEnd, 'end');
    onChange(chosen, place.value);
  };
  const takeBack = (text: string | null) => {
    setGiven({ ...given, [chosen]: text === null ? templates[chosen] : undefined });
    onChange(chosen, text);
  };
  return (
    <div className="set-texts">
      <Tabs label="Готовые тексты" tabs={TEXTS} chosen={chosen} onChoose={setChosen}>
        <div className="set-text">
          <div className="bvb-field">
            <label htmlFor={id}>Текст {isLocked ? <LockedMark /> : null}</label>
            <textarea
              ref={area}
              id={id}
              className="bvb-input set-area"
              value={text}
              rows={11}
              maxLength={4000}
              readOnly={isLocked}
              aria-describedby={`${id}-problems`}
              onChange={(event) => {
                onChange(chosen, event.target.value);
              }}
            />
            <div id={`${id}-problems`} role="status">
              {shown.problems.map((problem) => (
                <p key={problem} className="bvb-tone-amber">
                  <Shape name="triangle" /> {problem}
                </p>
              ))}
            </div>
            {isLocked ? null : (
              <div className="set-chips">
                {PLACEHOLDERS[chosen].map(({ key, what }) => (
                  <Button key={key} size="small" title={what} onClick={() => insert(key)}>
                    {`{${key}}`}
                    <span className="bvb-sr">, вставить: {what}</span>
                  </Button>
                ))}
              </div>
            )}
          </div>
          <figure className="set-preview">
            <figcaption className="bvb-hint">Так получится, имена выдуманы</figcaption>
            <div>{shown.text}</div>
          </figure>
        </div>
        {isLocked ? null : templates[chosen] !== undefined ? (
          <Button onClick={() => takeBack(null)}>Вернуть исходный текст</Button>
        ) : given[chosen] !== undefined ? (
          <Button onClick={() => takeBack(given[chosen] ?? null)}>Вернуть мой текст</Button>
        ) : null}
      </Tabs>
    </div>
  );
}
