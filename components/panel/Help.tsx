import { Button } from '@/components/parts/Button';
import type { PanelActions } from './types';

/** Keys of the panel; also used by the code that listens to them. */
export const KEYS = [
  { keys: 'Alt+Shift+B', what: 'открыть или свернуть панель' },
  { keys: 'Alt+Shift+↓', what: 'к следующему, кто ждёт действий' },
  { keys: 'Alt+Shift+↑', what: 'к предыдущему' },
  { keys: 'Esc', what: 'свернуть, когда фокус в панели' },
  { keys: '↑ ↓ ← →', what: 'передвинуть свёрнутый ярлычок' },
] as const;

/** Keys, what the panel promises, and ways to the other parts of the product. */
export function Help({ actions }: { actions: PanelActions }) {
  return (
    <div className="stack">
      <h3>Клавиши</h3>
      <dl className="keys">
        {KEYS.map(({ keys, what }) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        Помощник только читает страницу: сам ничего не нажимает, не сохраняет и никуда не отправляет.
        Указатель он наводит и страницы листает, только когда вы об этом просите.
      </p>
      <div className="row">
        <Button size="small" onClick={() => actions.openWorkbench()}>
          Рабочий стол
        </Button>
        <Button size="small" onClick={() => actions.openOptions()}>
          Настройки
        </Button>
      </div>
    </div>
  );
}
