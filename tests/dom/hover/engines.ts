/** Tooltip engines as kits build them, small. Each draws `rows` icons in a list and returns their targets. */

export interface Engine {
  targets: { key: string; element: Element }[];
}

export const host = document.createElement('div');

/** A list of icons, one per row, far enough from the page's edge for tooltips above. */
export function list(count: number, icon = '<i class="icon">?</i>'): HTMLElement[] {
  document.body.append(host);
  host.style.cssText = 'padding-top:60px';
  const rows = Array.from({ length: count }, () => {
    const row = document.createElement('div');
    row.style.cssText = 'height:36px;padding-left:200px';
    row.innerHTML = `<span class="cell">${icon}</span>`;
    host.append(row);
    return row;
  });
  return rows.map((row) => row.firstElementChild as HTMLElement);
}

export function targetsOf(cells: readonly HTMLElement[]): { key: string; element: Element }[] {
  return cells.map((element, index) => ({ key: `s${index}`, element }));
}

export function tooltipNode(parent: ParentNode & Node, role = true): HTMLElement {
  const node = document.createElement('div');
  if (role) node.setAttribute('role', 'tooltip');
  node.style.cssText = 'position:fixed;width:180px;height:20px;display:none';
  parent.append(node);
  return node;
}

/** Above the anchor, centred on it. */
export function place(node: HTMLElement, anchor: Element): void {
  const box = anchor.getBoundingClientRect();
  node.style.left = `${box.left + box.width / 2 - 90}px`;
  node.style.top = `${box.top - 26}px`;
}

/** Every icon has its own tooltip in the body, made on demand; opens and closes late. */
export function portals(texts: readonly string[], open: number, close: number): Engine {
  const cells = list(texts.length);
  cells.forEach((cell, index) => {
    let node: HTMLElement | null = null;
    let timer = 0;
    cell.addEventListener('mouseenter', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        node ??= tooltipNode(document.body, false);
        node.textContent = texts[index] ?? '';
        place(node, cell);
        node.style.display = 'block';
      }, open);
    });
    cell.addEventListener('mouseleave', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        node?.remove();
        node = null;
      }, close);
    });
  });
  return { targets: targetsOf(cells) };
}

/** One tooltip for all: it moves first and changes its words later; closes late. Listens by delegation at the list, as React does. */
export function shared(texts: readonly string[], words: number, close: number): Engine {
  const cells = list(texts.length);
  const node = tooltipNode(document.body);
  let closing = 0;
  let writing = 0;
  const cellOf = (at: EventTarget | null) =>
    at instanceof Element ? at.closest<HTMLElement>('.cell') : null;
  host.addEventListener('mouseover', (event) => {
    const cell = cellOf(event.target);
    if (!cell || cellOf(event.relatedTarget) === cell) return;
    clearTimeout(closing);
    clearTimeout(writing);
    place(node, cell);
    node.style.display = 'block';
    writing = window.setTimeout(() => {
      const text = texts[cells.indexOf(cell)] ?? '';
      if (node.textContent !== text) node.textContent = text;
    }, words);
  });
  host.addEventListener('mouseout', (event) => {
    const cell = cellOf(event.target);
    if (!cell || cellOf(event.relatedTarget) === cell) return;
    closing = window.setTimeout(() => {
      node.style.display = 'none';
    }, close);
  });
  return { targets: targetsOf(cells) };
}

/** Opens on a pointer's movement, names itself by `aria-describedby`, fades in and out by class. */
export function described(texts: readonly string[]): Engine {
  const cells = list(
    texts.length,
    '<button type="button"><svg width="12" height="12"><path d="M1 1h9"/></svg></button>',
  );
  const nodes = texts.map((text, index) => {
    const node = tooltipNode(document.body);
    node.id = `tip-${index}`;
    node.textContent = text;
    node.style.display = 'block';
    node.style.transition = 'opacity 80ms';
    node.style.opacity = '0';
    return node;
  });
  cells.forEach((cell, index) => {
    const button = cell.firstElementChild as HTMLElement;
    const node = nodes[index] ?? tooltipNode(document.body);
    button.addEventListener('pointermove', () => {
      if (button.hasAttribute('aria-describedby')) return;
      button.setAttribute('aria-describedby', node.id);
      place(node, button);
      node.style.opacity = '1';
    });
    button.addEventListener('pointerleave', () => {
      button.removeAttribute('aria-describedby');
      node.style.opacity = '0';
    });
  });
  return { targets: targetsOf(cells) };
}

/** A web component whose tooltip lives in its shadow root. */
export function shadowed(texts: readonly string[]): Engine {
  const cells = list(texts.length, '');
  cells.forEach((cell, index) => {
    const component = document.createElement('div');
    const root = component.attachShadow({ mode: 'open' });
    root.innerHTML = '<svg width="12" height="12"><path d="M1 1h9"/></svg>';
    component.addEventListener('mouseenter', () => {
      const node = tooltipNode(root, false);
      node.textContent = texts[index] ?? '';
      place(node, component);
      node.style.display = 'block';
    });
    component.addEventListener('mouseleave', () => root.querySelector('div')?.remove());
    cell.append(component);
  });
  return { targets: targetsOf(cells) };
}
