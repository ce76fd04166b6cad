import './parts.css';

/** What scrolls on its own must be reachable by keyboard in browsers that do not see to it themselves. */
const REACHABLE = { tabIndex: 0 };

/** A named part of a screen that scrolls on its own and holds nothing else to focus. */
export function ScrollRegion({
  label,
  className,
  children,
  short = false,
}: {
  label: string;
  className: string;
  children: React.ReactNode;
  short?: boolean;
}) {
  return (
    <div
      className={className}
      role="region"
      aria-label={label}
      data-short={short ? true : undefined}
      {...REACHABLE}
    >
      {children}
    </div>
  );
}
