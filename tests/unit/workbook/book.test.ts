import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeBook, readWorkbook } from '@/utils/workbook';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('makeBook', () => {
  it('writes what the reader reads back, and no text becomes a formula', async () => {
    const dangerous = ['=1+1', '+7 900', '-1', '@SUM(A1)', '\t=1', '\r=1', 'DDE("cmd")', '0012'];
    const bytes = await makeBook({
      sheets: [
        { name: 'Отчёт', columns: [{ header: 'Что', format: '@' }], rows: dangerous.map((one) => [one]) },
      ],
    });
    const book = await readWorkbook(bytes);
    expect(
      book.sheets[0]?.rows.map(({ cells }) => cells.map(({ kind, formula }) => [kind, formula])),
    ).toEqual(Array.from({ length: 9 }, () => [['text', false]]));
    expect(book.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0]?.text.trim())).toEqual(
      dangerous.map((one) => one.trim()),
    );
    expect(text(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f');
  });

  it('gives wrapped texts and comments the room that they need, and its own font to bold ones', async () => {
    const long = 'Ученику нет десяти полных лет, платформа его не примет. Проверьте дату рождения.';
    const bytes = await makeBook({
      sheets: [
        {
          name: 'Находки',
          columns: [{ header: 'Что', width: 20, wrap: true }, { header: 'Где' }],
          rows: [
            ['коротко', 'A1'],
            [long, 'A2'],
          ],
          marks: [
            { row: 2, column: 1, comment: 'коротко' },
            { row: 3, column: 1, comment: [long, long, long].join('\n') },
          ],
        },
        {
          name: 'Лист1',
          columns: [{ header: '' }],
          rows: [['Список'], ['Имя'], ['Иван']],
          headless: true,
          titleRow: 2,
          freeze: true,
          print: { repeatHeader: true },
        },
      ],
    });
    const parts = unzipSync(bytes);
    const sheet = text(parts['xl/worksheets/sheet1.xml']);
    expect(/<row r="2"[^>]*>/u.exec(sheet)?.[0]).not.toContain('ht=');
    // Eighty signs in lines of eighteen.
    expect(/<row r="3"[^>]*>/u.exec(sheet)?.[0]).toMatch(/ ht="(75|90)"/u);
    const anchors = [...text(parts['xl/drawings/vmlDrawing1.vml']).matchAll(/<x:Anchor>([^<]*)</gu)].map(
      ([, anchor = '']) => anchor.split(',').map(Number),
    );
    const tall = anchors.map(([, , top = 0, , , , bottom = 0]) => bottom - top);
    expect(tall[0]).toBeLessThan(4);
    expect(tall[1]).toBeGreaterThanOrEqual(6);
    expect(
      [...text(parts['xl/styles.xml']).matchAll(/<font>.*?<\/font>/gu)].every(([font]) =>
        font.includes('<name '),
      ),
    ).toBe(true);
    const copy = text(parts['xl/worksheets/sheet2.xml']);
    expect(copy).toContain('ySplit="2"');
    expect(text(parts['xl/workbook.xml'])).toContain('$2:$2');
  });

  it('carries lists, hints, frozen header, filter, marks and print setup', async () => {
    const bytes = await makeBook({
      title: 'Шаблон',
      created: new Date('2025-09-01T00:00:00Z'),
      sheets: [
        {
          name: 'Ученики: 9/А',
          columns: [
            {
              header: 'Пол',
              width: 8,
              format: '@',
              choices: ['М', 'Ж'],
              hint: { title: 'Пол', text: 'М или Ж' },
            },
            { header: 'Дата', hint: { title: 'Дата', text: 'ДД.ММ.ГГГГ' } },
          ],
          rows: [['М', '05.03.2012']],
          preface: ['Список'],
          headerFill: 'DDEEFF',
          freeze: true,
          filter: true,
          marks: [{ row: 3, column: 2, fill: 'FFCCCC', comment: 'Проверьте' }],
          print: { landscape: true, repeatHeader: true, header: 'А&Б', footer: '{page} из {pages}' },
        },
        { name: 'Ученики: 9/А', columns: [], rows: [] },
      ],
    });
    const parts = unzipSync(bytes);
    const sheet = text(parts['xl/worksheets/sheet1.xml']);
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual([
      'Ученики  9 А',
      'Ученики  9 А (2)',
    ]);
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="A3:A1002"[^>]*>/);
    expect(sheet).toContain('<formula1>&quot;М,Ж&quot;</formula1>');
    expect(sheet).toMatch(/sqref="B3:B1002"/);
    expect(sheet).toContain('ySplit="2"');
    expect(sheet).toContain('<autoFilter ref="A2:B3"');
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('&amp;CА&amp;&amp;Б');
    expect(sheet).toContain('&amp;C&amp;P из &amp;N');
    expect(text(parts['xl/comments1.xml'])).toContain('Проверьте');
    expect(text(parts['xl/workbook.xml'])).toContain('$2:$2');
    expect(text(parts['xl/styles.xml'])).toContain('FFFFCCCC');
  });

  it('rows with long texts are high enough, and a long preface stays over its columns', async () => {
    const bytes = await makeBook({
      sheets: [
        {
          name: 'Список',
          prefaceWraps: true,
          preface: ['Заголовок', 'слово '.repeat(20).trim()],
          columns: [
            { header: 'Класс', width: 20 },
            { header: 'Ученик', width: 20, wrap: true },
          ],
          rows: [
            ['7 «А»', 'Иванова Мария'],
            ['7 «А»', 'Абдурахмангаджиева-Задунайская Александра'],
          ],
          print: { grid: true },
        },
      ],
    });
    const sheet = text(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    const height = (row: number) => new RegExp(`<row r="${String(row)}"[^>]*? ht="(\\d+)"`).exec(sheet)?.[1];
    expect([2, 3, 4, 5].map(height)).toEqual(['60', '16', undefined, '45']);
    expect(sheet).toContain('<mergeCell ref="A2:B2"/>');
    expect(sheet).toContain('gridLines="1"');
  });
});
