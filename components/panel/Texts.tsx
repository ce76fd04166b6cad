import { useId, useState } from 'react';
import { Button } from '@/components/parts/Button';
import { type TemplateId, byClass, counted, readyText, tableText } from '@/utils/guidance';
import { plural } from '@/utils/text';
import { CopyButton } from './CopyButton';
import { Note } from './Places';
import type { PanelActions, PanelModel } from './types';

const READERS: readonly { id: TemplateId; label: string }[] = [
  { id: 'parents', label: 'В чат родителей' },
  { id: 'students', label: 'Ученикам' },
  { id: 'teacher', label: 'Классному руководителю' },
];

/** Ready texts about one class, to be read over, changed and copied. */
export function Texts({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const waiting = byClass(
    model.audit.rows.filter(({ kind, issues }) => kind === 'student' && issues.length > 0),
  );
  const [chosenClass, setChosenClass] = useState(0);
  const [reader, setReader] = useState<TemplateId>('parents');
  const id = useId();
  const group = waiting[Math.min(chosenClass, waiting.length - 1)];
  if (!group) {
    return <p className="soft">Писать не о чем: среди прочитанных учеников никто не ждёт действий.</p>;
  }
  const ready = readyText({
    id: reader,
    people: group.people,
    className: group.name,
    deadlines: model.deadlines ?? [],
    today: model.today,
    templates: model.templates,
  });
  return (
    <div className="stack">
      <div className="bvb-field">
        <label htmlFor={`${id}-class`}>Класс</label>
        <select
          id={`${id}-class`}
          value={Math.min(chosenClass, waiting.length - 1)}
          onChange={(event) => {
            setChosenClass(Number(event.target.value));
          }}
        >
          {waiting.map(({ name, people }, index) => (
            <option key={name ?? ''} value={index}>
              {name ?? 'Класс не прочитан'}, ждут: {people.length}
            </option>
          ))}
        </select>
      </div>
      <div className="bvb-field">
        <label htmlFor={`${id}-reader`}>Кому</label>
        <select
          id={`${id}-reader`}
          value={reader}
          onChange={(event) => {
            setReader(event.target.value as TemplateId);
          }}
        >
          {READERS.map(({ id: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Cautions model={model} />
      {ready.nothing ? (
        <p className="soft">По прочитанному этому классу писать не о чем.</p>
      ) : (
        <Draft key={`${reader} ${group.name ?? ''}`} text={ready.text} actions={actions} />
      )}
      {ready.problems.map((problem) => (
        <Note key={problem} tone="amber">
          {problem}
        </Note>
      ))}
      <div className="row">
        <CopyButton text={tableText(model.audit.rows)} actions={actions} size="small">
          Весь список таблицей
        </CopyButton>
        {actions.openCollection ? (
          <Button size="small" onClick={() => actions.openCollection?.()}>
            Список на сбор согласий
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What the text does not know: part of the list, statuses that were not told apart. */
function Cautions({ model: { audit, reading } }: { model: PanelModel }) {
  const unclear = audit.rows.filter(
    ({ issues, unchecked }) => issues.includes('consent-missing') || unchecked.includes('consent'),
  ).length;
  const whole = !reading.partial && (audit.total === null || audit.read >= audit.total);
  if (unclear === 0 && whole) return null;
  return (
    <Note tone="grey">
      {whole ? null : <p>Прочитан не весь список: в тексте только прочитанные.</p>}
      {unclear > 0 ? (
        <p>
          У {counted(unclear, 'ученика', 'учеников', 'учеников')} статус согласия не уточнён, в счёт{' '}
          {plural(unclear, 'он не вошёл', 'они не вошли', 'они не вошли')}. Нажмите «Уточнить статусы» в
          разделе «Дела».
        </p>
      ) : null}
    </Note>
  );
}

/** The text may be changed before it is copied; a new reading of the page does not wipe what was typed. */
function Draft({ text, actions }: { text: string; actions: PanelActions }) {
  const [edited, setEdited] = useState<string | null>(null);
  const id = useId();
  return (
    <>
      <div className="bvb-field">
        <label htmlFor={id}>Текст, можно поправить</label>
        <textarea
          id={id}
          value={edited ?? text}
          onChange={(event) => {
            setEdited(event.target.value);
          }}
        />
      </div>
      <div className="row">
        <CopyButton text={edited ?? text} actions={actions} look="main">
          Скопировать
        </CopyButton>
        {edited === null || edited === text ? null : (
          <Button
            look="quiet"
            onClick={() => {
              setEdited(null);
            }}
          >
            Вернуть исходный
          </Button>
        )}
      </div>
    </>
  );
}
