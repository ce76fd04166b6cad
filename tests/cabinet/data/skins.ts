/** Appearances of the replica. `statusesInDom`: the consent status can be read without hovering. */
export interface SkinInfo {
  id: string;
  title: string;
  madeWith: string;
  statusesInDom: boolean;
  /** The students' list shows everything in one scrolling list instead of pages. */
  virtual: boolean;
}

export const SKINS = [
  {
    id: 'tailwind',
    title: 'Сетка',
    madeWith: 'div и утилитарные классы',
    statusesInDom: false,
    virtual: false,
  },
  { id: 'table', title: 'Таблица', madeWith: 'обычная таблица', statusesInDom: true, virtual: false },
  { id: 'element', title: 'Element Plus', madeWith: 'Vue 3', statusesInDom: false, virtual: false },
  { id: 'antd', title: 'Ant Design', madeWith: 'React', statusesInDom: false, virtual: false },
  { id: 'vaadin', title: 'Vaadin', madeWith: 'веб-компоненты', statusesInDom: false, virtual: true },
  { id: 'cards', title: 'Карточки', madeWith: 'карточки и маски', statusesInDom: false, virtual: false },
  { id: 'virtual', title: 'Лента', madeWith: 'виртуальный список', statusesInDom: false, virtual: true },
] as const satisfies readonly SkinInfo[];

export type SkinId = (typeof SKINS)[number]['id'];

export function isSkinId(value: string): value is SkinId {
  return SKINS.some((skin) => skin.id === value);
}
