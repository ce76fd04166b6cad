/** One part of the settings under its heading; `#school` in the address leads to it. */
export function Part({
  id,
  title,
  hint,
  mark,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  mark?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className="opt-part" id={id} aria-labelledby={`opt-${id}`}>
      <h2 id={`opt-${id}`}>
        {title} {mark}
      </h2>
      {hint ? <p className="bvb-hint">{hint}</p> : null}
      {children}
    </section>
  );
}
