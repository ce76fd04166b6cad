import { waysIn } from '@/utils/guidance';
import type { PanelActions } from './types';

/** A sentence in which the cabinet's own sections lead there. */
export function Ways({ children, actions }: { children: string; actions: PanelActions }) {
  if (!actions.goTo) return children;
  return waysIn(children).map((part, index) =>
    'words' in part ? (
      part.words
    ) : (
      <span key={`${part.section} ${String(index)}`} className="way-part">
        <button
          type="button"
          className="way"
          title="Открыть этот раздел кабинета"
          onClick={() => {
            actions.goTo?.(part.section);
          }}
        >
          «{part.section}»
        </button>
        {part.sign}
      </span>
    ),
  );
}
