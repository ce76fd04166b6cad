import { useState } from 'react';
import { createPortal } from 'react-dom';
import './collection.css';
import { Button } from '@/components/parts/Button';
import { EmptyState, ErrorState } from '@/components/parts/States';
import { makeBookAside } from '@/utils/bookmaker';
import { saveFile } from '@/utils/download';
import { type CollectionList, counted } from '@/utils/guidance';
import { plural } from '@/utils/text';
import { collectionBook } from './plan';
import type { CollectionState } from './useCollection';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What stands on paper: each class on a page of its own, so that it can be handed to its teacher. */
function Sheets({ list }: { list: CollectionList }) {
  return list.classes.map(({ name, students, nameless }) => (
    <section key={name} className="wb-collection-class">
      <h3>
        {list.title}: {name}
      </h3>
      <p className="wb-collection-source">{list.source}</p>
      <dl>
        <dt>Что принести</dt>
        {list.bring.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
        <dt>До какого дня</dt>
        {list.until.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">Ученик</th>
            <th scope="col">Бланк выдан</th>
            <th scope="col">Оригинал сдан</th>
            <th scope="col">Скан загружен</th>
          </tr>
        </thead>
        <tbody>
          {[...students, ...Array.from({ length: nameless }, () => 'Имя не прочитано')].map(
            (student, index) => (
              <tr key={`${index} ${student}`}>
                <td>{index + 1}</td>
                <td>{student}</td>
                <td />
                <td />
                <td />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  ));
}

function Unclear({ list }: { list: CollectionList }) {
  if (list.unclear === 0) return null;
  return (
    <p className="wb-collection-note">
      Ещё у {counted(list.unclear, 'ученика', 'учеников', 'учеников')} согласия нет, а точный статус не
      прочитан: в список {plural(list.unclear, 'он не вошёл', 'они не вошли', 'они не вошли')}. Вернитесь в
      кабинет, нажмите «Уточнить статусы» и откройте список ещё раз.
    </p>
  );
}

function Here({ list }: { list: CollectionList }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const bytes = await makeBookAside(collectionBook(list));
      saveFile({ name: `${list.title}.xlsx`, bytes, type: XLSX });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : 'Попробуйте ещё раз.');
    }
    setBusy(false);
  };
  if (list.total === 0) {
    return (
      <EmptyState title="Собирать пока нечего">
        {list.unclear > 0
          ? `У ${counted(list.unclear, 'ученика', 'учеников', 'учеников')} согласия нет, но кто должен действовать, не прочитано. Нажмите в кабинете «Уточнить статусы» и откройте список ещё раз.`
          : `Среди прочитанных учеников никому не нужно приносить согласие родителей. ${list.source}.`}
      </EmptyState>
    );
  }
  return (
    <div className="wb-collection">
      <div className="wb-collection-head">
        <h2>
          Согласие родителей нужно от {counted(list.total, 'ученика', 'учеников', 'учеников')},{' '}
          {counted(list.classes.length, 'класс', 'класса', 'классов')}
        </h2>
        <div className="wb-collection-actions">
          <Button look="main" onClick={() => window.print()}>
            Распечатать
          </Button>
          <Button onClick={() => void save()} disabled={busy}>
            {busy ? 'Собираем .xlsx' : 'Сохранить .xlsx'}
          </Button>
        </div>
      </div>
      {failed === null ? null : <ErrorState title="Файл не собран">{failed}</ErrorState>}
      <Unclear list={list} />
      <p className="bvb-hint">
        Список только в этой вкладке и нигде не хранится: после перезагрузки откройте его из кабинета снова.
      </p>
      <div className="wb-collection-paper">
        <Sheets list={list} />
      </div>
      {createPortal(
        <div className="wb-print wb-collection-print">
          <Sheets list={list} />
        </div>,
        document.body,
      )}
    </div>
  );
}

/** «Список на сбор согласий»: seen as it will be printed, printed, or saved as a book. */
export function CollectionTab({ state }: { state: CollectionState }) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'loading':
      return <p role="status">Открываем список</p>;
    case 'lost':
      return (
        <EmptyState title="Списка здесь больше нет">
          Имена учеников не хранятся. Откройте список ещё раз: панель на странице «Ученики», раздел «Тексты»,
          «Список на сбор согласий».
        </EmptyState>
      );
    case 'here':
      return <Here list={state.list} />;
  }
}
