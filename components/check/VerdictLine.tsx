import './check.css';
import { Shape, type ShapeName } from '../parts/Shape';
import type { Tone } from '../parts/Chip';
import { type Outcome, type VerdictFacts, outcomeOf, verdictLine } from './words';

const LOOKS: Record<Outcome, { shape: ShapeName; tone: Tone }> = {
  blocked: { shape: 'cross', tone: 'red' },
  doubts: { shape: 'triangle', tone: 'amber' },
  ready: { shape: 'tick', tone: 'green' },
};

/** The answer first: one line, read out when it changes. `children`: what was checked and when. */
export function VerdictLine({ facts, children }: { facts: VerdictFacts; children?: React.ReactNode }) {
  const outcome = outcomeOf(facts);
  const { shape, tone } = LOOKS[outcome];
  return (
    <div className="bvb-verdict" data-outcome={outcome} role="status">
      <Shape name={shape} tone={tone} />
      <p className="bvb-verdict-line">{verdictLine(facts)}</p>
      {children ? <div className="bvb-verdict-more">{children}</div> : null}
    </div>
  );
}
