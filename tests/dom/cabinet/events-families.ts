/** One event as pages write it; the reader should tell `enrolled/total open`. */
export interface Shown {
  title: string;
  date: string;
  count: string;
  state: string;
  action: string | null;
  told: string;
}

export const shown: readonly Shown[] = [
  {
    title: 'Проба «Оператор станков»',
    date: '02.10.2025',
    count: 'Никто не записан',
    state: 'Запись открыта',
    action: 'Записать учеников',
    told: '0/? open',
  },
  {
    title: 'Экскурсия на завод приборов',
    date: '03.10.2025',
    count: 'Записано 12 из 25',
    state: 'Запись открыта',
    action: 'Изменить запись',
    told: '12/25 open',
  },
  {
    title: 'Мастер-класс «Первая помощь»',
    date: '04.10.2025',
    count: 'Записаны все (25 из 25)',
    state: 'Запись открыта',
    action: 'Отменить запись',
    told: '25/25 open',
  },
  {
    title: 'Встреча с инженером',
    date: '05.09.2025',
    count: 'Записано 3 из 25',
    state: 'Завершено',
    action: 'Подробнее',
    told: '3/25 closed',
  },
  {
    title: 'Проба «Агрономия»',
    date: '06.10.2025',
    count: 'Никто не записан',
    state: 'Отменено',
    action: null,
    told: '0/? closed',
  },
  {
    title: 'Экскурсия в пожарную часть',
    date: '07.10.2025',
    count: 'Записано 24 из 25',
    state: 'Мест нет',
    action: 'Лист ожидания',
    told: '24/25 closed',
  },
];

export interface EventFamily {
  name: string;
  html: (events: readonly Shown[]) => string;
  after?: () => void;
}

const each = <T>(list: readonly T[], make: (item: T, at: number) => string): string =>
  list.map(make).join('');
const columns = ['Мероприятие', 'Дата', 'Запись', 'Статус', ''];
const button = (one: Shown): string => (one.action === null ? '' : `<button>${one.action}</button>`);
const cellsOf = (one: Shown): string[] => [one.title, one.date, one.count, one.state, button(one)];
const flex = 'display:flex;gap:8px';

