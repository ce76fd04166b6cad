import './classlist.css';
import type { ClassListReading, Field, ImportBuild, Mapping, TeacherInput } from '@/utils/classlist';
import { DropZone } from '../check/DropZone';
import { Button } from '../parts/Button';
import { Field as TextField } from '../parts/Field';
import { Progress } from '../parts/Progress';
import { EmptyState, ErrorState } from '../parts/States';
import { Columns } from './Columns';
import { Preview } from './Preview';
import { Teachers } from './Teachers';

export interface ListOptions {
  inn: string;
  kpp: string;
  year: string;
  /** For rows whose class is told nowhere. */
  className: string;
  teachers: TeacherInput[];
  /** «Лист1!12»: rows carried over although they look like none. */
  include: string[];
}

/** What came of the finished file. */
export interface MadeVerdict {
  name: string;
  errors: number;
  warnings: number;
}

export interface ClassListPageProps {
  fileName: string | null;
  work: { words: string; share: number } | null;
  failed: string | null;
  reading: ClassListReading | null;
  mappings: readonly Mapping[];
  /** The mapping was remembered from an earlier file with the same header. */
  remembered: boolean;
  /** What keeps the mapping from giving a file. */
  trouble: string | null;
  options: ListOptions;
  build: ImportBuild | null;
  made: MadeVerdict | null;
  making: boolean;
  onFile: (file: File) => void;
  onStop: () => void;
  onField: (sheet: number, column: number, field: Field) => void;
  onOptions: (options: ListOptions) => void;
  onMake: () => void;
  /** Opens the finished file in the file check; null where there is none to open it. */
  onOpenInCheck: (() => void) | null;
}

/** Any list of a class becomes an import file: look at the columns, add what the list has not, take the file. */
export function ClassListPage(props: ClassListPageProps) {
  const {
    fileName,
    work,
    failed,
    reading,
    mappings,
    remembered,
    trouble,
    options,
    build,
    made,
    making,
    onOptions,
  } = props;
  const set = (change: Partial<ListOptions>) => {
    onOptions({ ...options, ...change });
  };
  // Where no list was recognised the columns are shown all the same: the user may know better.
  const usable = reading !== null && reading.sheets.length > 0;
  const unrecognised = reading !== null && reading.trouble !== null && (!usable || trouble !== null);
  return (
    <div className="cl">
      <DropZone
        large={reading === null && !work}
        look={reading === null ? 'main' : 'plain'}
        title="Перетащите сюда список класса"
        hint="Выгрузка электронного журнала или любая своя таблица .xlsx. Она остаётся в браузере и не меняется."
        onFiles={([file]) => {
          if (file) props.onFile(file);
        }}
      />
      {work ? <Progress words={work.words} share={work.share} onStop={props.onStop} /> : null}
      {failed === null ? null : <ErrorState title="Не получилось">{failed}</ErrorState>}
      {unrecognised ? <ErrorState title={fileName ?? 'Файл'}>{reading.trouble}</ErrorState> : null}
      {usable ? (
        <>
          <h2>{fileName}</h2>
          {reading.passed.length > 0 ? (
            <p className="bvb-hint">
              Листы без списка: {reading.passed.map(({ name, why }) => `${name} (${why})`).join(', ')}.
            </p>
          ) : null}
          {remembered ? (
            <p className="bvb-hint">Столбцы разобраны так же, как в прошлый раз для такой шапки.</p>
          ) : null}
          {reading.sheets.map((sheet, at) => {
            const mapping = mappings[at];
            return mapping ? (
              <Columns
                key={sheet.name}
                sheet={sheet}
                mapping={mapping}
                onField={(column, field) => {
                  props.onField(at, column, field);
                }}
              />
            ) : null;
          })}
          {trouble === null || unrecognised ? null : (
            <ErrorState title="Не хватает столбца">{trouble}</ErrorState>
          )}
          <section className="cl-part" aria-label="Чего нет в списке">
            <h2>Чего нет в списке</h2>
            <div className="cl-fields">
              <TextField
                label="ИНН школы"
                value={options.inn}
                inputMode="numeric"
                onChange={(inn) => set({ inn })}
              />
              <TextField label="КПП школы" value={options.kpp} onChange={(kpp) => set({ kpp })} />
              <TextField label="Учебный год" value={options.year} onChange={(year) => set({ year })} />
              <TextField
                label="Класс, если он не указан"
                value={options.className}
                hint="Например, 9 А"
                onChange={(className) => set({ className })}
              />
            </div>
            {build ? (
              <Teachers
                classes={build.classes}
                teachers={options.teachers}
                onTeachers={(teachers) => set({ teachers })}
              />
            ) : null}
          </section>
          {build ? (
            <Preview build={build} include={options.include} onInclude={(include) => set({ include })} />
          ) : null}
          <div className="cl-row">
            <Button
              look="main"
              disabled={trouble !== null || making || !build || build.lines.length === 0}
              onClick={props.onMake}
            >
              Сделать файл для импорта
            </Button>
            {making ? <span role="status">Собираем и проверяем файл</span> : null}
          </div>
          {made ? (
            <div role="status" className="cl-made" data-errors={made.errors > 0 || undefined}>
              <p>
                <strong>{made.name}</strong> сохранён.{' '}
                {made.errors > 0
                  ? `Импорт пока не пройдёт: ошибок ${made.errors}, замечаний ${made.warnings}.`
                  : made.warnings > 0
                    ? `Ошибок нет, замечаний ${made.warnings}.`
                    : 'Проверен по всем правилам: замечаний нет.'}
              </p>
              {props.onOpenInCheck ? <Button onClick={props.onOpenInCheck}>Открыть в проверке</Button> : null}
            </div>
          ) : null}
        </>
      ) : reading === null && !work ? (
        <EmptyState title="Списка ещё нет">
          Подойдёт таблица с ФИО: столбцы могут называться и стоять как угодно. Вы увидите, что за что
          принято, и сможете поправить.
        </EmptyState>
      ) : null}
    </div>
  );
}
