import type { Classes } from './naming.ts';

export type Child = Node | string | null | undefined | false | readonly Child[];
export type Attributes = Record<string, string | boolean | null | undefined | ((event: Event) => void)>;

/** Makes an element: `class` by role and look, `on…` functions as listeners, false and null attributes left out. */
export type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  role: string,
  utilities: string,
  attributes?: Attributes,
  ...children: Child[]
) => HTMLElementTagNameMap[K];

export function appendChildren(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string' || child instanceof Node) {
      parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    } else appendChildren(parent, child);
  }
}

export function createMake(classes: Classes): Make {
  return (tag, role, utilities, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    const target: HTMLElement = element;
    if (role) element.className = classes.of(role, utilities);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') target.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, '');
      else if (typeof value === 'string') element.setAttribute(name, value);
    }
    appendChildren(element, children);
    return element;
  };
}
