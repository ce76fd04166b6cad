import { afterEach, describe, expect, it } from 'vitest';
import { act } from 'react';
import { ChangeList } from '@/components/check/ChangeList';
import { DropZone } from '@/components/check/DropZone';
import { ClassGroups, RuleGroups } from '@/components/check/FindingGroups';
import { FindingList } from '@/components/check/FindingItem';
import { VerdictLine } from '@/components/check/VerdictLine';
import { changeNote, fixNote, fixWords, progressWords, verdictLine } from '@/components/check/words';
import { click, mount, violations } from './mount';

let stage: Awaited<ReturnType<typeof mount>> | null = null;
const show = async (node: React.ReactNode) => (stage = await mount(node));
afterEach(async () => {
  await stage?.end();
  stage = null;
});

const counts = (error: number, warning: number, info = 0) => ({ error, warning, info });
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the verdict in one line', () => {
  it.each([
    [{ counts: counts(7, 3), errorRows: 5 }, 'Импорт не пройдёт: 7 ошибок в 5 строках'],
    [{ counts: counts(1, 0), errorRows: 1 }, 'Импорт не пройдёт: 1 ошибка в 1 строке'],
    [{ counts: counts(22, 0), errorRows: 21 }, 'Импорт не пройдёт: 22 ошибки в 21 строке'],
    [{ counts: counts(11, 0), errorRows: 11 }, 'Импорт не пройдёт: 11 ошибок в 11 строках'],
    [{ counts: counts(1, 0), errorRows: 0 }, 'Импорт не пройдёт: 1 ошибка'],
    [{ counts: counts(1240, 0), errorRows: 1001 }, 'Импорт не пройдёт: 1 240 ошибок в 1 001 строке'],
    [{ counts: counts(0, 3), errorRows: 0 }, 'Ошибок нет, 3 замечания'],
    [{ counts: counts(0, 0, 2), errorRows: 0 }, 'Готово к отправке'],
    [{ counts: counts(1, 0), errorRows: 0, readable: false }, 'Импорт не пройдёт: файл не прочитан'],
  ])('%j reads «%s»', (facts, words) => {
    expect(plain(verdictLine(facts))).toBe(words);
  });

  it('is announced, with a shape beside its colour', async () => {
    const { stage: page } = await show(<VerdictLine facts={{ counts: counts(2, 0), errorRows: 1 }} />);
    const status = page.querySelector('[role=status]');
    expect(plain(status?.textContent)).toBe('Импорт не пройдёт: 2 ошибки в 1 строке');
    expect(status?.querySelector('svg')?.dataset.shape).toBe('cross');
    expect(await violations()).toEqual([]);
  });
});

it('says progress in rows', () => {
  expect(plain(progressWords({ stage: 'read', rows: 1240, share: 0.2 }))).toBe('Прочитано: 1 240 строк');
  expect(progressWords({ stage: 'read', rows: 0, share: 0 })).toBe('Открываем файл');
});

it('shows a finding with its cell, message and fix, never as markup', async () => {
  const finding = {
    index: 0,
    rule: 'birth-date-invalid',
    severity: 'error' as const,
    sheet: 'Лист1',
    cell: 'I14',
    row: 14,
    value: '<b>1.20.2010</b>',
    message: 'В ячейке I14 «<b>1.20.2010</b>»: месяца 20 не бывает.',
    fix: { value: '20.01.2010', safe: false },
  };
  const { stage: page } = await show(<FindingList findings={[finding]} label="Находки" />);
  expect(page.querySelector('li')?.textContent).toContain('I14');
  expect(page.textContent).toContain('<b>1.20.2010</b>');
  expect(page.textContent).toContain('Предложение: «20.01.2010»');
  expect(page.querySelector('b')).toBeNull();
  expect(await violations()).toEqual([]);
});

