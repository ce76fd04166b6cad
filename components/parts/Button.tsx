import './parts.css';

export interface ButtonProps extends React.ComponentProps<'button'> {
  /** `main`: the one main button of a screen. */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
}

/** A button of the product; `type` is «button» unless told otherwise. */
export function Button({ look = 'plain', size = 'normal', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className ? `bvb-button ${className}` : 'bvb-button'}
      data-look={look}
      data-size={size}
    />
  );
}
