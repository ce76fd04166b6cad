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

/** «Мои занятия»: a timetable without anybody's enrolment. */
export function drawLessons(context: PageContext): void {
  const { ui, host, school } = context;
  const rooms = ['Кабинет 12', 'Кабинет 24', 'Актовый зал'];
  host.append(
    titleRow(context, 'Мои занятия'),
    ui.panel(
      ui.plainTable(
        ['Дата', 'Время', 'Класс', 'Кабинет', 'Занятие'],
        school.classes.map(({ name }, index) => [
          `${String(8 + index).padStart(2, '0')}.09.2025`,
          `${8 + (index % 6)}:30`,
          name,
          rooms[index % rooms.length],
          'Россия — мои горизонты',
        ]),
      ),
    ),
  );
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
