import type { PageContext } from '../skin.ts';
import { titleRow } from './parts.ts';

/** «Обучение»: courses for the teacher himself. */
export function drawLearning(context: PageContext): void {
  const { ui, host } = context;
  const courses: [string, string, number][] = [
    ['Педагог-навигатор: основы', '36 часов', 100],
    ['Профориентация обучающихся с ОВЗ', '18 часов', 40],
    ['Работа с платформой в новом учебном году', '6 часов', 0],
  ];
  host.append(
    titleRow(context, 'Обучение'),
    ui.make(
      'div',
      'courses',
      'grid gap-4 grid-cols-[repeat(auto-fit,minmax(260px,1fr))]',
      {},
      courses.map(([title, hours, done]) =>
        ui.panel(
          ui.heading(2, title),
          ui.make('p', 'course-hours', 'text-sm text-muted mt-1 mb-3', {}, hours),
          ui.badge(
            done === 100 ? 'Пройден' : done > 0 ? `Пройдено ${done} %` : 'Не начат',
            done === 100 ? 'good' : 'plain',
          ),
        ),
      ),
    ),
  );
}

/** «Мои занятия»: a timetable without anybody's enrolment. With `tick` it is long and draws itself anew again and again. */
export function drawLessons(context: PageContext): void {
  const { ui, host, school, switches, signal } = context;
  const rooms = ['Кабинет 12', 'Кабинет 24', 'Актовый зал'];
  const restless = switches.tick > 0;
  const lessons = Array.from({ length: restless ? switches.size : school.classes.length }, (_, index) => ({
    index,
    name: school.classes[index % school.classes.length]?.name ?? '',
  }));
  const draw = () =>
    ui.panel(
      ui.plainTable(
        ['Дата', 'Время', 'Класс', 'Кабинет', 'Занятие'],
        lessons.map(({ index, name }) => [
          `${String(8 + (index % 20)).padStart(2, '0')}.09.2025`,
          `${8 + (index % 6)}:30`,
          name,
          rooms[index % rooms.length],
          'Россия — мои горизонты',
        ]),
      ),
    );
  let panel = draw();
  host.append(titleRow(context, 'Мои занятия'), panel);
  if (!restless) return;
  const timer = setInterval(() => {
    const next = draw();
    panel.replaceWith(next);
    panel = next;
  }, switches.tick);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** «Портфолио» of the teacher. */
export function drawPortfolio(context: PageContext): void {
  const { ui, host } = context;
  const { make } = ui;
  host.append(
    titleRow(context, 'Портфолио'),
    ui.panel(
      ui.heading(2, 'Документы и достижения'),
      make('p', 'empty', 'text-sm text-muted mt-2', {}, 'Здесь появятся сертификаты о пройденном обучении.'),
    ),
  );
}
