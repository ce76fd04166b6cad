import { join } from 'node:path';
import { child } from './child.mjs';
import { number, table } from './report.mjs';

export const title = 'Hostile files, Node';

const MB = 1024 * 1024;

export async function measure({ cache }) {
  const names = await child(cache, 'hostileNames');
  const rows = [];
  for (const name of names) {
    const file = join(cache, 'hostile.xlsx');
    const made = await child(cache, 'hostileMake', [name, file]);
    const result = made?.failed ? made : await child(cache, 'hostile', [file]);
    rows.push(
      result.failed
        ? [name, '—', '—', '—', result.failed]
        : [
            name,
            number(result.wall / 1000, 1),
            number(result.cpu / 1000, 1),
            number(result.peak / MB),
            `${result.answer.split(/[.:]/u)[0]}.`,
          ],
    );
  }
  return [
    '`checkRoster` of each in a process of its own: it must end within 5 s and 400 MB above the file itself. A busy machine stretches the clock, not the processor time of the thread.',
    table(['file', 'clock, s', 'processor, s', 'MB more', 'answer'], rows),
  ].join('\n\n');
}
