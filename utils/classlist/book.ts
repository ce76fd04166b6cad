import { COLUMN_KEYS, type RosterReport, TEMPLATE_HEADER, checkRoster } from '@/utils/roster';
import type { BookPlan } from '@/utils/workbook';
import type { ImportLine } from './types';

/** The import file: the template's exact header, every column as text. */
export function importPlan(lines: readonly ImportLine[]): BookPlan {
  return {
    title: 'Файл для импорта',
    sheets: [
      {
        name: 'Импорт',
        columns: TEMPLATE_HEADER.map((header) => ({ header, format: '@' })),
        rows: lines.map(({ cells }) => COLUMN_KEYS.map((key) => cells[key].value)),
        freeze: true,
        dataRows: lines.length,
      },
    ],
  };
}

/** Makes the import file and checks its very bytes. */
export async function makeImport(
  lines: readonly ImportLine[],
  options: {
    today: string;
    school?: { inn?: string; kpp?: string };
    makeBook: (plan: BookPlan) => Promise<Uint8Array>;
  },
): Promise<{ bytes: Uint8Array; report: RosterReport }> {
  const bytes = await options.makeBook(importPlan(lines));
  const report = await checkRoster(bytes, {
    today: options.today,
    ...(options.school ? { school: options.school } : {}),
  });
  return { bytes, report };
}
