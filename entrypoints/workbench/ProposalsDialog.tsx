import { useEffect, useState } from 'react';
import { Button } from '@/components/parts/Button';
import { ScrollRegion } from '@/components/parts/ScrollRegion';
import { Dialog } from '@/components/parts/Dialog';
import { figure, fixWords } from '@/components/check/words';
import type { JudgeClient, PlacedFinding, RuleGroup, Verdict } from '@/utils/judge';

const SHOWN = 200;

function Group({
  client,
  group,
  revision,
  busy,
  onOne,
  onRule,
}: {
  client: JudgeClient;
  group: RuleGroup;
  revision: number;
  busy: boolean;
  onOne: (finding: PlacedFinding) => void;
  onRule: () => void;
}) {
  const [items, setItems] = useState<PlacedFinding[]>([]);
  const { rule, severity } = group;
  useEffect(() => {
    let gone = false;
    client
      .ask('findings', { filter: { rule, severity }, from: 0, count: SHOWN })
      .then((window) => {
        if (!gone) setItems(window.items.filter(({ fix }) => fix && !fix.safe));
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, rule, severity, revision]);
  return (
    <section className="wb-proposals">
      <div className="wb-proposals-head">
        <h3>
          {group.title} ({figure(group.review)})
        </h3>
        {group.review > 1 ? (
          <Button size="small" disabled={busy} onClick={onRule}>
            Применить все {figure(group.review)}
          </Button>
        ) : null}
      </div>
      <ul>
        {items.map((finding) => (
          <li key={finding.index}>
            <strong>{finding.cell}</strong>
            <span>{finding.message}</span>
            <Button size="small" disabled={busy} onClick={() => onOne(finding)}>
              {finding.fix ? fixWords(finding.fix, finding.value) : null}
            </Button>
          </li>
        ))}
      </ul>
      {group.review > items.length ? (
        <p className="bvb-hint">Показаны первые {figure(items.length)}.</p>
      ) : null}
    </section>
  );
}

/** Fixes that a person must look at, one at a time or by rule. Each can be undone. */
export function ProposalsDialog({
  client,
  verdict,
  busy,
  onOne,
  onRule,
  onClose,
}: {
  client: JudgeClient;
  verdict: Verdict;
  busy: boolean;
  onOne: (finding: PlacedFinding) => void;
  onRule: (rule: string, title: string) => void;
  onClose: () => void;
}) {
  const groups = verdict.groups.filter(({ review }) => review > 0);
  return (
    <Dialog title="Предложения" onClose={onClose} wide>
      <p className="bvb-hint">
        Здесь возможно больше одного прочтения. Посмотрите каждое: применённое можно отменить.
      </p>
      <ScrollRegion className="wb-dialog-scroll" label="Предложения по правилам">
        {groups.length === 0 ? <p role="status">Предложений больше нет.</p> : null}
        {groups.map((group) => (
          <Group
            key={`${group.rule} ${group.severity}`}
            client={client}
            group={group}
            revision={verdict.revision}
            busy={busy}
            onOne={onOne}
            onRule={() => onRule(group.rule, group.title)}
          />
        ))}
      </ScrollRegion>
    </Dialog>
  );
}
