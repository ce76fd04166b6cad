import type { Explanation } from '@/utils/cabinet';
import { confidenceWords, pageReport } from '@/utils/guidance';
import { CopyButton } from './CopyButton';
import { Hooks } from './Places';
import type { PanelActions, PanelModel } from './types';

const MOST = 60;

/** In the order in which one looks for a fault: was the page known, then the list, then each column. */
const GROUPS: readonly { title: string; subjects: readonly Explanation['subject'][] }[] = [
  { title: 'Страница и список', subjects: ['page', 'list'] },
  { title: 'Столбцы', subjects: ['column'] },
  { title: 'Значки и строки', subjects: ['icon', 'row'] },
];

/** Doubt stands out; a header that says nothing known is often none of ours. */
const tone = (confidence: number) => (confidence >= 0.6 ? undefined : confidence === 0 ? 'grey' : 'amber');

/** What was taken for what on this page, how surely, and on what evidence: for support and for the curious. */
export function Why({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const { why } = model.reading;
  return (
    <div className="stack">
      {why.length === 0 ? (
        <p className="soft">Об этой странице сказать нечего: на ней ничего не узнано.</p>
      ) : null}
      {GROUPS.map(({ title, subjects }) => {
        // What was not recognised is what one came for.
        const lines = why
          .filter(({ subject }) => subjects.includes(subject))
          .sort((one, other) => Number(one.confidence >= 0.6) - Number(other.confidence >= 0.6))
          .slice(0, MOST);
        if (lines.length === 0) return null;
        return (
          <section key={title} className="stack">
            <h3>{title}</h3>
            <ul className="stack">
              {lines.map((line, index) => (
                <li key={index} className="note" data-tone={tone(line.confidence)}>
                  <p>
                    <b>{line.what}</b>
                  </p>
                  <p className="soft">
                    {line.because}; {confidenceWords(line.confidence)}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="soft">
        Если что-то прочитано неверно, скопируйте описание и отправьте тому, кто поставил вам помощник. Имён и
        строк списка в нём нет.
      </p>
      <div className="row">
        <CopyButton text={pageReport(model.reading, model.audit)} actions={actions} size="small">
          Скопировать описание
        </CopyButton>
      </div>
      <Hooks actions={actions} />
    </div>
  );
}
