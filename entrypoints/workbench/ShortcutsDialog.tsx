import { Dialog } from '@/components/parts/Dialog';

const KEYS: [string[], string][] = [
  [['F8'], 'к следующей находке'],
  [['Shift', 'F8'], 'к предыдущей находке'],
  [['↑', '↓', '←', '→'], 'по ячейкам'],
  [['Ctrl', 'Home'], 'в начало листа'],
  [['Ctrl', 'End'], 'в конец листа'],
  [['F2'], 'править ячейку (или Enter, или просто начните печатать)'],
  [['Enter'], 'сохранить правку и вниз'],
  [['Tab'], 'сохранить правку и вправо'],
  [['Esc'], 'оставить ячейку как была'],
  [['Delete'], 'очистить ячейку'],
  [['Ctrl', 'Z'], 'отменить'],
  [['Ctrl', 'Y'], 'вернуть отменённое'],
  [['Ctrl', 'F'], 'найти в таблице'],
  [['Ctrl', 'S'], 'скачать исправленный файл'],
  [['Ctrl', 'P'], 'распечатать находки'],
  [['F1'], 'этот список'],
];

/** The keys of the workbench. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Клавиши" onClose={onClose}>
      <dl className="wb-keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
