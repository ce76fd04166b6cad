import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import type { ClassCardReading } from '@/utils/cabinet';
import {
  cardConsent,
  classKey,
  classWords,
  counted,
  eventSummary,
  eventsLeft,
  isExtracurricular,
  number,
} from '@/utils/guidance';
import type { ChosenFile, ClassKnowledge, PanelActions, PanelModel } from './types';
import { Ways } from './Ways';

interface PlaceProps {
  model: PanelModel;
  actions: PanelActions;
}

/** What only this kind of page calls for: a student's card, class cards, events, the profile, the consent window. */
export function Place({ model, actions }: PlaceProps) {
  switch (model.reading.page) {
    case 'student-card':
      return <Card model={model} actions={actions} />;
    case 'classes':
      return <Classes model={model} actions={actions} />;
    case 'events':
      return <Events model={model} />;
    case 'profile':
      return <Empty fields={model.reading.profile?.empty ?? []} actions={actions} />;
    case 'consent-modal':
      return <ConsentWindow />;
    case 'import-report':
      return (
        <Note tone="grey">
          Исправить таблицу можно на рабочем столе.{' '}
          <Button size="small" onClick={() => actions.openWorkbench()}>
            Открыть рабочий стол
          </Button>
        </Note>
      );
    case 'students':
      return (
        <>
          <NewStudents count={model.newStudents ?? 0} actions={actions} />
          {isEmpty(model) ? <FirstStudents actions={actions} /> : null}
        </>
      );
    case 'other':
      return model.classHere ? (
        <ClassHere model={model} actions={actions} card={model.classHere} />
      ) : (
        <Unknown model={model} actions={actions} />
      );
  }
}

export function Note({ tone, children }: { tone?: 'amber' | 'grey' | 'green'; children: React.ReactNode }) {
  return (
    <div className="note stack" data-tone={tone}>
      {children}
    </div>
  );
}

function Card({ model, actions }: PlaceProps) {
  const { card } = model.reading;
  if (!card) return null;
  const consent = cardConsent(card, model.today);
  const isThere = card.consentFile.state === 'read' && card.consentFile.value;
  return (
    <div className="stack">
      <h3>Какое нужно согласие</h3>
      <p>{consent.words}</p>
      {consent.file === null ? null : (
        <Note tone={consent.missing ? 'amber' : 'grey'}>
          <p>{consent.file}</p>
          {isThere ? null : (
            <p>
              {card.template && actions.revealElement ? (
                <button
                  type="button"
                  className="name"
                  onClick={() => card.template && actions.revealElement?.(card.template)}
                >
                  Показать шаблон согласия на странице
                </button>
              ) : (
                '«Скачать шаблон согласия» на этой карточке. '
              )}
              Распечатайте, дайте подписать родителю и загрузите подписанный скан: DOC, DOCX, PDF, JPG, JPEG,
              PNG, ZIP — до 5&nbsp;МБ. В конце нажмите «Сохранить изменения».
            </p>
          )}
        </Note>
      )}
      <FileVerdicts files={model.chosenFiles ?? []} />
      <Empty fields={card.empty} actions={actions} />
    </div>
  );
}

/** What is said of each file; those with something against them come first. */
function FileVerdicts({ files }: { files: readonly ChosenFile[] }) {
  return (
    <div role="status" className="stack">
      {files
        .toSorted((a, b) => Number(a.ok) - Number(b.ok))
        .map(({ name, ok, problems }, index) => (
          <Note key={`${name} ${String(index)}`} tone={ok === null ? 'grey' : ok ? 'green' : 'amber'}>
            <p>
              <Shape name={ok === null ? 'info' : ok ? 'tick' : 'triangle'} />{' '}
              {ok === null ? 'Проверяем файл' : 'Файл'} «{name}»{ok ? ' подходит по формату и размеру' : ''}
            </p>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Note>
        ))}
    </div>
  );
}

