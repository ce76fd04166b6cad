/** The opened panel, px, as its style sheet has it: so much of the window's edge, from its top to the window's lower edge. */
const WIDTH = 352;
const LEAST_HEIGHT = 440;
const AIR = 8;

const SOMETHING =
  'a[href],button,input,select,textarea,summary,td,th,tr,[role=button],[role=link],[role=tab],[role=row],[role=cell],[role=gridcell],[role=columnheader],[tabindex]:not([tabindex="-1"]),[data-bvb-row]';

/**
 * Whether the panel, opened where it stands, would lie over something of the page that can be pressed or read in rows.
 * @param top share of the window's height above it
 */
export function coversPage(document: Document, edge: 'left' | 'right', top: number): boolean {
  const view = document.defaultView;
  if (!view) return true;
  const { innerWidth, innerHeight } = view;
  const from = Math.max(AIR, Math.min(top * innerHeight, innerHeight - LEAST_HEIGHT));
  for (let x = AIR + 4; x < WIDTH; x += 34) {
    for (let y = from + 4; y < innerHeight - AIR; y += 20) {
      const hits = document.elementsFromPoint(edge === 'right' ? innerWidth - x : x, y);
      if (hits.find((hit) => hit.localName !== 'bvb-panel')?.closest(SOMETHING)) return true;
    }
  }
  return false;
}

/** Px of the collapsed tab. */
const TAB = { width: 46, height: 56 };

const PRESSED =
  'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[role=tab],[role=checkbox],[role=combobox],[tabindex]:not([tabindex="-1"])';

/**
 * Where along the edge the collapsed tab covers nothing that can be pressed: a share of the window's height, the
 * wished one if it is free, else the nearest free one; the wished one where the whole edge is taken.
 */
export function freeTop(document: Document, edge: 'left' | 'right', wished: number): number {
  const view = document.defaultView;
  if (!view) return wished;
  const { innerWidth, innerHeight } = view;
  const near = (x: number) => (edge === 'right' ? innerWidth - x : x);
  const free = (top: number) => {
    const y = top * innerHeight;
    for (const x of [6, TAB.width / 2, TAB.width - 4]) {
      for (const down of [2, TAB.height / 2, TAB.height - 2]) {
        const hits = document.elementsFromPoint(near(x), y + down);
        if (hits.find((hit) => hit.localName !== 'bvb-panel')?.closest(PRESSED)) return false;
      }
    }
    return true;
  };
  const tops = Array.from({ length: 35 }, (_, index) => 0.02 + index * 0.025);
  const byNearness = tops.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished));
  return [wished, ...byNearness].find(free) ?? wished;
}
