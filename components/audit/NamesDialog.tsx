import { useEffect, useState } from 'react';
import type { Measure, SchoolFilter, StudentWindow } from '@/utils/school';
import { MEASURES, measureWords } from '@/utils/school';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { ErrorState } from '../parts/States';
import { figure, studentsCount } from './words';

const STEP = 100;
const COPY_STEP = 10_000;

/** Names behind a number: by school, class and name, with where each was read. */
export function NamesDialog({
  title,
  filter,
  measures,
  load,
  onCopy,
  onClose,
}: {
  title: string;
  filter: SchoolFilter;
  measures: readonly Measure[];
  load: (filter: SchoolFilter, from: number, count: number) => Promise<StudentWindow>;
  /** Takes the list as text that pastes well into a chat and into Excel. */
  onCopy: (text: string) => void;
  onClose: () => void;
}) {
  const [found, setFound] = useState<StudentWindow | null>(null);
  const [failed, setFailed] = useState(false);
  const [copied, setCopied] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    load(filter, 0, STEP).then(
      (given) => {
        if (current) setFound(given);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [filter, load]);
  const more = async () => {
    if (!found) return;
    const next = await load(filter, found.items.length, STEP);
    setFound({ total: next.total, items: [...found.items, ...next.items] });
  };
  const copy = async () => {
    const lines: string[] = [];
    let total = 1;
    while (lines.length < total) {
      const part = await load(filter, lines.length, COPY_STEP);
      if (part.items.length === 0) break;
      for (const { className, name } of part.items) lines.push(`${className}\t${name}`);
      total = part.total;
    }
    onCopy(lines.join('\n'));
    setCopied(lines.length);
  };
  const shown = measures.length > 0 ? measures : MEASURES.map(({ id }) => id);
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      foot={
        <>
          {found && found.total > 0 ? (
            <Button onClick={() => void copy().catch(() => setFailed(true))}>
              {copied === null ? 'Скопировать список' : `Скопировано: ${studentsCount(copied)}`}
            </Button>
          ) : null}
          <Button onClick={onClose}>Закрыть</Button>
        </>
      }
    >
      {failed ? (
        <ErrorState title="Список не собран">Закройте окно и попробуйте ещё раз.</ErrorState>
      ) : !found ? (
        <p role="status">Собираем список</p>
      ) : found.total === 0 ? (
        <p>Таких учеников нет.</p>
      ) : (
        <>
          <p role="status">{studentsCount(found.total)}</p>
          <div className="au-scroll">
            <table className="au-plain">
              <thead>
                <tr>
                  <th scope="col">Класс</th>
                  <th scope="col">ФИО</th>
                  {shown.length > 1 ? <th scope="col">Чего нет</th> : null}
                  <th scope="col">Где прочитано</th>
                </tr>
              </thead>
              <tbody>
                {found.items.map(({ row, className, school, name, facts, source }) => {
                  const lacks = shown
                    .filter((id) => facts[id] === 1)
                    .map((id) => measureWords(id).title.toLocaleLowerCase('ru'));
                  const unread = shown
                    .filter((id) => facts[id] === 0)
                    .map((id) => measureWords(id).title.toLocaleLowerCase('ru'));
                  return (
                    <tr key={row}>
                      <td>
                        {[className, school.replace(/№ /gu, '№\u00a0')]
                          .filter((part) => part !== '')
                          .join(', ')}
                      </td>
                      <th scope="row">{name}</th>
                      {shown.length > 1 ? (
                        <td>
                          {lacks.length > 0 ? lacks.join(', ') : '—'}
                          {unread.length > 0 ? (
                            <span className="bvb-hint"> не прочитано: {unread.join(', ')}</span>
                          ) : null}
                        </td>
                      ) : null}
                      <td className="bvb-hint">{source}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {found.items.length < found.total ? (
            <Button onClick={() => void more().catch(() => setFailed(true))}>
              Показать ещё {figure(Math.min(STEP, found.total - found.items.length))}
            </Button>
          ) : null}
        </>
      )}
    </Dialog>
  );
}
