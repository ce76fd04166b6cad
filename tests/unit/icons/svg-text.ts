import { SaxesParser } from 'saxes';
import type { SvgNode } from '@/utils/cabinet/icons';

/** An SVG source as the tree that the recogniser reads, without a browser. */
export function parseSvg(source: string): SvgNode {
  const ids = new Map<string, SvgNode>();
  const top: SvgNode[] = [];
  const open: SvgNode[][] = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const children: SvgNode[] = [];
    const node: SvgNode = {
      name: name.toLowerCase(),
      attr: (key) => attributes[key] ?? null,
      children,
      byId: (id) => ids.get(id) ?? null,
    };
    const { id } = attributes;
    if (id !== undefined) ids.set(id, node);
    open.at(-1)?.push(node);
    open.push(children);
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  const [root] = top;
  if (!root) throw new Error('no drawing');
  return root;
}
