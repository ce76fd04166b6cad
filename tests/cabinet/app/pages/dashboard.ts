import type { Student } from '../../data.ts';
import { studentValue } from '../columns.ts';
import { strokeIcon } from '../icons.ts';
import { createList } from '../list.ts';
import type { PageContext } from '../skin.ts';
import { classFilter } from './filter.ts';
import { tabs, titleRow } from './parts.ts';

const TABS = [
  ['Общая статистика', '/cabinet/dashboard'],
  ['Ученики', '/cabinet/dashboard/students'],
] as const;

/** «Дашборд → Общая статистика»: figures only, no students. */
export function drawDashboard(context: PageContext): void {
  const { ui, host, school, path } = context;
  const { make } = ui;
  const share = (test: (student: Student) => boolean): string => {
    const all = school.students.length;
    return all === 0 ? '—' : `${Math.round((school.students.filter(test).length / all) * 100)} %`;
  };
  const figures: [string, string][] = [
    ['Учеников', String(school.students.length)],
    ['Классов', String(school.classes.length)],
    ['Верифицированы', share((one) => one.verified)],
    ['Заполнили профиль', share((one) => one.profile)],
  ];
  host.append(
    titleRow(context, 'Дашборд'),
    tabs(context, TABS, path),
    make(
      'div',
      'figures',
      'grid gap-4 grid-cols-[repeat(auto-fit,minmax(200px,1fr))]',
      {},
      figures.map(([label, value]) =>
        ui.panel(
          make('div', 'figure-value', 'text-2xl font-bold text-accent', {}, value),
          make('div', 'figure-label', 'text-sm text-muted', {}, label),
        ),
      ),
    ),
  );
}

/** «Дашборд → Ученики» (Рис. 9). */
export function drawDashboardStudents(context: PageContext): void {
  const { ui, host, school, switches, skin, signal, path, go } = context;
  const { make } = ui;
  const place = make('div', 'list-place', 'min-w-0', {});
  const list = createList<Student>({
    items: school.students,
    size: switches.size,
    delay: switches.delay,
    classOf: (one) => one.className,
    valueOf: studentValue,
    signal,
  });
  host.append(
    titleRow(
      context,
      'Дашборд',
      classFilter(context, (name) => list.filterClass(name)),
      ui.button([strokeIcon('refresh', 16), 'Обновить'], { onclick: () => list.reload() }),
    ),
    tabs(context, TABS, path),
    place,
  );
  skin.students({
    host: place,
    list,
    ui,
    dark: switches.dark,
    signal,
    open: (student) => go(`/cabinet/students/${student.id}`),
  });
  if (switches.tick > 0) {
    // A page that never stops changing: everything is loaded anew again and again.
    const timer = setInterval(() => list.setPage(list.state().page), switches.tick);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}
