import { Shape } from '@/components/parts/Shape';
import type { Elsewhere } from '@/utils/guidance';
import type { PanelActions } from './types';
import { Ways } from './Ways';

/** What this session has seen left in other sections of the cabinet, with the way there. */
export function ElsewherePart({
  elsewhere: { left, unseen },
  actions,
}: {
  elsewhere: Elsewhere;
  actions: PanelActions;
}) {
  if (left.length === 0 && unseen === null) return null;
  return (
    <section className="stack">
      <h3>В других разделах</h3>
      {left.length === 0 ? null : (
        <ul className="stack">
          {left.map(({ id, text, actor }) => (
            <li key={id} className="beside">
              <Shape
                name={actor === 'student' ? 'ring' : 'dot'}
                tone={actor === 'student' ? 'blue' : 'amber'}
              />
              <span>
                <Ways actions={actions}>{text}</Ways>
              </span>
            </li>
          ))}
        </ul>
      )}
      {unseen === null ? null : (
        <p className="soft">
          <Ways actions={actions}>{unseen}</Ways>
        </p>
      )}
    </section>
  );
}
