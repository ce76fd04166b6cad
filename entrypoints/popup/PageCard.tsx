import { Button } from '@/components/parts/Button';
import { Shape } from '@/components/parts/Shape';
import type { PageState } from '@/utils/messages';

/** What this tab is, in words. `undefined`: not asked yet; `null`: the tab is not the cabinet. */
export function PageCard({
  state,
  onShowPanel,
}: {
  state: PageState | null | undefined;
  /** Opens the panel on the page: it has the ways to report and to teach. */
  onShowPanel: () => void;
}) {
  if (state === undefined) return <p className="popup-note">Смотрим, что открыто во вкладке</p>;
  if (state === null) {
    return (
      <div className="popup-page">
        <p className="popup-page-note">
          Это не кабинет.{' '}
          <a href="https://bvbinfo.ru/" target="_blank" rel="noreferrer">
            Открыть bvbinfo.ru
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="popup-page">
      <p className="popup-page-title">{state.title}</p>
      {state.lines.length > 0 ? (
        <ul>
          {state.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {state.trouble ? (
        <p className="popup-page-note">
          <Shape name="question" tone="grey" /> {state.trouble}
        </p>
      ) : null}
      {state.recognised ? null : (
        <p>
          <Button size="small" onClick={onShowPanel}>
            Сообщить или научить
          </Button>
        </p>
      )}
    </div>
  );
}
