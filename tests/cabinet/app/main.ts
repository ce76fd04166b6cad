import { makeSchool, type SkinId } from '../data.ts';
import { drawPage } from './pages/index.ts';
import { createShell } from './shell.ts';
import type { Skin } from './skin.ts';
import { readSwitches } from './switches.ts';
import { createUi } from './ui/index.ts';

const SKIN_CHUNKS: Record<SkinId, () => Promise<{ skin: Skin }>> = {
  tailwind: () => import('../skins/tailwind/index.ts'),
  table: () => import('../skins/table/index.ts'),
  element: () => import('../skins/element/index.ts'),
  antd: () => import('../skins/antd/index.tsx'),
  vaadin: () => import('../skins/vaadin/index.ts'),
  cards: () => import('../skins/cards/index.ts'),
  virtual: () => import('../skins/virtual/index.ts'),
};

async function start(app: HTMLElement): Promise<void> {
  const switches = readSwitches(location.search);
  const { skin } = await SKIN_CHUNKS[switches.skin]();
  const root = document.documentElement;
  root.dataset.look = skin.look;
  root.classList.toggle('dark', switches.dark);
  const ui = createUi(skin.markup, skin.naming);
  const school = makeSchool(switches);
  let current = new AbortController();
  let shown = '';

  const go = (path: string): void => {
    history.pushState(null, '', path + location.search);
    show();
  };
  const shell = createShell(app, ui, switches, go);
  const show = (): void => {
    const path = location.pathname.replace(/\/$/, '') || '/cabinet/overview';
    if (path === shown) return;
    shown = path;
    current.abort();
    current = new AbortController();
    const host = shell.open(path);
    drawPage({ ui, skin, school, switches, host, path, signal: current.signal, go });
    window.scrollTo(0, 0);
  };
  window.addEventListener('popstate', show);
  show();
}

const app = document.getElementById('app');
if (app) void start(app);
