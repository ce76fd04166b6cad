import { Shape } from '@/components/parts/Shape';
import type { Deadline } from '@/utils/campaign';
import {
  FACT_WORDS,
  type MatterCheck,
  type MatterGroup,
  type UnreadGroup,
  deadlinesOf,
  isDated,
  number,
} from '@/utils/guidance';
import { NameList } from './NameList';
import type { PanelActions } from './types';
import { Ways } from './Ways';

interface Choosing {
  current: string | null;
  onChoose: (key: string) => void;
}

/** What is missing, by who must act: count, by when, why, how, and the names. */
export function Matters({
  groups,
  deadlines,
  actions,
  ...choosing
}: Choosing & { groups: MatterGroup[]; deadlines: readonly Deadline[]; actions: PanelActions }) {
  return groups.map((group, index) => (
    <section key={group.actor}>
      <h3 className="group-title">
        <Shape
          name={group.actor === 'student' ? 'ring' : 'dot'}
          tone={group.actor === 'student' ? 'blue' : 'amber'}
        />
        <span>{group.title}</span>
        <span className="number">{number(group.rows)}</span>
      </h3>
      {group.checks.map((check, place) => (
        <Matter
          key={check.token}
          check={check}
          actor={group.actor}
          open={index === 0 && place === 0}
          deadlines={deadlines}
          actions={actions}
          {...choosing}
        />
      ))}
    </section>
  ));
}

function Matter({
  check,
  actor,
  open,
  deadlines,
  actions,
  current,
  onChoose,
}: Choosing & {
  check: MatterCheck;
  actor: MatterGroup['actor'];
  open: boolean;
  deadlines: readonly Deadline[];
  actions: PanelActions;
}) {
  const missing = isDated(check.token) && deadlines.every(({ state }) => state === 'unknown');
  return (
    <details className="matter" data-actor={actor} data-token={check.token} open={open}>
      <summary>
        <span className="matter-title">{check.title}</span>
        <span className="number">{number(check.rows.length)}</span>
      </summary>
      <div className="matter-body stack">
        <ul className="soft" aria-label="Срок">
          {deadlinesOf(check.token, deadlines).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {missing ? (
            <li>
              <button type="button" className="way" onClick={() => actions.openOptions()}>
                Указать в настройках
              </button>
            </li>
          ) : null}
        </ul>
        <details className="fold">
          <summary>Почему и что делать</summary>
          <div className="stack">
            <p>{check.why}</p>
            <ol className="steps">
              {check.how.map((step) => (
                <li key={step}>
                  <Ways actions={actions}>{step}</Ways>
                </li>
              ))}
            </ol>
            <p className="soft">{check.source}</p>
          </div>
        </details>
        <NameList rows={check.rows} current={current} onChoose={onChoose} label={check.title} />
      </div>
    </details>
  );
}

/** Facts that a check needed and did not get, with the reader's reasons: said, never guessed away. */
export function Unread({ groups, ...choosing }: Choosing & { groups: UnreadGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className="group-title">
        <Shape name="question" tone="grey" />
        <span>Не прочитано</span>
      </h3>
      {groups.map((group) => (
        <details key={group.token} className="matter" data-actor="unread">
          <summary>
            <span className="matter-title">{FACT_WORDS[group.token]}</span>
            <span className="number">{number(group.rows.length)}</span>
          </summary>
          <div className="matter-body stack">
            {group.reasons.slice(0, 3).map((reason) => (
              <p key={reason} className="soft">
                {reason}
              </p>
            ))}
            <NameList rows={group.rows} label={`Не прочитано: ${FACT_WORDS[group.token]}`} {...choosing} />
          </div>
        </details>
      ))}
    </section>
  );
}
