import { useId } from 'react';
import '../parts/parts.css';

/** A check box with a short name; what it is about is its description, so that a list of them is quickly heard. */
export function Switch({
  on,
  disabled = false,
  hint,
  onSwitch,
  children,
}: {
  on: boolean;
  disabled?: boolean;
  hint: string;
  onSwitch: (on: boolean) => void;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          aria-describedby={id}
          onChange={(event) => {
            onSwitch(event.target.checked);
          }}
        />
        <span>{children}</span>
      </label>
      <p id={id} className="bvb-hint">
        {hint}
      </p>
    </div>
  );
}
