import { useId } from 'react';
import './checklist.css';
import { type ChecklistItem, type ChecklistRole, ROLE_WORDS, number } from '@/utils/guidance';
import { Shape } from '../parts/Shape';

const ROLES = Object.entries(ROLE_WORDS) as [ChecklistRole, string][];

/** One line about the whole: how much is done and what comes next. */
export function checklistLine(items: readonly ChecklistItem[]): string {
  const done = items.filter((item) => item.done).length;
  const next = items.find((item) => !item.done);
  return next
    ? `Сделано ${number(done)} из ${number(items.length)}. Дальше: ${next.text.slice(0, 1).toLowerCase()}${next.text.slice(1)}`
    : `Все шаги отмечены: ${number(items.length)} из ${number(items.length)}`;
}

/** A step that only a person can tick, or one that the cabinet has answered. */
function Step({ item, onTick }: { item: ChecklistItem; onTick: (id: string, done: boolean) => void }) {
  const id = useId();
  const detail =
    item.detail !== null || item.until !== null ? (
      <span id={`${id}-detail`} className="bvb-hint">
        {item.detail}
        {item.until === null ? null : <span className="bvb-step-until">{item.until}</span>}
      </span>
    ) : null;
  if (item.by === 'cabinet') {
    return (
      <li className="bvb-step" data-by="cabinet">
        <Shape name={item.done ? 'tick' : 'dot'} tone={item.done ? 'green' : 'amber'} />
        <span>
          {item.text}
          <span className="bvb-hint">
            {item.done ? ' — сделано, видно в кабинете' : ' — ещё не всё, видно в кабинете'}
          </span>
        </span>
        {detail}
      </li>
    );
  }
  return (
    <li className="bvb-step">
      <input
        id={id}
        type="checkbox"
        checked={item.done}
        aria-describedby={detail ? `${id}-detail` : undefined}
        onChange={(event) => {
          onTick(item.id, event.target.checked);
        }}
      />
      <label htmlFor={id}>{item.text}</label>
      {detail}
    </li>
  );
}

/** The territorial administrator as the settings know him. */
export interface ContactLine {
  name: string;
  email: string;
  phone: string;
}

function Contact({ name, email, phone }: ContactLine) {
  if (name === '' && email === '' && phone === '') return null;
  return (
    <p className="bvb-hint bvb-contact">
      Территориальный администратор: {[name, phone].filter((part) => part !== '').join(', ')}
      {email === '' ? null : (
        <>
          {name === '' && phone === '' ? '' : ', '}
          <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>
        </>
      )}
    </p>
  );
}

/** Steps of a role. Until a role is chosen there is only the choice. */
export function Checklist({
  role,
  items,
  contact,
  onRole,
  onTick,
}: {
  role: ChecklistRole | null;
  items: readonly ChecklistItem[];
  contact?: ContactLine;
  onRole: (role: ChecklistRole | null) => void;
  onTick: (id: string, done: boolean) => void;
}) {
  const id = useId();
  return (
    <details className="bvb-checklist">
      <summary>{role === null ? 'Шаги по инструкции: выберите, кто вы' : checklistLine(items)}</summary>
      <div className="bvb-checklist-body">
        <div className="bvb-field">
          <label htmlFor={id}>Кто вы</label>
          <select
            id={id}
            className="bvb-input"
            value={role ?? ''}
            onChange={(event) => {
              onRole(ROLES.find(([key]) => key === event.target.value)?.[0] ?? null);
            }}
          >
            <option value="">не выбрано</option>
            {ROLES.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {role === null ? null : (
          <>
            <ol className="bvb-steps">
              {items.map((item) => (
                <Step key={item.id} item={item} onTick={onTick} />
              ))}
            </ol>
            {contact ? <Contact {...contact} /> : null}
            <p className="bvb-hint">
              Отметки, сделанные вами, действуют до конца учебного года. Увиденное в кабинете помнится до
              закрытия браузера.
            </p>
          </>
        )}
      </div>
    </details>
  );
}
