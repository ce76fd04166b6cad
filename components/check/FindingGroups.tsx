import './groups.css';
import type { ClassGroup, RuleGroup } from '@/utils/judge';
import type { Severity } from '@/utils/roster';
import { Shape } from '../parts/Shape';
import { figure, SEVERITIES } from './words';

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** Findings by rule under the three severities; choosing one shows only its findings, choosing it again shows all. */
export function RuleGroups({
  groups,
  chosen,
  onChoose,
}: {
  groups: RuleGroup[];
  chosen: { rule: string; severity: Severity } | null;
  onChoose: (group: RuleGroup | null) => void;
}) {
  return (
    <div className="bvb-groups">
      {ORDER.map((severity) => {
        const own = groups.filter((group) => group.severity === severity);
        if (own.length === 0) return null;
        const { heading, shape, tone } = SEVERITIES[severity];
        return (
          <section key={severity} aria-label={heading}>
            <h2>
              <Shape name={shape} tone={tone} /> {heading}
            </h2>
            <ul>
              {own.map((group) => {
                const pressed = chosen?.rule === group.rule && chosen.severity === severity;
                return (
                  <li key={group.rule}>
                    <button
                      type="button"
                      className="bvb-group"
                      aria-pressed={pressed}
                      onClick={() => {
                        onChoose(pressed ? null : group);
                      }}
                    >
                      <span>{group.title}</span>
                      <span className="bvb-group-count">{figure(group.count)}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Findings by class; the same way of choosing. */
export function ClassGroups({
  groups,
  chosen,
  onChoose,
}: {
  groups: ClassGroup[];
  chosen: string | null;
  onChoose: (label: string | null) => void;
}) {
  return (
    <div className="bvb-groups">
      <ul>
        {groups.map(({ label, error, warning, info }) => (
          <li key={label}>
            <button
              type="button"
              className="bvb-group"
              aria-pressed={chosen === label}
              onClick={() => {
                onChoose(chosen === label ? null : label);
              }}
            >
              <span>{label}</span>
              <span className="bvb-group-marks">
                {error > 0 ? (
                  <span className="bvb-tone-red">
                    <Shape name="cross" label="ошибок" /> {figure(error)}
                  </span>
                ) : null}
                {warning > 0 ? (
                  <span className="bvb-tone-amber">
                    <Shape name="triangle" label="замечаний" /> {figure(warning)}
                  </span>
                ) : null}
                {info > 0 ? (
                  <span className="bvb-tone-grey">
                    <Shape name="info" label="к сведению" /> {figure(info)}
                  </span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
