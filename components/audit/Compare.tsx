import { useState } from 'react';
import type { AuditView, ChangesView, ComparisonView, OpenedFile, Person, Some } from '@/utils/school';
import { DIFFERENCE_WORDS, measureWords } from '@/utils/school';
import { dayFromIso, formatDay } from '@/utils/text';
import { DropZone } from '../check/DropZone';
import { Button } from '../parts/Button';
import { ErrorState } from '../parts/States';
import { figure } from './words';

type Answer<T> = T | { trouble: string };

const line = ({ name, className, birthDate }: Person): string =>
  [className, name, birthDate].filter((part) => part !== '').join(' · ');

/** A heading with its number, and the first of the list. */
function Listed<T>({
  title,
  hint,
  list,
  say,
}: {
  title: string;
  hint?: string;
  list: Some<T>;
  say: (item: T) => string;
}) {
  if (list.total === 0) return null;
  return (
    <details className="au-listed">
      <summary>
        {title}: {figure(list.total)}
      </summary>
      {hint ? <p className="bvb-hint">{hint}</p> : null}
      <ul className="au-details">
        {list.items.map((item, at) => (
          <li key={`${at} ${say(item)}`}>{say(item)}</li>
        ))}
      </ul>
      {list.total > list.items.length ? (
        <p className="bvb-hint">Показаны первые {figure(list.items.length)}.</p>
      ) : null}
    </details>
  );
}

/** Import file against the platform. */
export function FileComparisonView({
  result,
  onUseInCheck,
}: {
  result: ComparisonView;
  onUseInCheck: (() => void) | null;
}) {
  const { same, differs, missing, unsure, extra, elsewhere, partial, platform, file, passed } = result;
  return (
    <div className="au-part">
      <p className="au-answer">
        {file}: на платформе {figure(same + differs.total)}, ещё нет {figure(missing.total)}
        {differs.total > 0 ? `, с отличиями ${figure(differs.total)}` : ''}
      </p>
      <p className="bvb-hint">
        Сравнено с: {platform}.
        {passed > 0 ? ` Строк файла без сравнения (педагогов, итогов, классов до 6): ${figure(passed)}.` : ''}
      </p>
      {partial === null ? null : (
        <p className="au-partial" role="note">
          Платформа прочитана не полностью ({partial}): «ещё нет» здесь значит «не найден среди прочитанного».
        </p>
      )}
      <Listed
        title="Отличаются"
        list={differs}
        say={({ file: mine, platform: theirs, differs: what }) =>
          `${line(mine)} — на платформе: ${line(theirs)} (${what.map((one) => DIFFERENCE_WORDS[one]).join(', ')})`
        }
      />
      <Listed
        title={partial === null ? 'Ещё нет на платформе' : 'Не найдены среди прочитанного'}
        list={missing}
        say={line}
      />
      <Listed
        title="Не отличить от однофамильцев"
        list={unsure}
        say={({ file: mine, platform: theirs }) =>
          `${line(mine)} — может быть: ${theirs.map(line).join('; ')}`
        }
      />
      <Listed
        title="На платформе есть, в файле нет"
        hint={
          elsewhere > 0
            ? `Только классы, которые есть в файле. В других классах на платформе ещё ${figure(elsewhere)}.`
            : ''
        }
        list={extra}
        say={line}
      />
      {onUseInCheck ? (
        <div className="au-row">
          <Button onClick={onUseInCheck}>Учитывать при проверке файлов</Button>
          <span className="bvb-hint">Проверка предупредит о тех, кто уже есть на платформе.</span>
        </div>
      ) : null}
    </div>
  );
}

/** Two exports: what changed. */
export function ChangesResult({ result }: { result: ChangesView }) {
  const moved = result.measures.filter(({ gained, lost }) => gained.total + lost.total > 0);
  return (
    <div className="au-part">
      <p className="au-answer">
        Пришли {figure(result.came.total)}, ушли {figure(result.gone.total)}, перешли в другой класс{' '}
        {figure(result.moved.total)}
      </p>
      <p className="bvb-hint">
        От «{result.before}» к «{result.after}». Общих учеников: {figure(result.common)}.
        {result.unsure > 0 ? ` Не отличить от однофамильцев: ${figure(result.unsure)}.` : ''}
      </p>
      {moved.length > 0 ? (
        <table className="au-plain">
          <thead>
            <tr>
              <th scope="col">Показатель</th>
              <th scope="col" className="au-number">
                Появилось
              </th>
              <th scope="col" className="au-number">
                Пропало
              </th>
              <th scope="col" className="au-number">
                Сравнено учеников
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ id, gained, lost, compared }) => (
              <tr key={id}>
                <th scope="row">{measureWords(id).title}</th>
                <td className="au-number">+{figure(gained.total)}</td>
                <td className="au-number">{lost.total > 0 ? `−${figure(lost.total)}` : '0'}</td>
                <td className="au-number">{figure(compared)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>Показатели общих учеников не изменились.</p>
      )}
      <Listed title="Пришли" list={result.came} say={line} />
      <Listed title="Ушли" list={result.gone} say={line} />
      <Listed title="Отправлены в архив" list={result.archived} say={line} />
      <Listed title="Вернулись из архива" list={result.restored} say={line} />
      <Listed
        title="Перешли"
        list={result.moved}
        say={({ person, from, to }) => `${person.name}: ${from} → ${to}`}
      />
      <Listed
        title="Имя записано иначе"
        list={result.renamed}
        say={({ from, to, className }) => `${className} · ${from} → ${to}`}
      />
      {result.measures.map(({ id, lost }) => (
        <Listed key={id} title={`${measureWords(id).title}: пропало у`} list={lost} say={line} />
      ))}
    </div>
  );
}

