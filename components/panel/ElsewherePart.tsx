import { Shape } from '@/components/parts/Shape';
import { elsewhere } from '@/utils/guidance';
import type { PanelActions, PanelModel } from './types';
import { Ways } from './Ways';

/** What this session has seen left in other sections of the cabinet, with the way there. */
export function ElsewherePart({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  if (!model.seen) return null;
  const { left, unseen } = elsewhere(model.seen, model.reading, model.enabled, model.newStudents);
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
