import { useEffect, useRef } from 'react';
import './parts.css';

export interface MenuItem {
  label: string;
  hint?: string;
  onChoose: () => void;
}

/** A button that opens a short list of actions. Escape, choosing and clicking elsewhere close it. */
export function Menu({
  label,
  items,
  disabled = false,
}: {
  label: string;
  items: MenuItem[];
  disabled?: boolean;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event) => {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target))
        element.open = false;
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      ref={details}
      className="bvb-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary className="bvb-button" aria-disabled={disabled || undefined}>
        {label} <span aria-hidden>▾</span>
      </summary>
      <ul className="bvb-menu-list">
        {items.map(({ label: text, hint, onChoose }) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {text}
              {hint ? <span className="bvb-hint">{hint}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
