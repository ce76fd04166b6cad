import { FIELD_LABELS } from '@/utils/classlist';
import type { Field, Mapping, SourceSheet } from '@/utils/classlist';
import { columnName } from '@/utils/workbook';

/** What each column was taken for, with its first values, and a choice to correct it. */
export function Columns({
  sheet,
  mapping,
  onField,
}: {
  sheet: SourceSheet;
  mapping: Mapping;
  onField: (column: number, field: Field) => void;
}) {
  const fields = Object.keys(FIELD_LABELS) as Field[];
  return (
    <section className="cl-part" aria-label={`Столбцы листа ${sheet.name}`}>
      <h2>Столбцы: {sheet.name}</h2>
      <p className="bvb-hint">
        {sheet.headerRow !== null
          ? `Заголовок в строке ${sheet.headerRow}.`
          : sheet.columns.every(({ guess }) => guess === 'skip')
            ? 'Столбцы не узнаны: выберите сами, что в них.'
            : 'Заголовка нет, столбцы узнаны по значениям.'}
        {sheet.classAbove === null ? '' : ` Класс из названия: ${sheet.classAbove}.`}
        {sheet.teacherAbove === null ? '' : ` Педагог из шапки: ${sheet.teacherAbove}.`}
        {sheet.hidden ? ' Лист в файле скрыт.' : ''}
      </p>
      <div className="cl-scroll">
        <table className="cl-table">
          <thead>
            <tr>
              <th scope="col">Столбец</th>
              <th scope="col">Заголовок</th>
              <th scope="col">Что это</th>
              <th scope="col">Почему</th>
              <th scope="col">Первые значения</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ column, title, samples, guess, because }) => {
              const field = mapping.fields.find((entry) => entry.column === column)?.field ?? 'skip';
              return (
                <tr key={column}>
                  <td>{columnName(column)}</td>
                  <th scope="row">{title === '' ? 'без заголовка' : title}</th>
                  <td>
                    <select
                      className="bvb-input"
                      aria-label={`Столбец ${columnName(column)}: что это`}
                      value={field}
                      onChange={(event) => {
                        const chosen = fields.find((one) => one === event.target.value);
                        if (chosen) onField(column, chosen);
                      }}
                    >
                      {fields.map((one) => (
                        <option key={one} value={one}>
                          {FIELD_LABELS[one]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="bvb-hint">{field === guess ? because : 'выбрано вами'}</td>
                  <td className="cl-samples">{samples.join(' · ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
