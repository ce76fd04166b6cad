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
      const menu = details.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    const element = details.current;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element?.open) return;
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    element?.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      element?.removeEventListener('keydown', escape);
    };
  }, []);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details ref={details} className="bvb-menu">
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
