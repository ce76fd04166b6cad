import { LockedMark } from './LockedMark';
import { Switch } from './Switch';

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
        <Switch
          key={id}
          on={on}
          disabled={locked}
          hint={why}
          onSwitch={(to) => {
            onSwitch(id, to);
          }}
        >
          {title} {locked ? <LockedMark /> : null}
        </Switch>
      ))}
    </fieldset>
  );
}
