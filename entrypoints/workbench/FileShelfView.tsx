import { progressWords, verdictLine, outcomeOf } from '@/components/check/words';
import { Shape } from '@/components/parts/Shape';
import type { OpenFile } from './files';

function Summary({ state }: { state: OpenFile['state'] }) {
  switch (state.kind) {
    case 'waiting':
      return <>Ждёт очереди</>;
    case 'working':
      return <>{progressWords(state.progress)}</>;
    case 'stopped':
      return <>Проверка остановлена</>;
    case 'failed':
      return (
        <span className="bvb-tone-red">
          <Shape name="cross" /> Не проверен
        </span>
      );
    case 'done': {
      const outcome = outcomeOf(state.verdict);
      const tone = outcome === 'blocked' ? 'red' : outcome === 'doubts' ? 'amber' : 'green';
      const shape = outcome === 'blocked' ? 'cross' : outcome === 'doubts' ? 'triangle' : 'tick';
      return (
        <>
          <span className={`bvb-tone-${tone}`}>
            <Shape name={shape} /> {verdictLine(state.verdict)}
          </span>
        </>
      );
    }
  }
}

/** The files of this tab, each with its summary. Shown when there is more than one. */
export function FileShelfView({
  files,
  current,
  onChoose,
  onRemove,
}: {
  files: readonly OpenFile[];
  current: number | null;
  onChoose: (id: number) => void;
  onRemove: (id: number) => void;
}) {
  return (
    <aside className="wb-shelf" aria-label="Открытые файлы">
      <ul>
        {files.map(({ id, file, state }) => (
          <li key={id} data-current={id === current || undefined}>
            <button
              type="button"
              className="wb-file"
              aria-current={id === current}
              onClick={() => onChoose(id)}
            >
              <strong>{file.name}</strong>
              <span>
                <Summary state={state} />
              </span>
            </button>
            <button
              type="button"
              className="wb-remove"
              aria-label={`Убрать ${file.name}`}
              onClick={() => onRemove(id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
