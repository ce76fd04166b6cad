/** What a shape says; the colour only repeats it. */
export type ShapeName = 'dot' | 'ring' | 'tick' | 'question' | 'cross' | 'triangle' | 'info';

const DRAWINGS: Record<ShapeName, React.ReactNode> = {
  dot: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  tick: (
    <path
      d="M3 8.5 6.6 12 13 4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  question: (
    <>
      <rect
        x="1.6"
        y="1.6"
        width="12.8"
        height="12.8"
        rx="3"
        fill="none"
        stroke="currentColor"
        strokeDasharray="2.4 1.8"
        strokeWidth="1.3"
      />
      <path
        d="M6 6.4c0-2.7 4.2-2.6 4.2-.1 0 1.6-2.1 1.6-2.1 3.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <circle cx="8.1" cy="11.7" r="1" fill="currentColor" />
    </>
  ),
  cross: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"
        stroke="var(--bvb-surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  triangle: (
    <>
      <path
        d="M8 1.8 15 14H1L8 1.8Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 6v4" stroke="var(--bvb-surface)" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="12.1" r=".95" fill="var(--bvb-surface)" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 7.4v3.8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="4.9" r=".95" fill="currentColor" />
    </>
  ),
};

/** One of the product's few shapes. Silent to screen readers unless it is given a `label`. */
export function Shape({
  name,
  tone,
  label,
}: {
  name: ShapeName;
  tone?: 'amber' | 'blue' | 'green' | 'grey' | 'red';
  label?: string;
}) {
  return (
    <svg
      className={tone ? `bvb-shape bvb-tone-${tone}` : 'bvb-shape'}
      viewBox="0 0 16 16"
      data-shape={name}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {DRAWINGS[name]}
    </svg>
  );
}
