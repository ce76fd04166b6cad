import { figure, outcomeOf } from '@/components/check/words';
import { Button } from '@/components/parts/Button';
import { Menu } from '@/components/parts/Menu';
import type { MadeKind, Verdict } from '@/utils/judge';

/** What lies over the page. */
export type OpenedWindow = 'changes' | 'proposals' | 'letter' | 'shortcuts';

/** What can be done with a file that was read and checked; the likeliest next step is the main button. */
export function FileActions({
  verdict,
  busy,
  on,
}: {
  verdict: Verdict;
  busy: boolean;
  on: Record<'fixSafe' | 'undo' | 'redo' | 'saveReport' | 'copy' | 'print', () => Promise<void>> & {
    save: (kind: MadeKind) => Promise<void>;
    open: (what: OpenedWindow) => void;
  };
}) {
  return (
    <div className="wb-actions" role="group" aria-label="Действия с файлом">
      {verdict.safe > 0 ? (
        <Button look="main" disabled={busy} onClick={() => void on.fixSafe()}>
          Исправить всё безопасное ({figure(verdict.safe)})
        </Button>
      ) : null}
      {verdict.review > 0 ? (
        <Button disabled={busy} onClick={() => on.open('proposals')}>
          Предложения ({figure(verdict.review)})
        </Button>
      ) : null}
      <Button disabled={verdict.undo === null || busy} onClick={() => void on.undo()}>
        Отменить
      </Button>
      <Button disabled={verdict.redo === null || busy} onClick={() => void on.redo()}>
        Вернуть
      </Button>
      {verdict.changed > 0 ? (
        <Button
          look={verdict.safe === 0 ? 'main' : 'plain'}
          disabled={busy}
          onClick={() => void on.save('corrected')}
        >
          Скачать исправленный файл
        </Button>
      ) : null}
      {outcomeOf(verdict) === 'ready' ? (
        <Button look={verdict.changed > 0 ? 'plain' : 'main'} onClick={() => on.open('letter')}>
          Письмо территориальному администратору
        </Button>
      ) : null}
      <Menu
        label="Ещё"
        items={[
          { label: 'Скопировать список', hint: 'для чата или Excel', onChoose: () => void on.copy() },
          {
            label: 'Отчёт .xlsx',
            hint: 'находки, сводка и лист с пометками',
            onChoose: () => void on.saveReport(),
          },
          { label: 'Отчёт .json', onChoose: () => void on.save('json') },
          { label: 'Распечатать', onChoose: () => void on.print() },
          { label: 'Письмо территориальному администратору', onChoose: () => on.open('letter') },
          { label: 'Клавиши', hint: 'F1', onChoose: () => on.open('shortcuts') },
        ]}
      />
    </div>
  );
}
