import './parts.css';
import { Shape, type ShapeName } from './Shape';

export type Tone = 'amber' | 'blue' | 'green' | 'grey' | 'red';

const SHAPES: Record<Tone, ShapeName> = {
  amber: 'dot',
  blue: 'ring',
  green: 'tick',
  grey: 'question',
  red: 'cross',
};

/** A small worded mark: a colour never stands without its shape and its word. */
export function Chip({
  tone,
  shape = SHAPES[tone],
  children,
}: {
  tone: Tone;
  shape?: ShapeName;
  children: React.ReactNode;
}) {
  return (
    <span className="bvb-chip" data-tone={tone}>
      <Shape name={shape} />
      <span>{children}</span>
    </span>
  );
}
