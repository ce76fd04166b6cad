import './settings.css';

/** Beside what a browser policy of the district has set: it is shown and cannot be changed here. */
export function LockedMark() {
  return <span className="set-locked">задано районом</span>;
}
