import './check.css';
import type { Finding } from '@/utils/roster';
import { Shape } from '../parts/Shape';
import { fixNote, SEVERITIES } from './words';

/** One finding: its cell, what is wrong and what to do, and the value that a fix would put there. */
export function FindingItem({ finding }: { finding: Finding }) {
  const { tone, shape, one } = SEVERITIES[finding.severity];
  return (
    <div className="bvb-finding">
      <span className="bvb-finding-place">
        <Shape name={shape} tone={tone} label={one} />
        {finding.cell || 'файл'}
      </span>
      <span className="bvb-finding-text">{finding.message}</span>
      {finding.fix ? <span className="bvb-finding-fix">{fixNote(finding.fix)}</span> : null}
    </div>
  );
}

/** A short list of findings, drawn whole. */
export function FindingList({
  findings,
  label,
}: {
  findings: (Finding & { index: number })[];
  label: string;
}) {
  return (
    <ul className="bvb-findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.index}>
          <FindingItem finding={finding} />
        </li>
      ))}
    </ul>
  );
}