function Empty({
  fields,
  actions,
}: {
  fields: { label: string; element: HTMLElement }[];
  actions: PanelActions;
}) {
  if (fields.length === 0) return null;
  return (
    <section>
      <h3 className="group-title">
        <Shape name="dot" tone="amber" />
        <span>Пустые поля</span>
        <span className="number">{number(fields.length)}</span>
      </h3>
      <ul className="names">
        {fields.map(({ label, element }, index) => (
          <li key={`${label} ${String(index)}`}>
            {actions.revealElement ? (
              <button type="button" className="name" onClick={() => actions.revealElement?.(element)}>
                {label}
              </button>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isEmpty = ({ reading, audit }: PanelModel) =>
  audit.rows.length === 0 && (audit.total ?? 0) === 0 && !reading.loading && reading.trouble === null;

/** The way to the first students, in the instruction's steps; a filter may hide those that there are. */
function FirstStudents({ actions }: Pick<PlaceProps, 'actions'>) {
  return (
    <section className="stack">
      <h3>Если учеников ещё нет</h3>
      <ol className="steps">
        <li>
          <Ways actions={actions}>Откройте «Мои ученики» → «Активные классы».</Ways>
        </li>
        <li>Если класса ещё нет, нажмите «Создать класс».</li>
        <li>Войдите в класс и нажмите плюс в верхнем правом углу.</li>
      </ol>
      <p className="soft">
        Или таблицей: всех сразу импортирует территориальный администратор. Проверьте её на рабочем столе.
      </p>
      <div className="row">
        <Button size="small" onClick={() => actions.openWorkbench()}>
          Открыть рабочий стол
        </Button>
      </div>
    </section>
  );
}

function Classes({ model, actions }: PlaceProps) {
  return (
    <div className="stack">
      <NewStudents count={model.newStudents ?? 0} actions={actions} />
      {model.reading.classes.length === 0 && isEmpty(model) ? <FirstStudents actions={actions} /> : null}
      <ul className="stack">
        {model.reading.classes.map((card, index) => {
          return (
            <li key={`${card.name} ${String(index)}`} className="note">
              {actions.revealElement ? (
                <button type="button" className="name" onClick={() => actions.revealElement?.(card.element)}>
                  {card.name}
                </button>
              ) : (
                <b>{card.name}</b>
              )}
              <p className="soft">{classWords(card)}</p>
              {isBare(card) ? null : <Known model={model} actions={actions} card={card} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What is known of a class, or where it can be read. */
function Known({ model, actions, card }: PlaceProps & { card: ClassCardReading }) {
  const key = classKey(card.name);
  const knowledge = model.knownClasses?.find(({ name }) => classKey(name) === key);
  return (
    <p className="soft">
      {knowledge ? (
        knowledgeWords(knowledge, card)
      ) : (
        <Ways actions={actions}>
          Согласия и верификация этого класса в этом сеансе не прочитаны: «Дашборд» → «Ученики»
        </Ways>
      )}
    </p>
  );
}

/** The page of one class: who stands in it is not told apart here, but what is to be done with the class is. */
function ClassHere({ model, actions, card }: PlaceProps & { card: ClassCardReading }) {
  return (
    <div className="stack">
      <NewStudents count={model.newStudents ?? 0} actions={actions} />
      <div className="note">
        <b>{card.name}</b>
        <p className="soft">{classWords(card)}</p>
        {isBare(card) ? null : <Known model={model} actions={actions} card={card} />}
      </div>
      <ol className="steps">
        <li>Ученик добавляется кнопкой с плюсом в верхнем правом углу.</li>
        <li>Когда ученики появились, выгрузите логины и пароли класса и раздайте их.</li>
        <li>Скан согласия загружают в карточке ученика: нажмите его имя.</li>
      </ol>
    </div>
  );
}

function isBare({ students }: ClassCardReading): boolean {
  return students.state === 'read' && students.value === 0;
}

function knowledgeWords(
  { students, noConsent, notVerified, unread, readAt }: ClassKnowledge,
  { students: onCard }: ClassCardReading,
): string {
  const read =
    onCard.state === 'read' && onCard.value > students
      ? `${number(students)} из ${counted(onCard.value, 'ученика', 'учеников', 'учеников')}`
      : counted(students, 'ученик', 'ученика', 'учеников');
  const odd = unread > 0 ? `, прочитано не всё у ${number(unread)}` : '';
  // Of another day it says the day and the time: «26.11 в 13:45».
  const at = readAt.includes(' ') ? readAt : `в ${readAt}`;
  return `По списку, прочитанному ${at}: ${read}, без согласия ${number(noConsent)}, без верификации ${number(notVerified)}${odd}`;
}

function NewStudents({ count, actions }: { count: number; actions: PanelActions }) {
  if (count === 0) return null;
  return (
    <Note tone="amber">
      <p>
        Новых учеников: {number(count)}.{' '}
        <Ways actions={actions}>
          Выгрузите логины и пароли («Мои ученики» → «Активные классы», в классе) и раздайте их ученикам.
        </Ways>
      </p>
      <p>
        <Ways actions={actions}>
          Затем ученики проходят верификацию; инструкция: «Обзор» → «Как работает платформа».
        </Ways>
      </p>
      {actions.loginsHandedOut ? (
        <Button size="small" onClick={() => actions.loginsHandedOut?.()}>
          Логины розданы
        </Button>
      ) : null}
    </Note>
  );
}

function Events({ model }: { model: PanelModel }) {
  const summary = eventSummary(model.audit);
  if (!summary) return null;
  return (
    <div className="stack">
      {model.reading.section === null ? null : <h3>{model.reading.section}</h3>}
      <p>
        {eventsLeft(summary)} <span className="soft">({summary.words})</span>
      </p>
      {isExtracurricular(model.reading) ? (
        <p className="soft">«Россия — мои горизонты»: учеников записывают на все занятия курса.</p>
      ) : null}
    </div>
  );
}

function ConsentWindow() {
  return (
    <Note tone="amber">
      <p>
        Это окно для вашего собственного согласия на обработку персональных данных. Прочитайте его, установите
        обе галочки и нажмите «Подтвердить».
      </p>
      <p>Помощник за вас ничего не подтверждает.</p>
    </Note>
  );
}

function Unknown({ model, actions }: PlaceProps) {
  return (
    <Note tone="grey">
      {model.reading.trouble === null ? null : <p>{model.reading.trouble}</p>}
      <p>
        <Ways actions={actions}>
          Помощник читает «Дашборд» → «Ученики», «Мои ученики», «Мероприятия» и «Профиль».
        </Ways>
      </p>
      <Hooks actions={actions} />
    </Note>
  );
}

/** «Научить» and «Сообщить», where whoever mounted the panel offers them. */
export function Hooks({ actions }: { actions: PanelActions }) {
  if (!actions.teach && !actions.report) return null;
  return (
    <div className="row">
      {actions.teach ? (
        <Button size="small" onClick={() => actions.teach?.()}>
          Научить
        </Button>
      ) : null}
      {actions.report ? (
        <Button size="small" onClick={() => actions.report?.()}>
          Сообщить
        </Button>
      ) : null}
    </div>
  );
}
