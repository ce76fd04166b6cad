import { useEffect, useState } from 'react';
import { ChangeList } from '@/components/check/ChangeList';
import { cells, changes as changesWord } from '@/components/check/words';
import { ScrollRegion } from '@/components/parts/ScrollRegion';
import { Dialog } from '@/components/parts/Dialog';
import type { ChangeWindow, JudgeClient, Verdict } from '@/utils/judge';

const SHOWN = 500;

/** Everything that was changed since the file was opened: cell, was, became. */
export function ChangesDialog({
  client,
  verdict,
  onClose,
}: {
  client: JudgeClient;
  verdict: Verdict;
  onClose: () => void;
}) {
  const [changes, setChanges] = useState<ChangeWindow | null>(null);
  useEffect(() => {
    let gone = false;
    client
      .ask('changes', { from: 0, count: SHOWN })
      .then((window) => {
        if (!gone) setChanges(window);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, verdict.revision]);
  return (
    <Dialog title={`Изменено: ${cells(verdict.changed)}`} onClose={onClose} wide>
      {changes ? (
        <ScrollRegion className="wb-dialog-scroll" label="Список изменений">
          <ChangeList changes={changes.items} manySheets={verdict.sheets.length > 1} />
        </ScrollRegion>
      ) : (
        <p role="status">Собираем список</p>
      )}
      {changes && changes.total > changes.items.length ? (
        <p className="bvb-hint">Показаны первые {changesWord(changes.items.length)}.</p>
      ) : null}
      <p className="bvb-hint">В скачанном файле отличаются только эти ячейки. Исходный файл не меняется.</p>
    </Dialog>
  );
}
