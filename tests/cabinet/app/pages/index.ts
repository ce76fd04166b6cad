import type { PageContext } from '../skin.ts';
import { drawArchive, drawClass, drawClasses } from './classes.ts';
import { drawDashboard, drawDashboardStudents } from './dashboard.ts';
import { drawEvents } from './events.ts';
import { drawLogin } from './login.ts';
import { drawHow, drawOverview } from './overview.ts';
import { drawPrices } from './prices.ts';
import { drawLearning, drawLessons, drawPortfolio } from './plain.ts';
import { drawProfile } from './profile.ts';
import { drawStudentCard } from './student-card.ts';

const ROUTES: readonly (readonly [RegExp, (context: PageContext, id: string) => void, string])[] = [
  [/^\/login$/, drawLogin, 'Вход'],
  [/^\/prices$/, drawPrices, 'Программы партнёров'],
  [/^\/cabinet\/overview\/how$/, drawHow, 'Как работает платформа'],
  [/^\/cabinet\/overview$/, drawOverview, 'Обзор'],
  [/^\/cabinet\/learning$/, drawLearning, 'Обучение'],
  [/^\/cabinet\/students(?:\/classes)?$/, drawClasses, 'Мои ученики'],
  [/^\/cabinet\/students\/archive$/, drawArchive, 'Архив'],
  [/^\/cabinet\/students\/classes\/(\d+)$/, drawClass, 'Класс'],
  [/^\/cabinet\/students\/(\d+)$/, drawStudentCard, 'Карточка ученика'],
  [/^\/cabinet\/lessons$/, drawLessons, 'Мои занятия'],
  [/^\/cabinet\/events(?:\/(extracurricular|practice))?$/, drawEvents, 'Мероприятия'],
  [/^\/cabinet\/portfolio$/, drawPortfolio, 'Портфолио'],
  [/^\/cabinet\/dashboard\/students$/, drawDashboardStudents, 'Дашборд. Ученики'],
  [/^\/cabinet\/dashboard$/, drawDashboard, 'Дашборд'],
  [/^\/cabinet\/profile$/, drawProfile, 'Профиль'],
];

/** Draws the page of a path; an unknown path says so. */
export function drawPage(context: PageContext): void {
  for (const [pattern, draw, title] of ROUTES) {
    const match = pattern.exec(context.path);
    if (!match) continue;
    document.title = `${title} — Билет в будущее`;
    draw(context, match[1] ?? '');
    return;
  }
  document.title = 'Билет в будущее';
  const { ui, host } = context;
  host.append(
    ui.heading(1, 'Страница не найдена'),
    ui.button('На главную', { main: true, onclick: () => context.go('/cabinet/overview') }),
  );
}
