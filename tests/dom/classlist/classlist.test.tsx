import { describe, expect, it, vi } from 'vitest';
import {
  ClassListPage,
  type ClassListPageProps,
  type ListOptions,
} from '@/components/classlist/ClassListPage';
import { buildImport, mappingOf, mappingTrouble, readClassList } from '@/utils/classlist';
import { readWorkbook } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';
import { click, mount, violations } from '../components/mount';

const OPTIONS: ListOptions = {
  inn: '6607008765',
  kpp: '660701001',
  year: '2025-2026',
  className: '',
  teachers: [],
  include: [],
};
const nothing = () => undefined;

async function props(more: Partial<ClassListPageProps> = {}): Promise<ClassListPageProps> {
  const bytes = makeXlsx({
    sheets: [
      {
        name: '9А',
        rows: [
          ['№', 'ФИО', 'Дата рожд.', 'Класс', 'Телефон'],
          [1, 'Котов Пётр Ильич', '5.3.2010', '9А', '1'],
          [2, 'ЗИМИНА ОЛЬГА ПЕТРОВНА', '15.04.2010', '9А', '2'],
          [3, 'Белов Иван Олегович', '15.04.2014', '5А', '3'],
          [null, 'Итого', null, null, 3],
        ],
      },
    ],
  });
  const reading = readClassList(await readWorkbook(bytes));
  const mappings = reading.sheets.map(mappingOf);
  const sheets = reading.sheets.flatMap((sheet, at) => {
    const mapping = mappings[at];
    return mapping ? [{ sheet, mapping }] : [];
  });
  return {
    fileName: 'список.xlsx',
    work: null,
    failed: null,
    reading,
    mappings,
    remembered: false,
    trouble: mappings.map(mappingTrouble).find((one) => one !== null) ?? null,
    options: OPTIONS,
    build: buildImport(sheets, { ...OPTIONS, today: '2025-10-01' }),
    made: null,
    making: false,
    onFile: nothing,
    onStop: nothing,
    onField: nothing,
    onOptions: nothing,
    onMake: nothing,
    onOpenInCheck: null,
    ...more,
  };
}

describe('the class list page', () => {
  it('is empty at first, and says why a file was not taken', async () => {
    const { stage, rerender } = await mount(
      <ClassListPage {...await props({ reading: null, build: null, mappings: [] })} />,
    );
    expect(stage.textContent).toContain('Списка ещё нет');
    const reading = { sheets: [], passed: [], trouble: 'В файле не нашлось списка учеников.' };
    await rerender(<ClassListPage {...await props({ reading, build: null, mappings: [] })} />);
    expect(stage.querySelector('[role=alert]')?.textContent).toContain('не нашлось списка');
  });

  it('shows what each column was taken for, and lets it be corrected', async () => {
    const onField = vi.fn();
    const { stage } = await mount(<ClassListPage {...await props({ onField })} />);
    const choices = [...stage.querySelectorAll<HTMLSelectElement>('[aria-label="Столбцы листа 9А"] select')];
    expect(choices.map(({ value }) => value)).toEqual(['skip', 'fullName', 'birthDate', 'class', 'skip']);
    const second = choices[1];
    if (!second) throw new Error('no choice');
    second.value = 'surname';
    second.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onField).toHaveBeenCalledWith(0, 2, 'surname');
    expect(await violations()).toEqual([]);
  });

  it('shows the lines, marks what is proposed, and lists every row that was left with its reason', async () => {
    const onOptions = vi.fn();
    const { stage } = await mount(<ClassListPage {...await props({ onOptions })} />);
    expect(stage.querySelector('.cl-answer')?.textContent).toContain(
      '2 ученика, классов 1; не перенесено строк: 2',
    );
    expect(stage.querySelectorAll('td[data-origin=proposed]').length).toBe(2);
    expect(stage.textContent).toContain('9А, строка 5: Итого · 3 — строка итогов');
    await click(stage.querySelector('.cl-left input'));
    expect(onOptions).toHaveBeenCalledWith({ ...OPTIONS, include: ['9А!4'] });
  });

  it('tells what the check of the finished file said', async () => {
    const { stage } = await mount(
      <ClassListPage {...await props({ made: { name: 'список — импорт.xlsx', errors: 2, warnings: 1 } })} />,
    );
    expect(stage.querySelector('.cl-made')?.textContent).toContain(
      'Импорт пока не пройдёт: ошибок 2, замечаний 1.',
    );
  });
});
