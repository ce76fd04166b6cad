import './parts.css';
import { Shape } from './Shape';

/** Nothing here yet, and what would bring something. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <div className="bvb-state">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** Something failed: what, and what to do now. Read out at once. */
export function ErrorState({
  title,
  children,
  action,
}: {
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <div className="bvb-state" data-tone="red" role="alert">
      <h2>
        <Shape name="cross" tone="red" /> {title}
      </h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
