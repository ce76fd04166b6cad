import type { Explanation } from '@/utils/cabinet';
import { pageReport } from '@/utils/guidance';
import { CopyButton } from './CopyButton';
import { Hooks } from './Places';
import type { PanelActions, PanelModel } from './types';

const MOST = 60;

const SUBJECTS: Readonly<Record<Explanation['subject'], string>> = {
  page: 'Страница',
  list: 'Список',
  column: 'Столбец',
  icon: 'Значок',
  row: 'Строка',
};

/** What was taken for what on this page, how surely, and on what evidence: for support and for the curious. */
export function Why({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const { why } = model.reading;
  return (
    <div className="stack">
      {why.length === 0 ? (
        <p className="soft">Об этой странице сказать нечего: на ней ничего не узнано.</p>
      ) : (
        <ul className="stack">
          {why.slice(0, MOST).map((line, index) => (
            <li key={index} className="note">
              <p>
                <b>
                  {SUBJECTS[line.subject]}: {line.what}
                </b>
              </p>
              <p className="soft">
                {line.because}. Уверенность {Math.round(line.confidence * 100)}&nbsp;%
              </p>
            </li>
          ))}
        </ul>
      )}
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
