import { useId } from 'react';
import './parts.css';
import { Shape } from './Shape';

/** A labelled line of text with a hint, and what is odd about it. */
export function Field({
  label,
  value,
  onChange,
  hint,
  odd,
  ...rest
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** Said politely when the value looks wrong; it is kept all the same. */
  odd?: string | null;
} & Pick<
  React.ComponentProps<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'readOnly' | 'list'
>) {
  const id = useId();
  return (
    <div className="bvb-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="bvb-input"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...rest}
      />
      <span id={`${id}-hint`} className="bvb-hint" role="status">
        {odd ? (
          <span className="bvb-tone-amber">
            <Shape name="triangle" /> {odd}
          </span>
        ) : (
          hint
        )}
      </span>
    </div>
  );
}
