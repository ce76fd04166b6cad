import { act, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { CampaignEditor } from '@/components/settings/CampaignEditor';
import { CheckSwitches } from '@/components/settings/CheckSwitches';
import { PageMapList } from '@/components/settings/PageMapList';
import { TemplateEditor } from '@/components/settings/TemplateEditor';
import { type CampaignDates, campaignFor } from '@/utils/campaign';
import type { Templates } from '@/utils/guidance';
import { click, mount, violations } from './mount';

const TODAY = '2026-11-22';
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

async function type(target: Element | null | undefined, value: string): Promise<void> {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    throw new Error('no field');
  const prototype =
    target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  await act(() => {
    // React watches the element's own setter.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value);
    target.dispatchEvent(new Event('input', { bubbles: true }));
    return Promise.resolve();
  });
}

function Dates({ locked = [], start = [] }: { locked?: string[]; start?: CampaignDates[] }) {
  const [campaigns, setCampaigns] = useState(start);
  return <CampaignEditor campaigns={campaigns} locked={locked} today={TODAY} onChange={setCampaigns} />;
}
const years = (page: Element) => [...page.querySelectorAll('fieldset')];

it('shows the instruction’s dates as past and takes those of this year, said back in words', async () => {
  const page = await show(<Dates />);
  expect(years(page).map((year) => year.querySelector('legend')?.textContent.trim())).toEqual([
    '2026-2027, этот учебный год',
    '2025-2026',
  ]);
  expect(years(page)[1]?.textContent).toContain('Скан на платформу: срок 05.09.2025 прошёл');
  expect(years(page)[1]?.querySelector('input')).toBeNull();
  const fields = () => [...(years(page)[0]?.querySelectorAll('input') ?? [])];
  await type(fields()[0], '2026-12-04');
  expect(years(page)[0]?.textContent).toContain('до\u00a004.12.2026 включительно, осталось 12\u00a0дней');
  await type(fields()[1], '2026-11-30');
  expect(years(page)[0]?.textContent).toContain('Оригиналы раньше сканов');
  await click(years(page)[0]?.querySelector('button') ?? null);
  expect(years(page)[0]?.textContent).toContain('Скан на платформу: срок не задан');
  expect(await violations()).toEqual([]);
});

it('shows the district’s dates and lets nobody change them', async () => {
  const page = await show(
    <Dates locked={['2026-2027']} start={[{ schoolYear: '2026-2027', scansUntil: '2026-12-04' }]} />,
  );
  expect(years(page)[0]?.textContent).toContain('задано районом');
  expect(years(page)[0]?.querySelector('input')).toBeNull();
});

it('adds the next school year', async () => {
  const page = await show(<Dates />);
  await click([...page.querySelectorAll('button')].at(-1) ?? null);
  expect(years(page)[0]?.querySelector('legend')?.textContent).toContain('2027-2028');
});

function Texts({ locked = [] }: { locked?: string[] }) {
  const [templates, setTemplates] = useState<Partial<Templates>>({});
  return (
    <TemplateEditor
      templates={templates}
      locked={locked}
      deadlines={campaignFor(TODAY, [{ schoolYear: '2026-2027', scansUntil: '2026-12-04' }]).deadlines}
      today={TODAY}
      onChange={(id, text) => {
        setTemplates((before) => {
          const others = Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
          return text === null ? others : { ...others, [id]: text };
        });
      }}
    />
  );
}

it.each(['light', 'dark'])(
  'previews a text on invented people, names its problems, and goes back (%s)',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const page = await show(<Texts />);
    const preview = () => page.querySelector('.set-preview > div')?.textContent ?? '';
    expect(preview()).toContain('Уважаемые родители 9 «А»');
    expect(preview()).toContain('до\u00a004.12.2026 включительно');
    await type(page.querySelector('textarea'), 'Принесите {список} до {срока}');
    expect(page.textContent).toContain(
      'Подстановка {список} есть только в тексте для классного руководителя',
    );
    expect(page.textContent).toContain('Подстановки {срока} нет');
    expect(await violations()).toEqual([]);
    await click(
      [...page.querySelectorAll('button')].find((one) => one.textContent === 'Вернуть исходный текст') ??
        null,
    );
    expect(preview()).toContain('Уважаемые родители 9 «А»');
    await click(
      [...page.querySelectorAll('button')].find((one) => one.textContent === 'Вернуть мой текст') ?? null,
    );
    expect(preview()).toContain('Принесите {список} до {срока}');
  },
);

it('does not let a text of the district be changed', async () => {
  const page = await show(<Texts locked={['parents']} />);
  expect(page.querySelector('textarea')?.readOnly).toBe(true);
  expect(page.textContent).toContain('задано районом');
});

it('lists maps with their counts; what is the district’s or unreadable is said so', async () => {
  const removed: number[] = [];
  const page = await show(
    <PageMapList
      maps={[
        { version: 1, labels: { 'Согл.': 'consent' }, icons: { a: 'yes', b: 'no' }, columns: [] },
        { version: 1, labels: {}, icons: {}, columns: [] },
        null,
      ]}
      locked={1}
      onRemove={(index) => removed.push(index)}
    />,
  );
  const lines = [...page.querySelectorAll('summary')].map((one) => one.textContent.trim());
  expect(lines).toEqual([
    'Карта 1: 1\u00a0столбец, 2\u00a0значка задано районом',
    'Карта 2: 0\u00a0столбцов, 0\u00a0значков',
    'Карта 3: не читается, в работе не участвует',
  ]);
  await click(page.querySelector('[aria-label="Убрать карту 3"]'));
  expect(removed).toEqual([2]);
  expect(page.querySelector('[aria-label="Убрать карту 1"]')).toBeNull();
  expect(await violations()).toEqual([]);
});

it('shows a check that the district has decided as decided', async () => {
  const page = await show(
    <CheckSwitches
      legend="У учеников"
      checks={[{ id: 'a', title: 'Верификация', why: 'Потому', on: true, locked: true }]}
      onSwitch={() => undefined}
    />,
  );
  const box = page.querySelector('input');
  expect(box?.disabled).toBe(true);
  // Heard as a short name and a description, in a list of nine of them.
  expect(box?.labels?.[0]?.textContent).toBe('Верификация задано районом');
  expect(document.getElementById(box?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Потому');
  expect(await violations()).toEqual([]);
});
