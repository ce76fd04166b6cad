import { useState } from 'react';
import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import { Tabs } from '@/components/parts/Tabs';
import {
  completeness,
  headline,
  mattersByActor,
  number,
  openMatters,
  unreadByFact,
  type Headline,
  type HeadlineContext,
} from '@/utils/guidance';
import { Dock, type DockProps } from './Dock';
import { ElsewherePart } from './ElsewherePart';
import { Help } from './Help';
import { Jobs } from './Jobs';
import { Matters, Unread } from './Matters';
import type { PanelActions, PanelModel } from './types';
import { Texts } from './Texts';
import { Hooks, Note, Place } from './Places';
import { Why } from './Why';

export interface PanelProps extends Omit<DockProps, 'badge' | 'label' | 'children'> {
  model: PanelModel;
  actions: PanelActions;
  /** Key of the row shown last. */
  current: string | null;
  /** What was just said to a screen reader; empty for nothing. */
  said: string;
  /** Shows a row on the page. */
  onChoose: (key: string) => void;
  /** To the next (1) or previous (-1) row that waits. */
  onStep: (by: 1 | -1) => void;
}

type View = 'matters' | 'texts' | 'why' | 'help';

/** The whole panel: a tab with a number, or the opened card. A pure function of what it is given. */
export function Panel({ model, actions, current, said, onChoose, onStep, ...dock }: PanelProps) {
  const context = contextOf(model);
  const first = headline(model.audit, context);
  const read = completeness(model.audit, context);
  const [chosen, setView] = useState<View>('matters');
  const hasStudents = model.audit.rows.some(({ kind }) => kind === 'student');
  const view = chosen === 'texts' && !hasStudents ? 'matters' : chosen;
  return (
    <>
      <Dock {...dock} badge={badgeOf(first, model)} label={first.text}>
        <First headline={first} />
        {read === null ? null : (
          <div className="row between">
            <p className="soft">{read}</p>
            {model.audit.issueRows > 0 ? (
              <div className="row">
                <Step by={-1} onStep={onStep} />
                <Step by={1} onStep={onStep} />
              </div>
            ) : null}
          </div>
        )}
        <Tabs
          label="Разделы панели"
          chosen={view}
          onChoose={setView}
          tabs={[
            { id: 'matters', label: 'Дела' },
            ...(hasStudents ? [{ id: 'texts' as const, label: 'Тексты' }] : []),
            { id: 'why', label: 'Почему' },
            { id: 'help', label: 'Справка' },
          ]}
        >
          {view === 'matters' ? (
            <MattersView model={model} actions={actions} current={current} onChoose={onChoose} />
          ) : view === 'texts' ? (
            <Texts model={model} actions={actions} />
          ) : view === 'why' ? (
            <Why model={model} actions={actions} />
          ) : (
            <Help actions={actions} />
          )}
        </Tabs>
      </Dock>
      <div className="bvb-sr" role="status">
        {said}
      </div>
    </>
  );
}

function MattersView({
  model,
  actions,
  current,
  onChoose,
}: Pick<PanelProps, 'model' | 'actions' | 'current' | 'onChoose'>) {
  const { audit } = model;
  const groups = mattersByActor(audit.rows);
  return (
    <div className="stack">
      <Place model={model} actions={actions} />
      {model.reading.page !== 'other' && (model.reading.trouble !== null || model.reading.translated) ? (
        <Note tone="grey">
          {model.reading.translated ? (
            <p>Страница переведена браузером. Верните русский язык, чтобы показания были верны.</p>
          ) : null}
          {model.reading.trouble === null ? null : <p>{model.reading.trouble}</p>}
          <Hooks actions={actions} />
        </Note>
      ) : null}
      <Jobs model={model} actions={actions} />
      {audit.issueRows > 0 ? (
        <label className="switch">
          <input
            type="checkbox"
            checked={model.onlyIssues}
            onChange={(event) => {
              actions.setOnlyIssues(event.target.checked);
            }}
          />
          Показать только проблемных
        </label>
      ) : null}
      <Matters
        groups={groups}
        deadlines={model.deadlines ?? []}
        actions={actions}
        current={current}
        onChoose={onChoose}
      />
      <Unread groups={unreadByFact(audit.rows)} current={current} onChoose={onChoose} />
      <ElsewherePart model={model} actions={actions} />
    </div>
  );
}

function Step({ by, onStep }: { by: 1 | -1; onStep: PanelProps['onStep'] }) {
  const words = by === 1 ? 'Следующий, кто ждёт действий' : 'Предыдущий, кто ждёт действий';
  return (
    <Button
      size="small"
      aria-label={words}
      title={`${words} (Alt+Shift+${by === 1 ? '↓' : '↑'})`}
      onClick={() => {
        onStep(by);
      }}
    >
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={by === 1 ? 'm3 6 5 5 5-5' : 'm3 10 5-5 5 5'} />
      </svg>
    </Button>
  );
}

const SHAPES: Readonly<
  Record<Headline['state'], [React.ComponentProps<typeof Shape>['name'], 'amber' | 'green' | 'grey']>
> = {
  matters: ['dot', 'amber'],
  fine: ['tick', 'green'],
  partial: ['question', 'grey'],
  unread: ['question', 'grey'],
  unknown: ['question', 'grey'],
  loading: ['info', 'grey'],
  empty: ['info', 'grey'],
  info: ['info', 'grey'],
};

function First({ headline: { state, text } }: { headline: Headline }) {
  const [shape, tone] = SHAPES[state];
  return (
    <div className="first" data-state={state}>
      <Shape name={shape} tone={tone} />
      <h2>{text}</h2>
    </div>
  );
}

/** Number on the tab: open matters; «?» when not everything could be told; a tick only when all is fine. */
export function badgeOf({ state }: Headline, model: PanelModel): string {
  if (state === 'loading') return '–';
  const open = openMatters(model.audit, contextOf(model));
  return open === null ? '?' : open > 0 ? number(open) : state === 'fine' ? '✓' : '–';
}

function contextOf(model: PanelModel): HeadlineContext {
  const { reading, today, readAt, enabled, classHere } = model;
  return { reading, today, readAt, enabled, classHere };
}
