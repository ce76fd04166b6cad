import type { PageContext } from '../skin.ts';

/** The login page: no cabinet around it, nothing to read. */
export function drawLogin({ ui, host, go }: PageContext): void {
  const { make } = ui;
  host.append(
    make(
      'div',
      'login',
      'mx-auto mt-[12vh] max-w-[400px]',
      {},
      make('div', 'login-logo', 'text-center text-accent font-bold text-xl mb-6', {}, 'Билет в будущее'),
      ui.panel(
        make('div', 'login-title', 'mb-5', {}, ui.heading(1, 'Вход в личный кабинет')),
        make(
          'div',
          'login-fields',
          'grid gap-4 mb-5',
          {},
          ui.field('Логин или электронная почта', ui.input('')),
          ui.field('Пароль', ui.input('', { type: 'password' })),
        ),
        make(
          'div',
          'login-actions',
          'flex justify-between items-center gap-3',
          {},
          ui.button('Войти', { main: true, onclick: () => go('/cabinet/overview') }),
          make('span', 'login-forgot', 'text-sm text-accent cursor-pointer', {}, 'Забыли пароль?'),
        ),
      ),
    ),
  );
}
