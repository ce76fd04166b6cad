/** Which changes of a page a person could read. */

/** Attributes that can change what a person reads; the marks' own are not among them. */
export const READABLE = [
  'class',
  'style',
  'title',
  'alt',
  'src',
  'href',
  'xlink:href',
  'd',
  'points',
  'hidden',
  'checked',
  'disabled',
  'value',
  'open',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-current',
  'aria-disabled',
  'aria-busy',
  'aria-rowcount',
  'aria-rowindex',
  'aria-sort',
  'data-title',
  'data-tooltip',
  'data-tip',
  'data-status',
  'data-state',
  'data-value',
  'data-content',
  'data-original-title',
  'data-bs-original-title',
  'data-bs-title',
  'data-tippy-content',
];

/** The record is about something that a person may read. */
export function isNews(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  const { target, type } = record;
  if (isOwn(target) || target.parentNode?.nodeName === 'HEAD' || target.nodeName === 'HEAD') return false;
  if (type === 'attributes') return record.attributeName !== 'style' || looksChanged(record);
  if (type === 'characterData') return true;
  return hasForeign(record.addedNodes, isOwn) || hasForeign(record.removedNodes, isOwn);
}

function hasForeign(nodes: NodeList, isOwn: (node: Node) => boolean): boolean {
  for (const node of nodes) if (!isOwn(node)) return true;
  return false;
}

/** Of an inline style only what shows or hides, or draws: a moving row is the same row. */
function looksChanged(record: MutationRecord): boolean {
  const now = (record.target as Element).getAttribute('style') ?? '';
  return looksOf(record.oldValue ?? '') !== looksOf(now);
}

function looksOf(style: string): string {
  return (
    style.match(/(?:^|;)\s*(?:display|visibility|content-visibility|opacity|color|background|mask)[^;]*/g) ??
    []
  ).join();
}
