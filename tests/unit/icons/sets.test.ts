import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainSign, rasterise, recognise, shapesOf } from '@/utils/cabinet/icons';
import { parseSvg } from './svg-text';

/** Icon sets by the names of their npm packages. */
const SETS = [
  'ant-design',
  'bi',
  'carbon',
  'ep',
  'fa6-regular',
  'fa6-solid',
  'fluent',
  'heroicons',
  'ic',
  'ion',
  'lucide',
  'mdi',
  'ph',
  'prime',
  'ri',
  'tabler',
];

const words = (text: string) => new Set(text.split(' '));
/** Words that say nothing of the sign: frame, style, size. */
const PLAIN = words(
  'circle square box octagon shield badge hexagon outline outlined filled fill bold solid thin light regular sharp round rounded baseline twotone duotone ' +
    'line alt big small large thick 12 16 20 24 28 32 48 20 sm mark',
);
const TICK = words('check checkmark tick');
const CROSS = words('x close xmark times dismiss');
/** Letters and logos, a bank cheque, signs too small beside what they stand on, hair lines: unknown is the right or the honest answer. */
const UNREAD =
  /^(?:x-filled|x-outlined|shield-fill-x|check-20-|close-outline$|x-thin|(?:box|shield|square)-(?:checkmark|dismiss))/;
/** Signs of other kinds that stand in tables. */
const NEITHER = words(
  'minus lock warning bell clock question info user arrow chevron plus add star trash pencil edit eye slash ban hourglass asterisk hash percent shuffle ' +
    'expand scissors lock unlock person alert key calendar mail home down up left right caret angle hashtag exclamation triangle heart stop',
);

interface Icons {
  icons: Record<string, { body: string }>;
}

function load(set: string): Icons['icons'] {
  const path = new URL(`../../../node_modules/@iconify-json/${set}/icons.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as Icons).icons;
}

function kindOf(body: string): string {
  const { shapes } = shapesOf(parseSvg(`<svg>${body}</svg>`));
  return (plainSign(shapes) ?? recognise(rasterise(shapes))).kind;
}

const said = ({ name, kind }: { name: string; kind: string }) => `${name}: ${kind}`;

/** Whether a name says one of these words and otherwise only plain ones. */
function isPurely(name: string, signs: ReadonlySet<string>): boolean {
  const parts = name.split('-');
  return parts.some((part) => signs.has(part)) && parts.every((part) => signs.has(part) || PLAIN.has(part));
}

describe.each(SETS)('%s', (set) => {
  // Fluent draws every icon in a dozen sizes.
  const icons = Object.entries(load(set)).filter(
    ([name]) => set !== 'fluent' || /-20-(?:filled|regular)$/.test(name),
  );
  const judged = (signs: ReadonlySet<string>) =>
    icons
      .filter(([name]) => isPurely(name, signs) && !UNREAD.test(name) && !(set === 'carbon' && name === 'x'))
      .map(([name, { body }]) => ({ name, kind: kindOf(body) }));

  it('every tick is a tick', () => {
    expect(
      judged(TICK)
        .filter(({ kind }) => kind !== 'tick')
        .map(said),
    ).toEqual([]);
  });

  it('every cross is a cross', () => {
    expect(
      judged(CROSS)
        .filter(({ kind }) => kind !== 'cross')
        .map(said),
    ).toEqual([]);
  });

  it('nothing else is either', () => {
    const others = judged(NEITHER);
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter(({ kind }) => kind !== 'other').map(said)).toEqual([]);
  });
});
