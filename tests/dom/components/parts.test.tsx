import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Button } from '@/components/parts/Button';
import { Chip } from '@/components/parts/Chip';
import { ConfirmDialog, Toast } from '@/components/parts/Dialog';
import { Field } from '@/components/parts/Field';
import { Menu } from '@/components/parts/Menu';
import { Progress } from '@/components/parts/Progress';
import { EmptyState, ErrorState } from '@/components/parts/States';
import { Tabs } from '@/components/parts/Tabs';
import { click, mount, press, violations } from './mount';

let stage: Awaited<ReturnType<typeof mount>> | null = null;
const show = async (node: React.ReactNode) => (stage = await mount(node));
afterEach(async () => {
  document.documentElement.removeAttribute('data-theme');
  await stage?.end();
  stage = null;
});

const EVERYTHING = (
  <>
    <Button look="main">Главная</Button>
    <Button look="quiet">Тихая</Button>
    <Button look="danger">Опасная</Button>
    <Button disabled>Нельзя</Button>
    {(['amber', 'blue', 'green', 'grey', 'red'] as const).map((tone) => (
      <Chip key={tone} tone={tone}>
        слово
      </Chip>
    ))}
    <Progress words="Прочитано 10 строк" share={0.4} onStop={() => undefined} />
    <EmptyState title="Пусто">Здесь появятся файлы.</EmptyState>
    <ErrorState title="Не получилось">Повторите.</ErrorState>
    <Field label="ИНН" value="1" onChange={() => undefined} odd="У организации в ИНН 10 цифр." />
    <Menu label="Ещё" items={[{ label: 'Распечатать', onChoose: () => undefined }]} />
  </>
);

it.each(['light', 'dark'])('every part is accessible in the %s look', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await show(EVERYTHING);
  expect(await violations()).toEqual([]);
});

it('moves between tabs by arrows, with one tab in the tab order', async () => {
  function Stage() {
    const [chosen, setChosen] = useState<'a' | 'b'>('a');
    return (
      <Tabs
        label="Разделы"
        tabs={[
          { id: 'a', label: 'Первый' },
          { id: 'b', label: 'Второй' },
        ]}
        chosen={chosen}
        onChoose={setChosen}
      >
        {chosen}
      </Tabs>
    );
  }
  const { stage: page } = await show(<Stage />);
  const tabs = () => [...page.querySelectorAll<HTMLElement>('[role=tab]')];
  await press(tabs()[0] ?? page, 'ArrowRight');
  expect(page.querySelector('[role=tabpanel]')?.textContent).toBe('b');
  expect(tabs().map((tab) => tab.tabIndex)).toEqual([-1, 0]);
  expect(document.activeElement).toBe(tabs()[1]);
  await press(tabs()[1] ?? page, 'ArrowRight');
  expect(page.querySelector('[role=tabpanel]')?.textContent).toBe('a');
  expect(await violations()).toEqual([]);
});

it('asks once before something final, and Escape means no', async () => {
  const said: string[] = [];
  const { stage: page } = await show(
    <ConfirmDialog
      title="Удалить всё?"
      confirm="Удалить"
      onConfirm={() => said.push('yes')}
      onCancel={() => said.push('no')}
    >
      <p>Вернуть нельзя.</p>
    </ConfirmDialog>,
  );
  const dialog = page.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  expect(await violations()).toEqual([]);
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await click([...page.querySelectorAll('button')].at(-1) ?? null);
  expect(said).toEqual(['no', 'yes']);
});

it('offers to undo what was just done', async () => {
  let undone = 0;
  const { stage: page } = await show(
    <Toast words="Исправлено: 7 ячеек" onUndo={() => (undone += 1)} onClose={() => undefined} />,
  );
  expect(page.querySelector('[role=status]')?.textContent).toContain('Исправлено: 7 ячеек');
  await click(page.querySelector('button'));
  expect(undone).toBe(1);
});

it('stops what takes long', async () => {
  let stopped = 0;
  const { stage: page } = await show(
    <Progress words="Прочитано 10 строк" share={2} onStop={() => (stopped += 1)} />,
  );
  expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('100');
  await click(page.querySelector('button'));
  expect(stopped).toBe(1);
});