export const eventFamilies: EventFamily[] = [
  {
    name: 'native table with sort arrows',
    html: (all) =>
      `<table><thead><tr>${each(columns, (text) => `<th>${text} <span>↑</span></th>`)}</tr></thead><tbody>${each(all, (one) => `<tr>${each(cellsOf(one), (cell) => `<td>${cell}</td>`)}</tr>`)}</tbody></table>`,
  },
  {
    name: 'table with a small second line under the title and the kind before it',
    html: (all) =>
      `<table><tr>${each(columns, (text) => `<th>${text}</th>`)}</tr>${each(all, (one) => `<tr><td><small>Проба</small><br><a href="#">${one.title}</a><br><small>Колледж, ауд. 5</small></td>${each(cellsOf(one).slice(1), (cell) => `<td>${cell}</td>`)}</tr>`)}</table>`,
  },
  {
    name: 'header and body in tables apart, with a hidden measuring row',
    html: (all) =>
      `<div class="ant-table"><div><table style="table-layout:fixed;width:1000px"><thead><tr>${each(columns, (text) => `<th>${text}<span role="img" aria-label="caret-up"></span></th>`)}</tr></thead></table></div><div><table style="table-layout:fixed;width:1000px"><tbody><tr aria-hidden="true" style="font-size:0">${each(columns, (text) => `<td><div style="height:0;overflow:hidden">${text}<span role="img" aria-label="caret-up"></span></div></td>`)}</tr>${each(all, (one) => `<tr>${each(cellsOf(one), (cell) => `<td><div class="cell">${cell}</div></td>`)}</tr>`)}</tbody></table></div></div>`,
  },
  {
    name: 'ARIA grid',
    html: (all) =>
      `<div role="grid" aria-rowcount="${all.length + 1}"><div role="row" style="${flex}">${each(columns, (text) => `<div role="columnheader" style="width:180px">${text}</div>`)}</div>${each(all, (one) => `<div role="row" style="${flex}">${each(cellsOf(one), (cell) => `<div role="gridcell" style="width:180px">${cell}</div>`)}</div>`)}</div>`,
  },
  {
    name: 'grid of plain blocks',
    html: (all) =>
      `<div><div style="display:grid;grid-template-columns:repeat(5,180px)">${each(columns, (text) => `<div>${text}</div>`)}</div>${each(all, (one) => `<div style="display:grid;grid-template-columns:repeat(5,180px)">${each(cellsOf(one), (cell) => `<div>${cell}</div>`)}</div>`)}</div>`,
  },
  {
    name: 'one grid with all cells as siblings',
    html: (all) =>
      `<div style="display:grid;grid-template-columns:repeat(5,180px)">${each(columns, (text) => `<div>${text}</div>`)}${each(all, (one) => each(cellsOf(one), (cell) => `<div>${cell}</div>`))}</div>`,
  },
  {
    name: 'cards: kind above a heading, the state a badge at the end',
    html: (all) =>
      `<div class="deck">${each(all, (one) => `<article><div><span class="kind">Проба</span></div><h4>${one.title}</h4><div>Технопарк · ${one.date}</div><div style="${flex}"><span>${one.count}</span><span class="badge">${one.state}</span></div>${button(one)}</article>`)}</div>`,
  },
  {
    name: 'cards: the state a badge before the title',
    html: (all) =>
      `<div>${each(all, (one) => `<div class="c"><div style="${flex}"><span style="display:inline-block">${one.state}</span><span>${one.date}</span></div><div style="font-weight:600">${one.title}</div><p>Дополнительные сведения о мероприятии для учеников и родителей</p><div>${one.count}</div><div>${button(one)}</div></div>`)}</div>`,
  },
  {
    name: 'cards: the state in a footer of its own after the place',
    html: (all) =>
      `<div>${each(all, (one) => `<div><div><div><b>${one.title}</b></div><div>${one.count}</div></div><div><span>Детский технопарк</span> · <span>${one.state}</span></div><div>${button(one)}</div></div>`)}</div>`,
  },
  {
    name: 'cards without classes or emphasis: the place and the state in a block of their own',
    html: (all) =>
      `<div>${each(all, (one, at) => `<div><div><div>${one.title}</div><div>${one.count}</div></div><div><span>Детский технопарк № ${at}</span><span style="display:inline-block">${one.state}</span></div></div>`)}</div>`,
  },
  {
    name: 'cards: the state a badge inside the heading',
    html: (all) =>
      `<div>${each(all, (one) => `<div class="card"><h5>${one.title} <span class="badge">${one.state}</span></h5><p>${one.date}</p><p>${one.count}</p>${button(one)}</div>`)}</div>`,
  },
  {
    name: 'list items',
    html: (all) =>
      `<ul>${each(all, (one) => `<li><a href="#">${one.title}</a>, ${one.date}<br>${one.count}<br><i>${one.state}</i> ${button(one)}</li>`)}</ul>`,
  },
  {
    name: 'accordion with open panels',
    html: (all) =>
      `<div>${each(all, (one, at) => `<div class="acc"><h3><button aria-expanded="true" aria-controls="p${at}">${one.title}</button></h3><div id="p${at}" role="region"><dl><dt>Дата</dt><dd>${one.date}</dd><dt>Запись</dt><dd>${one.count}</dd><dt>Статус</dt><dd>${one.state}</dd></dl>${button(one)}</div></div>`)}</div>`,
  },
  {
    name: 'headings and blocks side by side, without an element around',
    html: (all) =>
      `<section>${each(all, (one) => `<h3>${one.title}</h3><div><p>${one.date}</p><p>${one.count}</p><p>${one.state}</p>${button(one)}</div>`)}</section>`,
  },
  {
    name: 'cards grouped by day',
    html: (all) =>
      `<div>${each([all.slice(0, 1), all.slice(1, 4), all.slice(4)], (group) => `<div class="day"><div class="when">${group[0]?.date ?? ''}</div><div class="items">${each(group, (one) => `<div class="item"><div style="font-size:18px">${one.title}</div><div>${one.count}</div><div>${one.state}</div>${button(one)}</div>`)}</div></div>`)}</div>`,
  },
  {
    name: 'two lists on one page',
    html: (all) =>
      `<h2>Октябрь</h2><div>${each(all.slice(0, 3), (one) => `<div class="x"><h3>${one.title}</h3><span>${one.count}</span> <span>${one.state}</span>${button(one)}</div>`)}</div><h2>Ноябрь</h2><div>${each(all.slice(3), (one) => `<div class="x"><h3>${one.title}</h3><span>${one.count}</span> <span>${one.state}</span>${button(one)}</div>`)}</div>`,
  },
  {
    name: 'table whose rows unfold',
    html: (all) =>
      `<table><thead><tr><th></th><th>Название</th><th>Дата</th><th>Статус</th></tr></thead><tbody>${each(all, (one) => `<tr><td><button aria-label="Развернуть"></button></td><td>${one.title}</td><td>${one.date}</td><td>${one.state}</td></tr><tr><td colspan="4"><div><p>Сведения</p><p>${one.count}</p>${button(one)}</div></td></tr>`)}</tbody></table>`,
  },
  {
    name: 'component with slotted cells',
    html: (all) =>
      `<event-grid>${each(all, (one, row) => each(cellsOf(one), (cell, at) => `<event-cell slot="c${row}-${at}">${cell}</event-cell>`))}</event-grid>`,
    after: () => {
      const host = document.querySelector('event-grid');
      const rows = shown.length;
      host
        ?.attachShadow({ mode: 'open' })
        .setHTMLUnsafe(
          `<table role="grid"><thead><tr role="row">${each(columns, (text) => `<th role="columnheader">${text}</th>`)}</tr></thead><tbody>${each(Array.from({ length: rows }), (_, row) => `<tr role="row">${each(columns, (__, at) => `<td role="gridcell"><slot name="c${row}-${at}"></slot></td>`)}</tr>`)}</tbody></table>`,
        );
    },
  },
];