it('says what a fix writes, and what goes with it', () => {
  const split = { value: 'Артёмович', safe: false, also: [{ cell: 'E22', value: 'Волков' }] };
  expect(plain(fixWords(split, ''))).toBe('Вписать «Артёмович», в E22 — «Волков»');
  expect(fixWords({ value: 'М', safe: true }, 'м')).toBe('Заменить на «М»');
  expect(fixWords({ value: '', safe: true }, '')).toBe('Очистить ячейку');
  expect(fixNote({ value: '', safe: true })).toBe('Очистим ячейку');
  expect(fixNote({ value: 'М', safe: true })).toBe('Исправим на: «М»');
});

it.each([
  ['Пeтр', 'Петр', 'были латинские буквы'],
  ['15.03.2010', '15.03.2010', 'теперь это текст'],
  [' Лисин', 'Лисин', 'были лишние пробелы или невидимые знаки'],
  [' Пeтр', 'Петр', 'были лишние пробелы или невидимые знаки'],
  ['Андре\u0438\u0306', 'Андрей', 'буквы были разобраны на части'],
  ['м', 'М', null],
  ['', '9', null],
])('a change of «%s» into «%s» is explained where the eye sees none', (was, became, note) => {
  expect(changeNote(was, became)).toBe(note);
});

it('tells an empty cell from a filled one in the list of changes', async () => {
  const { stage: page } = await show(
    <ChangeList changes={[{ sheet: 'Лист1', cell: 'J2', was: '', became: '9' }]} />,
  );
  expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['J2', 'пусто', '9']);
  expect(await violations()).toEqual([]);
});

it('filters by rule and by class, and takes the choice back', async () => {
  const group = {
    rule: 'gender-format',
    title: 'Пол',
    severity: 'error' as const,
    count: 3,
    safe: 3,
    review: 0,
  };
  const chosen: unknown[] = [];
  const draw = (rule: { rule: string; severity: 'error' } | null, label: string | null) => (
    <>
      <RuleGroups groups={[group]} chosen={rule} onChoose={(one) => chosen.push(one?.rule ?? null)} />
      <ClassGroups
        groups={[{ label: '9 «А»', error: 2, warning: 0, info: 0 }]}
        chosen={label}
        onChoose={(one) => chosen.push(one)}
      />
    </>
  );
  const { stage: page, rerender } = await show(draw(null, null));
  const buttons = () => [...page.querySelectorAll('button')];
  for (const button of buttons()) await click(button);
  await rerender(draw({ rule: 'gender-format', severity: 'error' }, '9 «А»'));
  expect(buttons().map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'true']);
  for (const button of buttons()) await click(button);
  expect(chosen).toEqual(['gender-format', '9 «А»', null, null]);
  expect(await violations()).toEqual([]);
});

describe('the drop zone', () => {
  const drop = async (page: Element, ...names: string[]) => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File(['x'], name));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
    await act(() => {
      page.querySelector('.bvb-drop')?.dispatchEvent(event);
      return Promise.resolve();
    });
    return event;
  };

  it('hands on what was dropped and keeps the browser from opening it', async () => {
    const given: string[] = [];
    const { stage: page } = await show(
      <DropZone title="Файл" onFiles={(files) => given.push(...files.map((file) => file.name))} />,
    );
    const event = await drop(page, 'а.xlsx', 'б.xlsx');
    expect(given).toEqual(['а.xlsx']);
    expect(event.defaultPrevented).toBe(true);
    expect(await violations()).toEqual([]);
  });

  it('takes several where several are wanted', async () => {
    const given: string[] = [];
    const { stage: page } = await show(
      <DropZone many title="Файлы" onFiles={(files) => given.push(...files.map((file) => file.name))} />,
    );
    await drop(page, 'а.xlsx', 'б.xlsx');
    expect(given).toEqual(['а.xlsx', 'б.xlsx']);
  });

  it('opens no file dialog where choosing happens elsewhere', async () => {
    let elsewhere = 0;
    const { stage: page } = await show(
      <DropZone title="Файл" onFiles={() => undefined} onChoose={() => (elsewhere += 1)} />,
    );
    await click(page.querySelector('button'));
    expect(elsewhere).toBe(1);
    expect(page.querySelector('input[type=file]')).toBeNull();
  });
});
