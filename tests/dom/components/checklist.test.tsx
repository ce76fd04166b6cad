import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Checklist, checklistLine } from '@/components/checklist/Checklist';
import { FirstRun, type FirstAnswers } from '@/components/checklist/FirstRun';
import { checklistOf, NOTHING_SEEN } from '@/utils/guidance';
import { click, mount, violations } from './mount';

let stage: Awaited<ReturnType<typeof mount>> | null = null;
const show = async (node: React.ReactNode) => {
  stage = await mount(node);
  return stage.stage;
};
afterEach(async () => {
  document.documentElement.removeAttribute('data-theme');
  await stage?.end();
  stage = null;
});

const ITEMS = checklistOf(
  'navigator-new',
  { ...NOTHING_SEEN, cabinetSeen: true, notVerified: 5 },
  new Set(['logins-exported', 'students-verified']),
);

it.each(['light', 'dark'])(
  'tells what was seen in the cabinet from what is ticked by hand (%s)',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const ticked: [string, boolean][] = [];
    const page = await show(
      <Checklist
        role="navigator-new"
        items={ITEMS}
        onRole={() => undefined}
        onTick={(id, done) => ticked.push([id, done])}
      />,
    );
    expect(page.querySelector('summary')?.textContent).toBe(
      'Сделано 2 из 11. Дальше: подтвердить новое согласие на обработку персональных данных',
    );
    await act(() => {
      page.querySelector('details')?.setAttribute('open', '');
      return Promise.resolve();
    });
    const steps = [...page.querySelectorAll('.bvb-step')];
    const step = (words: string) => steps.find((one) => one.textContent.includes(words));
    expect(step('Войти')?.textContent).toContain('сделано, видно в кабинете');
    // Ticked by hand, but the cabinet shows five without verification.
    expect(step('верификацию')?.textContent).toContain('ещё не всё, видно в кабинете');
    expect(step('верификацию')?.querySelector('input')).toBeNull();
    expect(step('логины и пароли')?.querySelector('input')?.checked).toBe(true);
    await click(step('Сдать оригиналы')?.querySelector('input') ?? null);
    expect(ticked).toEqual([['originals-handed', true]]);
    expect(await violations()).toEqual([]);
  },
);

it('says when every step is ticked, and asks for the role until there is one', async () => {
  const all = checklistOf(
    'administrator-known',
    { ...NOTHING_SEEN, cabinetSeen: true },
    new Set(['own-consent']),
  );
  expect(checklistLine(all)).toBe('Все шаги отмечены: 2 из 2');
  const page = await show(
    <Checklist role={null} items={[]} onRole={() => undefined} onTick={() => undefined} />,
  );
  expect(page.querySelector('summary')?.textContent).toBe('Шаги по инструкции: выберите, кто вы');
});

it('asks three questions, each of which may stay without an answer', async () => {
  const answers: FirstAnswers[] = [];
  const skipped: string[] = [];
  const page = await show(
    <FirstRun
      askSchool
      askContact
      onAnswer={(given) => answers.push(given)}
      onSkip={() => skipped.push('skip')}
    />,
  );
  expect([...page.querySelectorAll('label')].map((one) => one.textContent)).toEqual([
    'Кто вы',
    'ИНН школы',
    'КПП школы',
    'Почта территориального администратора',
  ]);
  expect(await violations()).toEqual([]);
  await click(page.querySelector('[type=submit]'));
  expect(answers).toEqual([{ who: null, inn: '', kpp: '', email: '' }]);
  await click([...page.querySelectorAll('button')].at(-1) ?? null);
  expect(skipped).toEqual(['skip']);
});

it('does not ask what the district has set', async () => {
  const page = await show(
    <FirstRun askSchool={false} askContact={false} onAnswer={() => undefined} onSkip={() => undefined} />,
  );
  expect([...page.querySelectorAll('label')].map((one) => one.textContent)).toEqual(['Кто вы']);
});
