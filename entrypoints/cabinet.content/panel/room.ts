/** Px of the window's edge that the opened panel takes. */
const WIDTH = 352;

const SOMETHING =
  'a[href],button,input,select,textarea,summary,td,th,tr,[role=button],[role=link],[role=tab],[role=row],[role=cell],[role=gridcell],[role=columnheader],[tabindex]:not([tabindex="-1"]),[data-bvb-row]';

/** Whether the opened panel would lie over something of the page that can be pressed or read in rows. */
export function coversPage(document: Document, edge: 'left' | 'right'): boolean {
  const view = document.defaultView;
  if (!view) return true;
  const { innerWidth, innerHeight } = view;
  for (let x = 12; x < WIDTH; x += 34) {
    for (let y = 12; y < innerHeight; y += 34) {
      const hits = document.elementsFromPoint(edge === 'right' ? innerWidth - x : x, y);
      if (hits.find((hit) => hit.localName !== 'bvb-panel')?.closest(SOMETHING)) return true;
    }
  }
  return false;
}
