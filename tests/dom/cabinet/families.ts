import { cellsOf, columns, given, mark, type Pupil } from './school';

/** Ways in which tables of students are marked up by kits and by hand; each gives the page's body. */
export interface Family {
  name: string;
  html: (pupils: readonly Pupil[]) => string;
  /** The page tells only tick or cross of the consent. */
  bare?: boolean;
  after?: () => void;
}

const each = <T>(list: readonly T[], make: (item: T, at: number) => string): string =>
  list.map(make).join('');
const h1 = '<h1>Ученики</h1>';

export const families: Family[] = [
  {
    name: 'Bootstrap: native table in a responsive wrapper, sort links, caption',
    html: (
      all,
    ) => `${h1}<div class="table-responsive"><table class="table table-striped"><thead><tr>${each(columns, (text) => `<th scope="col"><a href="#">${text} <i class="bi bi-arrow-down-up"></i></a></th>`)}</tr></thead>
      <tbody>${each(all, (pupil) => `<tr>${each(cellsOf(pupil), (cell) => `<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`,
  },
  {
    name: 'Element Plus: header and body in separate tables, column classes, clipped headers with tooltips',
    html: (
      all,
    ) => `<h2>Дашборд</h2><div class="el-table"><div class="el-table__inner-wrapper"><div class="el-table__header-wrapper"><table class="el-table__header" style="width:1200px;table-layout:fixed"><thead><tr>${each(columns, (text, at) => `<th class="el-table_1_column_${at} is-leaf el-table__cell"><div class="cell" title="${text}">${text.length > 9 ? `${text.slice(0, 8)}...` : text}<span class="caret-wrapper"><i class="sort-caret ascending"></i><i class="sort-caret descending"></i></span></div></th>`)}</tr></thead></table></div>
      <div class="el-table__body-wrapper"><div class="el-scrollbar"><table class="el-table__body" style="width:1200px;table-layout:fixed"><colgroup></colgroup><tbody>${each(all, (pupil) => `<tr class="el-table__row">${each(cellsOf(pupil), (cell, at) => `<td class="el-table_1_column_${at} el-table__cell"><div class="cell">${cell}</div></td>`)}</tr>`)}</tbody></table></div></div></div></div>`,
  },
  {
    name: 'Ant Design: fixed header, measure row, checkbox column',
    html: (
      all,
    ) => `${h1}<div class="ant-table-wrapper"><div class="ant-table"><div class="ant-table-container"><div class="ant-table-header"><table style="table-layout:fixed;width:1200px"><colgroup><col><col></colgroup><thead class="ant-table-thead"><tr><th class="ant-table-cell ant-table-selection-column"><label><input type="checkbox"></label></th>${each(columns, (text) => `<th class="ant-table-cell" aria-label="${text}"><div class="ant-table-column-sorters"><span class="ant-table-column-title">${text}</span><span class="ant-table-column-sorter"><span role="img" aria-label="caret-up"></span></span></div></th>`)}</tr></thead></table></div>
      <div class="ant-table-body"><table style="table-layout:fixed;width:1200px"><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row" style="height:0">${each(['', ...columns], () => '<td style="padding:0;border:0;height:0"></td>')}</tr>${each(all, (pupil, at) => `<tr class="ant-table-row" data-row-key="${at}"><td class="ant-table-cell"><input type="checkbox"></td>${each(cellsOf(pupil), (cell) => `<td class="ant-table-cell">${cell}</td>`)}</tr>`)}</tbody></table></div></div></div></div>`,
  },
  {
    name: 'MUI DataGrid: ARIA grid with data-field, rows placed by transform',
    html: (
      all,
    ) => `${h1}<div role="grid" aria-rowcount="${all.length + 1}" aria-colcount="10"><div class="MuiDataGrid-columnHeaders"><div role="row" aria-rowindex="1" style="display:flex">${each(columns, (text, at) => `<div role="columnheader" data-field="f${at}" aria-colindex="${at + 1}" aria-label="${text}" style="width:120px"><div class="MuiDataGrid-columnHeaderTitle">${text}</div><button aria-label="Сортировать" tabindex="-1"></button></div>`)}</div></div>
      <div role="presentation"><div role="rowgroup">${each(all, (pupil, at) => `<div role="row" data-id="${at}" data-rowindex="${at}" aria-rowindex="${at + 2}" style="display:flex">${each(cellsOf(pupil), (cell, index) => `<div role="gridcell" data-field="f${index}" aria-colindex="${index + 1}" style="width:120px">${cell}</div>`)}</div>`)}</div></div></div>`,
  },
  {
    name: 'AG Grid: name pinned in a container of its own, cells out of order',
    html: (all) => {
      const rest = columns
        .map((_, at) => at)
        .slice(1)
        .toReversed();
      const head = (ats: number[]): string =>
        each(
          ats,
          (at) =>
            `<div role="columnheader" class="ag-header-cell" col-id="c${at}" aria-colindex="${at + 1}" style="position:absolute;left:${at * 120}px;width:120px"><div class="ag-header-cell-comp-wrapper"><span class="ag-header-cell-text">${columns[at] ?? ''}</span><span class="ag-icon ag-icon-asc"></span></div></div>`,
        );
      const body = (ats: number[]): string =>
        each(
          all,
          (pupil, row) =>
            `<div role="row" row-index="${row}" aria-rowindex="${row + 2}" row-id="${row}" style="position:absolute;top:${row * 42}px;height:42px">${each(ats, (at) => `<div role="gridcell" col-id="c${at}" aria-colindex="${at + 1}" class="ag-cell"><span class="ag-cell-value">${cellsOf(pupil)[at] ?? ''}</span></div>`)}</div>`,
        );
      return `${h1}<div class="ag-root" role="treegrid" aria-rowcount="${all.length + 1}"><div class="ag-header" role="presentation"><div class="ag-pinned-left-header" role="rowgroup"><div role="row" aria-rowindex="1">${head([0])}</div></div><div class="ag-header-viewport"><div role="rowgroup"><div role="row" aria-rowindex="1">${head(rest)}</div></div></div></div>
        <div class="ag-body"><div class="ag-pinned-left-cols-container" role="rowgroup" style="position:relative">${body([0])}</div><div class="ag-center-cols-container" role="rowgroup" style="position:relative">${body(rest)}</div></div></div>`;
    },
  },
  {
    name: 'Kendo: locked columns, four tables in a role=grid',
    html: (all) => {
      const head = (from: number, to: number): string =>
        `<table role="presentation"><thead><tr role="row">${each(columns.slice(from, to), (text, at) => `<th role="columnheader" aria-colindex="${from + at + 1}" data-title="${text}"><span class="k-link">${text}</span></th>`)}</tr></thead></table>`;
      const body = (from: number, to: number): string =>
        `<table role="presentation"><tbody>${each(all, (pupil, row) => `<tr role="row" aria-rowindex="${row + 2}" data-uid="u${row}">${each(cellsOf(pupil).slice(from, to), (cell, at) => `<td role="gridcell" aria-colindex="${from + at + 1}">${cell}</td>`)}</tr>`)}</tbody></table>`;
      return `${h1}<div class="k-grid" role="grid"><div class="k-grid-header"><div class="k-grid-header-locked">${head(0, 1)}</div><div class="k-grid-header-wrap">${head(1, 10)}</div></div><div class="k-grid-container" style="display:flex"><div class="k-grid-content-locked">${body(0, 1)}</div><div class="k-grid-content">${body(1, 10)}</div></div></div>`;
    },
  },
  {
    name: 'DataTables with scrollX: copied header, sizing header in the body table, Russian info line',
    html: (
      all,
    ) => `${h1}<div class="dataTables_wrapper"><div class="dataTables_scroll"><div class="dataTables_scrollHead"><table class="dataTable"><thead><tr>${each(columns, (text) => `<th class="sorting" aria-label="${text}: activate to sort column ascending">${text}</th>`)}</tr></thead></table></div>
      <div class="dataTables_scrollBody"><table class="dataTable"><thead><tr style="height:0">${each(columns, (text) => `<th style="height:0;padding:0"><div style="height:0;overflow:hidden">${text}</div></th>`)}</tr></thead><tbody>${each(all, (pupil) => `<tr>${each(cellsOf(pupil), (cell) => `<td>${cell}</td>`)}</tr>`)}</tbody></table></div></div><div class="dataTables_info">Записи с 1 до ${all.length} из ${all.length} записей</div></div>`,
  },
  {
    name: 'Vuetify: native table, aria-labels, tooltips by aria-label on icons',
    html: (all) =>
      `${h1}<div class="v-table"><div class="v-table__wrapper"><table><thead><tr>${each(columns, (text) => `<th class="v-data-table__th"><div class="v-data-table-header__content"><span>${text}</span><i class="mdi-arrow-up mdi v-icon" aria-hidden="true"></i></div></th>`)}</tr></thead><tbody>${each(all, (pupil) => `<tr class="v-data-table__tr">${each(cellsOf(pupil), (cell) => `<td class="v-data-table__td">${cell}</td>`)}</tr>`)}</tbody></table></div></div>`,
  },
  {
    name: 'TanStack: divs in flex rows with random classes, no roles',
    html: (all) =>
      `${h1}<div class="x1a"><div class="b7 q" style="display:flex">${each(columns, (text) => `<div class="k9" style="width:110px;flex:none"><span class="z1">${text}</span></div>`)}</div><div class="p2">${each(all, (pupil) => `<div class="r5" style="display:flex">${each(cellsOf(pupil), (cell) => `<div class="k9" style="width:110px;flex:none">${cell}</div>`)}</div>`)}</div></div>`,
  },
  {
    name: 'CSS grid: header and all cells are siblings',
    html: (all) =>
      `${h1}<div style="display:grid;grid-template-columns:repeat(10,110px)">${each(columns, (text) => `<div><b>${text}</b></div>`)}${each(all, (pupil) => each(cellsOf(pupil), (cell) => `<div style="padding:4px">${cell}</div>`))}</div>`,
  },
  {
    name: 'CSS grid: rows are display: contents',
    html: (all) =>
      `${h1}<section style="display:grid;grid-template-columns:repeat(10,110px)"><div style="display:contents">${each(columns, (text) => `<span>${text}</span>`)}</div>${each(all, (pupil) => `<div style="display:contents">${each(cellsOf(pupil), (cell) => `<span>${cell}</span>`)}</div>`)}</section>`,
  },
  {
    name: 'hand-made pinned columns: two containers of divs side by side',
    html: (
      all,
    ) => `${h1}<div style="display:flex"><div><div style="height:30px;display:flex"><div style="width:260px">ФИО</div></div>${each(all, (pupil) => `<div style="height:50px;width:260px" class="l">${cellsOf(pupil)[0] ?? ''}</div>`)}</div>
      <div style="overflow:auto;width:900px"><div style="height:30px;display:flex;width:990px">${each(columns.slice(1), (text) => `<div style="width:110px">${text}</div>`)}</div>${each(all, (pupil) => `<div style="height:50px;width:990px;display:flex">${each(cellsOf(pupil).slice(1), (cell) => `<div style="width:110px">${cell}</div>`)}</div>`)}</div></div>`,
  },
  {
    name: 'Tailwind cards: definition lists',
    html: (all) =>
      `${h1}<ul class="grid">${each(all, (pupil) => `<li class="rounded-xl shadow p-4"><h3>${pupil.name}</h3><p>${pupil.class}</p><dl>${each(['ОВЗ', 'Инвалидность', 'Активность', 'Профиль', 'Верификация', 'Согласие', 'Родитель'], (label, at) => `<dt>${label}</dt><dd>${cellsOf(pupil)[at + 3] ?? ''}</dd>`)}</dl></li>`)}</ul>`,
  },
  {
    name: 'cards with «label: value» lines in words',
    html: (all) =>
      `${h1}<div>${each(all, (pupil) => `<div class="c"><div><div>${pupil.name}</div><div>Класс: ${pupil.class}</div></div><div>ОВЗ: ${pupil.ovz ? 'да' : 'нет'}</div><div>Инвалидность: ${pupil.disability ? 'есть' : 'нет'}</div><div><span>Активность:</span> <b>${pupil.active ? 'активен' : 'неактивен'}</b></div><div>Профиль: ${pupil.profile ? 'заполнен' : 'не заполнен'}</div><div>Верификация: ${pupil.verified ? 'пройдена' : 'не пройдена'}</div><div>Согласие: ${pupil.consent}</div><div>Родитель: ${pupil.parent ? 'привязан' : 'не привязан'}</div></div>`)}</div>`,
  },
  {
    name: 'a web component: table in an open shadow root, contents slotted from outside',
    html: (all) =>
      `${h1}<x-grid>${each(columns, (text, at) => `<x-cell slot="h${at}"><x-sorter>${text}</x-sorter></x-cell>`)}${each(all, (pupil, row) => each(cellsOf(pupil), (cell, at) => `<x-cell slot="r${row}c${at}">${cell}</x-cell>`))}</x-grid>`,
    after: () => {
      const host = document.querySelector('x-grid');
      if (!host) return;
      const rows = host.querySelectorAll('[slot^="r"][slot$="c0"]').length;
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = `<table role="treegrid" aria-rowcount="${rows + 1}"><thead role="rowgroup"><tr role="row" aria-rowindex="1">${each(columns, (_, at) => `<th role="columnheader"><slot name="h${at}"></slot></th>`)}</tr></thead><tbody role="rowgroup">${each(Array.from({ length: rows }), (_, row) => `<tr role="row" aria-rowindex="${row + 2}">${each(columns, (__, at) => `<td role="gridcell"><slot name="r${row}c${at}"></slot></td>`)}</tr>`)}</tbody></table>`;
    },
  },
  {
    name: 'Quasar: words in chips, switches and checkboxes',
    html: (all) =>
      `${h1}<table class="q-table"><thead><tr>${each(columns, (text) => `<th>${text}</th>`)}</tr></thead><tbody>${each(all, (pupil) => `<tr><td>${pupil.name}</td><td>${pupil.class.replace(/[ «»]/g, '')}</td><td>В</td><td><input type="checkbox" disabled ${pupil.ovz ? 'checked' : ''}></td><td><div role="checkbox" aria-checked="${pupil.disability}"></div></td><td><div role="switch" aria-checked="${pupil.active}"></div></td><td>${pupil.profile ? '100%' : '60 %'}</td><td><div class="q-chip"><span>${pupil.verified ? 'Верифицирован(а)' : 'Не верифицирован(а)'}</span></div></td><td><div class="q-badge">${pupil.consent}</div></td><td>${pupil.parent ? 'Есть' : 'Нет'}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'Tabulator: role=grid with tabulator-field, header in its own row',
    html: (all) =>
      `${h1}<div class="tabulator" role="grid"><div class="tabulator-header" role="rowgroup"><div class="tabulator-headers" role="row">${each(columns, (text, at) => `<div class="tabulator-col" role="columnheader" tabulator-field="f${at}" title=""><div class="tabulator-col-title">${text}</div></div>`)}</div></div><div class="tabulator-tableholder"><div class="tabulator-table" role="rowgroup">${each(all, (pupil) => `<div class="tabulator-row" role="row">${each(cellsOf(pupil), (cell, at) => `<div class="tabulator-cell" role="gridcell" tabulator-field="f${at}">${cell}<span></span></div>`)}</div>`)}</div></div></div>`,
  },
  {
    name: 'names in three columns, extra columns, order changed, icons without words',
    bare: true,
    html: (all) =>
      `${h1}<table><tr><th>№</th><th>Родитель</th><th>Согласия</th><th>Верификация</th><th>Профиль</th><th>Активность</th><th>Инвалидность</th><th>ОВЗ</th><th>Школа</th><th>Педагог</th><th>Фамилия</th><th>Имя</th><th>Отчество</th><th>Класс</th><th>Дата входа</th></tr>${each(
        all,
        (pupil, at) => {
          const [surname = '', first = '', ...rest] = pupil.name.split(' ');
          return `<tr><td>${at + 1}</td>${each([pupil.parent, given(pupil.consent), pupil.verified, pupil.profile, pupil.active, pupil.disability, pupil.ovz], (value) => `<td>${mark(value)}</td>`)}<td>МБОУ СОШ № 2</td><td>Иванова Ксения Юрьевна</td><td>${surname}</td><td>${first}</td><td>${rest.join(' ')}</td><td>${pupil.class}</td><td>12.10.2025</td></tr>`;
        },
      )}</table>`,
  },
];
