import { checkOf } from '@/utils/audit';
import type { Actor, IssueToken, RowAudit } from '@/utils/audit';

/** Rows with matters, parted by who must act; each row is in one part only, so the parts add up. */
export interface Waiting {
  navigator: number;
  student: number;
  /** Both the navigator and the student have something to do. */
  both: number;
  /** It is not known yet which of them. */
  either: number;
}

/** Counts the rows that wait, by who must act. A row whose one matter may be anyone's and another surely the student's waits for the student. */
export function waitingFor(rows: readonly RowAudit[]): Waiting {
  const waiting: Waiting = { navigator: 0, student: 0, both: 0, either: 0 };
  for (const row of rows) {
    if (row.issues.length === 0) continue;
    const actors = new Set(row.issues.map((token) => checkOf(token).actor));
    if (actors.has('navigator') && actors.has('student')) waiting.both += 1;
    else if (actors.has('navigator')) waiting.navigator += 1;
    else if (actors.has('student')) waiting.student += 1;
    else waiting.either += 1;
  }
  return waiting;
}

/** One matter of the page: everything that the panel says of it, and the rows that have it. */
export interface MatterCheck {
  token: IssueToken;
  title: string;
  why: string;
  how: readonly string[];
  source: string;
  /** In the page's own order. */
  rows: RowAudit[];
}

export interface MatterGroup {
  actor: Actor;
  title: string;
  /** Rows with at least one matter of this group. */
  rows: number;
  /** The most urgent first. */
  checks: MatterCheck[];
}

const TITLES: Readonly<Record<Actor, string>> = {
  either: 'Можете вы или сам ученик',
  navigator: 'Ваши действия',
  student: 'Действия учеников',
};
const ORDER: readonly Actor[] = ['navigator', 'student', 'either'];

/** What is missing on the page, grouped by who must act. Empty groups are left out. */
export function mattersByActor(rows: readonly RowAudit[]): MatterGroup[] {
  const byToken = new Map<IssueToken, RowAudit[]>();
  for (const row of rows) {
    for (const token of row.issues) {
      const list = byToken.get(token);
      if (list) list.push(row);
      else byToken.set(token, [row]);
    }
  }
  const found = [...byToken.entries()]
    .map(([token, list]) => ({ check: checkOf(token), list }))
    .toSorted((a, b) => a.check.urgency - b.check.urgency);
  return ORDER.flatMap((actor) => {
    const own = found.filter(({ check }) => check.actor === actor);
    if (own.length === 0) return [];
    return [
      {
        actor,
        title: TITLES[actor],
        rows: new Set(own.flatMap(({ list }) => list)).size,
        checks: own.map(({ check, list }) => ({
          token: check.token,
          title: check.title,
          why: check.why,
          how: check.how,
          source: check.source,
          rows: list,
        })),
      },
    ];
  });
}

/** A fact that was not read where a check needed it: in how many rows, and the reader's reasons, the commonest first. */
export interface UnreadGroup {
  token: RowAudit['unchecked'][number];
  rows: RowAudit[];
  reasons: string[];
}

/** What could not be told, fact by fact. */
export function unreadByFact(rows: readonly RowAudit[]): UnreadGroup[] {
  const groups = new Map<UnreadGroup['token'], { rows: RowAudit[]; reasons: Map<string, number> }>();
  for (const row of rows) {
    for (const token of row.unchecked) {
      const group = groups.get(token) ?? { rows: [], reasons: new Map<string, number>() };
      groups.set(token, group);
      group.rows.push(row);
      const reason = reasonOf(row, token);
      if (reason) group.reasons.set(reason, (group.reasons.get(reason) ?? 0) + 1);
    }
  }
  return [...groups.entries()].map(([token, group]) => ({
    token,
    rows: group.rows,
    reasons: [...group.reasons.entries()].toSorted((a, b) => b[1] - a[1]).map(([reason]) => reason),
  }));
}

function reasonOf(row: RowAudit, token: UnreadGroup['token']): string | null {
  const fact = (row.reading as unknown as Partial<Record<string, { state: string; reason?: string }>>)[token];
  return fact?.state === 'unread' ? (fact.reason ?? null) : null;
}
