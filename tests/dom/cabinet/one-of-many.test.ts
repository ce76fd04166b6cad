import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createReader } from '@/utils/cabinet';
import { facts } from './page';
import { cellsOf, columns, cross, expected, pupils, tick, type Pupil } from './school';

/** Rows that are alike are read as one: this is about the one that is not. */
const sign = (pupil: Pupil): string => `<i class="v ${pupil.verified ? 'yes' : 'no'}"></i>`;
const at = columns.indexOf('Верификация');
const consentAt = columns.indexOf('Согласие');

/** `signs`: the verification is drawn by rules instead of pictures. */
function draw(all: readonly Pupil[], css = '', signs = false): void {
  const rows = all.map((pupil) => {
    const cells = cellsOf(pupil);
    if (signs) cells[at] = sign(pupil);
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  document.body.innerHTML = `<style>.yes::before{content:"✓"}.no::before{content:"✗"}${css}</style><h1>Ученики</h1>
    <table><thead><tr>${columns.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const rowAt = (row: number): HTMLElement => {
  const found = document.querySelectorAll<HTMLElement>('tbody tr')[row];
  if (!found) throw new Error(`no row ${String(row)}`);
  return found;
};
const cellIn = (row: number, column = at): HTMLElement => {
  const found = rowAt(row).children[column];
  if (!(found instanceof HTMLElement)) throw new Error('no cell');
  return found;
};
const reading = (): Record<string, string>[] => createReader(document).read().rows.map(facts);

afterEach(() => {
  document.body.innerHTML = '';
});

const firstOf = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('nobody');
  return first;
};

/** Students who differ in their names alone. */
const alike = (count: number): Pupil[] => {
  const all = pupils(count);
  return all.map(({ name, date }) => ({ ...firstOf(all), name, date }));
};

/** As a sheet from another site, whose rules no script is told. */
function closeSheets(): void {
  for (const sheet of document.styleSheets)
    Object.defineProperty(sheet, 'cssRules', {
      configurable: true,
      get: () => {
        throw new DOMException('of another site', 'SecurityError');
      },
    });
}

describe('one of a thousand rows that are alike', () => {
  const many = alike(1000);
  const here = 516;
  const others = (told: Record<string, string>): Record<string, string>[] =>
    many.map((pupil, row) => (row === here ? told : expected(pupil)));
  const usual = expected(firstOf(many.slice(here)));

  it.each([
    ['an inline style', '', () => cellIn(here).firstElementChild?.setAttribute('style', 'display:none')],
    ['a class', '.gone{display:none}', () => cellIn(here).firstElementChild?.classList.add('gone')],
    ['a class of its cell', '.gone svg{visibility:hidden}', () => cellIn(here).classList.add('gone')],
    [
      'the attribute hidden',
      'svg[hidden]{display:none}',
      () => cellIn(here).firstElementChild?.toggleAttribute('hidden'),
    ],
    [
      'a class of its row',
      `tr.gone td:nth-child(${String(at + 1)}) svg{display:none}`,
      () => rowAt(here).classList.add('gone'),
    ],
    [
      'its place alone',
      `tr:nth-child(${String(here + 1)}) td:nth-child(${String(at + 1)}) svg{display:none}`,
      () => undefined,
    ],
    ['a neighbour', `td.next + td svg{display:none}`, () => cellIn(here, at - 1).classList.add('next')],
    [
      'what the row holds',
      `tr:has(.mute) td:nth-child(${String(at + 1)}) svg{display:none}`,
      () => cellIn(here, 0).firstElementChild?.classList.add('mute'),
    ],
  ])('has its drawing hidden by %s', (_, css, change) => {
    draw(many, css);
    change();
    expect(reading()).toEqual(others({ ...usual, verified: '?' }));
  });

  it.each([
    ['its place alone', `tr:nth-child(${String(here + 1)}) .v::before{content:"✗"}`, () => undefined],
    ['a neighbour', 'td.next + td .v::before{content:"✗"}', () => cellIn(here, at - 1).classList.add('next')],
    ['a row before it', 'tr.next + tr .v::before{content:"✗"}', () => rowAt(here - 1).classList.add('next')],
    [
      'what the row holds',
      'tr:has(.mute) .v::before{content:"✗"}',
      () => cellIn(here, 0).firstElementChild?.classList.add('mute'),
    ],
    ['a class of its row', 'tr.other .v::before{content:"✗"}', () => rowAt(here).classList.add('other')],
    [
      'a rule within a rule',
      `tbody{@media all{& tr:nth-child(${String(here + 1)}) .v{&::before{content:"✗"}}}}`,
      () => undefined,
    ],
  ])('has another sign drawn by %s', (_, css, change) => {
    draw(many, css, true);
    change();
    const told = many.map((pupil) => expected(pupil));
    told[here] = { ...usual, verified: usual.verified === '+' ? '-' : '+' };
    expect(usual.verified).toBe('+');
    expect(reading()).toEqual(told);
  });

  it.each([
    ['hidden', `tr:nth-child(${String(here + 1)}) .v{display:none}`, '?'],
    ['turned', `tr:nth-child(${String(here + 1)}) .v::before{content:"✗"}`, '-'],
  ])('has its sign %s by a rule that cannot be looked into', (_, css, verified) => {
    draw(many, css, true);
    closeSheets();
    expect(reading()).toEqual(others({ ...usual, verified }));
  });

  it('has a drawing that differs in one path', () => {
    draw(many);
    const model = document.createElement('div');
    model.innerHTML = cross;
    cellIn(here)
      .querySelector('path')
      ?.setAttribute('d', model.querySelector('path')?.getAttribute('d') ?? '');
    expect(reading()).toEqual(others({ ...usual, verified: '-' }));
  });

  it('has a title that differs', () => {
    draw(many);
    cellIn(here, consentAt).firstElementChild?.setAttribute('title', 'Необходимо загрузить');
    expect(reading()).toEqual(others({ ...usual, consent: 'upload-required' }));
  });

  it('has a name for screen readers that denies its drawing', () => {
    draw(many);
    cellIn(here).firstElementChild?.setAttribute('aria-label', 'Не верифицирован');
    expect(reading()).toEqual(others({ ...usual, verified: '?' }));
  });

  it('has its name hidden from screen readers, which people read all the same', () => {
    draw(many);
    cellIn(here, 0).setAttribute('aria-hidden', 'true');
    expect(reading()).toEqual(others(usual));
  });

  it('is drawn in another theme', () => {
    draw(many, 'tr.dark{background:#111;color:#eee}tr.dark svg{fill:#7f7}');
    rowAt(here).classList.add('dark');
    expect(reading()).toEqual(others(usual));
  });

  it.each([
    [
      'an inline style',
      '',
      () => cellIn(here, 0).querySelector('span')?.setAttribute('style', 'display:none'),
    ],
    [
      'its place alone',
      `tr:nth-child(${String(here + 1)}) span:first-child{visibility:hidden}`,
      () => undefined,
    ],
    ['a class of its row', 'tr.gone span{display:none}', () => rowAt(here).classList.add('gone')],
  ])('has its name hidden by %s', (_, css, change) => {
    draw(many, css);
    change();
    const rows = reading();
    expect(rows[here]?.name).toBe('?');
    expect(rows.toSpliced(here, 1)).toEqual(many.toSpliced(here, 1).map((pupil) => expected(pupil)));
  });
});

/** What may befall a row, and what is then to be read of it. */
const fates: readonly {
  css: (row: number) => string;
  change: (row: number) => void;
  told: (usual: Record<string, string>) => Record<string, string>;
}[] = [
  {
    css: () => '',
    change: (row) => cellIn(row).firstElementChild?.setAttribute('style', 'display:none'),
    told: (usual) => ({ ...usual, verified: '?' }),
  },
  {
    css: () => '.gone{visibility:hidden}',
    change: (row) => cellIn(row).firstElementChild?.classList.add('gone'),
    told: (usual) => ({ ...usual, verified: '?' }),
  },
  {
    css: (row) => `tr:nth-child(${String(row + 1)}) td:nth-child(${String(at + 1)}) > *{display:none}`,
    change: () => undefined,
    told: (usual) => ({ ...usual, verified: '?' }),
  },
  {
    css: (row) =>
      `tr:nth-child(${String(row + 1)}) .yes.v::before,tr:nth-child(${String(row + 1)}) .no.v::before{content:"★"}`,
    change: () => undefined,
    told: (usual) => ({ ...usual, verified: '?' }),
  },
  {
    css: (row) => `tr:nth-child(${String(row + 1)}){background:#eee}`,
    change: () => undefined,
    told: (usual) => usual,
  },
  {
    css: () => '',
    change: (row) => {
      cellIn(row).innerHTML = tick;
    },
    told: (usual) => ({ ...usual, verified: '+' }),
  },
  {
    css: () => '',
    change: (row) => {
      cellIn(row).innerHTML = `<b style="display:none">${tick}</b>${cross}`;
    },
    told: (usual) => ({ ...usual, verified: '-' }),
  },
  {
    css: () => '',
    change: (row) => {
      cellIn(row, consentAt).innerHTML = '<span>Необходимо загрузить</span>';
    },
    told: (usual) => ({ ...usual, consent: 'upload-required' }),
  },
  {
    css: () => '',
    change: (row) => {
      rowAt(row).dataset.index = String(row);
    },
    told: (usual) => usual,
  },
];

it('rows that anything befell are read for what they are, and no other row is read otherwise', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 6, max: 40 }),
      fc.uniqueArray(fc.record({ row: fc.nat({ max: 39 }), fate: fc.nat({ max: fates.length - 1 }) }), {
        selector: ({ row }) => row,
        maxLength: 12,
      }),
      (count, all) => {
        const befallen = all.filter(({ row }) => row < count);
        const many = pupils(count);
        const told = many.map((pupil) => expected(pupil));
        draw(many, befallen.map(({ row, fate }) => fates[fate]?.css(row) ?? '').join(''), true);
        for (const { row, fate } of befallen) {
          fates[fate]?.change(row);
          told[row] = fates[fate]?.told(told[row] ?? {}) ?? {};
        }
        expect(reading()).toEqual(told);
      },
    ),
    { numRuns: 60 },
  );
});

it('a row drawn anew where a rule by place gets hold of it is read as before', () => {
  const many = pupils(12);
  draw(many, 'tr:nth-child(3n) .v::before{content:"★"!important}', true);
  const reader = createReader(document);
  const first = reader.read().rows.map(facts);
  expect(first.map(({ verified }) => verified)).toEqual(
    many.map(({ verified }, row) => (row % 3 === 2 ? '?' : verified ? '+' : '-')),
  );
  for (const row of [2, 4]) {
    rowAt(row).innerHTML = rowAt(row).innerHTML.replaceAll('class="v', 'class="v ');
    expect(reader.read(new Set<Node>([rowAt(row)])).rows.map(facts)).toEqual(first);
  }
});