/** The earlier and the later of two reports: by their own dates, where the files tell them. */
function ChooseExports({
  files,
  onChanges,
}: {
  files: readonly OpenedFile[];
  onChanges: (before: number, after: number) => void;
}) {
  const exports = inOrder(files.filter(({ kind }) => kind === 'students'));
  const [chosen, setChosen] = useState<{ before: number; after: number } | null>(null);
  const known = (id: number | undefined) => exports.find((one) => one.id === id);
  const before = known(chosen?.before) ?? exports[0];
  const after = known(chosen?.after) ?? exports.at(-1);
  if (!before || !after || exports.length < 2)
    return (
      <p className="bvb-hint">Добавьте две выгрузки учеников за разные дни, чтобы увидеть, что изменилось.</p>
    );
  const choose = (label: string, value: OpenedFile, onChange: (id: number) => void) => (
    <label className="au-field">
      {label}
      <select
        className="bvb-input"
        value={value.id}
        onChange={(event) => {
          onChange(Number(event.target.value));
        }}
      >
        {exports.map(({ id, name, date }) => (
          <option key={id} value={id}>
            {name}
            {date === null ? '' : `, ${formatDay(dayFromIso(date))}`}
          </option>
        ))}
      </select>
    </label>
  );
  const doubt = doubtOf(before, after);
  return (
    <>
      <div className="au-filters">
        {choose('Раньше', before, (id) => {
          setChosen({ before: id, after: after.id });
        })}
        {choose('Позже', after, (id) => {
          setChosen({ before: before.id, after: id });
        })}
        <Button
          look="quiet"
          onClick={() => {
            setChosen({ before: after.id, after: before.id });
          }}
        >
          Поменять местами
        </Button>
        <Button
          disabled={before === after}
          onClick={() => {
            onChanges(before.id, after.id);
          }}
        >
          Сравнить
        </Button>
      </div>
      {doubt === null ? null : (
        <p className="bvb-hint" role="status">
          {doubt}
        </p>
      )}
    </>
  );
}

/** By the date of the report; files that tell none stay in the order of adding, after those that do. */
function inOrder(files: readonly OpenedFile[]): OpenedFile[] {
  const key = ({ date }: OpenedFile): string => date ?? '9999';
  return [...files].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
}

/** Why the order of two reports is to be looked at; null when their dates prove it. */
function doubtOf(before: OpenedFile, after: OpenedFile): string | null {
  if (before === after) return 'Выбрана одна и та же выгрузка. Выберите две разные.';
  if (before.date === null || after.date === null)
    return 'В файле не указана дата отчёта: проверьте, какая выгрузка сделана раньше.';
  if (before.date > after.date)
    return 'Дата отчёта «Раньше» позже второй: пришедшие и ушедшие поменяются местами.';
  if (before.date === after.date) return 'Оба отчёта за один день: проверьте, какая выгрузка сделана раньше.';
  return null;
}

/** Chooses what to compare with what. */
export function Compare({
  view,
  busy,
  comparison,
  changes,
  onCompare,
  onChanges,
  onUseInCheck,
}: {
  view: AuditView;
  busy: boolean;
  comparison: Answer<ComparisonView> | null;
  changes: Answer<ChangesView> | null;
  onCompare: (file: File) => void;
  onChanges: (before: number, after: number) => void;
  onUseInCheck: (() => void) | null;
}) {
  return (
    <div className="au-part">
      <h2>Файл для импорта и платформа</h2>
      <DropZone
        look={comparison ? 'plain' : 'main'}
        title="Перетащите сюда файл для импорта или список класса"
        hint="Покажем, кто уже на платформе, кого ещё нет и что записано по‑разному."
        onFiles={([file]) => {
          if (file) onCompare(file);
        }}
      />
      {busy ? <p role="status">Сравниваем</p> : null}
      {comparison && 'trouble' in comparison ? (
        <ErrorState title="Не сравнено">{comparison.trouble}</ErrorState>
      ) : null}
      {comparison && !('trouble' in comparison) ? (
        <FileComparisonView result={comparison} onUseInCheck={onUseInCheck} />
      ) : null}
      <h2>Две выгрузки</h2>
      <ChooseExports files={view.files} onChanges={onChanges} />
      {changes && 'trouble' in changes ? (
        <ErrorState title="Не сравнено">{changes.trouble}</ErrorState>
      ) : null}
      {changes && !('trouble' in changes) ? <ChangesResult result={changes} /> : null}
    </div>
  );
}
