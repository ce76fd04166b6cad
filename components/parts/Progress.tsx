import './parts.css';
import { Button } from './Button';

/**
 * Work under way, in units that people know, with a way to stop it.
 * `share` is 0…1; the words are read out politely, the bar is for the eyes.
 */
export function Progress({
  words,
  share,
  onStop,
  stopLabel = 'Остановить',
}: {
  words: string;
  share: number;
  onStop?: () => void;
  stopLabel?: string;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="bvb-progress">
      <div className="bvb-progress-line">
        <span aria-live="polite">{words}</span>
        {onStop ? (
          <Button size="small" onClick={onStop}>
            {stopLabel}
          </Button>
        ) : null}
      </div>
      <div
        className="bvb-progress-track"
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className="bvb-progress-fill" style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
    </div>
  );
}
