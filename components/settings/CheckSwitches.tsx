import '../parts/parts.css';
import { LockedMark } from './LockedMark';

/** One check that can be switched. */
export interface CheckSwitch {
  id: string;
  title: string;
  why: string;
  on: boolean;
  /** The district has decided. */
  locked?: boolean;
}

/** Checks of the cabinet's pages, each on or off. */
export function CheckSwitches({
  legend,
  checks,
  onSwitch,
}: {
  legend: string;
  checks: CheckSwitch[];
  onSwitch: (id: string, on: boolean) => void;
}) {
  return (
    <fieldset className="bvb-choice">
      <legend>{legend}</legend>
      {checks.map(({ id, title, why, on, locked = false }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={on}
            disabled={locked}
            onChange={(event) => {
              onSwitch(id, event.target.checked);
            }}
          />
          <span>
            {title} {locked ? <LockedMark /> : null}
          </span>
          <span className="bvb-hint">{why}</span>
        </label>
      ))}
    </fieldset>
  );
}
