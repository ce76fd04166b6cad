import type { AuditSource, AuditView } from '@/utils/school';
import { DropZone } from '../check/DropZone';
import { Button } from '../parts/Button';
import { Chip, type Tone } from '../parts/Chip';

const KINDS: Record<AuditView['files'][number]['kind'], { tone: Tone; word: string }> = {
  students: { tone: 'green', word: 'прочитан' },
  participants: { tone: 'green', word: 'участники' },
  wrong: { tone: 'amber', word: 'не тот файл' },
  failed: { tone: 'red', word: 'не прочитан' },
};

export interface SourcesProps {
  view: AuditView | null;
  onFiles: (files: File[]) => void;
  onRemove: (id: number) => void;
  onUse: (use: AuditSource) => void;
  onWipeSession: () => void;
}

/** Where the numbers come from: files of the platform, and what the cabinet showed in this session. */
export function Sources({ view, onFiles, onRemove, onUse, onWipeSession }: SourcesProps) {
  const files = view?.files ?? [];
  const coverage = view?.coverage ?? [];
  return (
    <section className="au-part" aria-label="Источники">
      <DropZone
        many
        large={files.length === 0 && coverage.length === 0}
        look={files.length === 0 ? 'main' : 'plain'}
        title="Перетащите сюда выгрузки платформы"
        hint="«Сводный отчет по ученикам» и списки участников мероприятий, сразу несколько файлов. Они остаются в браузере."
        onFiles={onFiles}
      />
      {files.length > 0 ? (
        <ul className="au-files">
          {files.map(({ id, name, kind, words, details }) => (
            <li key={id}>
              <div className="au-file">
                <Chip tone={KINDS[kind].tone}>{KINDS[kind].word}</Chip>
                <strong>{name}</strong>
                <p>{words}</p>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Убрать ${name}`}
                  onClick={() => {
                    onRemove(id);
                  }}
                >
                  Убрать
                </Button>
              </div>
              {details.length > 0 ? (
                <details>
                  <summary>Что прочитано и что нет</summary>
                  <ul className="au-details">
                    {details.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {coverage.length > 0 ? (
        <div>
          <div className="au-row">
            <h2>Кабинет в этом сеансе</h2>
            <Button size="small" look="danger" onClick={onWipeSession}>
              Забыть прочитанное
            </Button>
          </div>
          <ul className="au-coverage">
            {coverage.map(({ label, words, complete, readAt }) => (
              <li key={`${label} ${readAt}`}>
                <Chip tone={complete ? 'green' : 'grey'}>{complete ? 'весь список' : 'часть'}</Chip>
                <span>
                  {label}: {words}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {view?.has.exports && view.has.cabinet ? (
        <fieldset className="au-choice">
          <legend>Показывать</legend>
          {(['exports', 'cabinet'] as const).map((use) => (
            <label key={use} className="au-check">
              <input
                type="radio"
                name="au-use"
                checked={view.use === use}
                onChange={() => {
                  onUse(use);
                }}
              />
              {use === 'exports' ? 'выгрузки' : 'что показал кабинет'}
            </label>
          ))}
        </fieldset>
      ) : null}
    </section>
  );
}
