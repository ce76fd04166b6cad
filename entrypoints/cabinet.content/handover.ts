/** Elements of ours that stand in a page of the cabinet. */
const ELEMENTS = 'bvb-panel,bvb-teach,bvb-farewell,style[data-bvb-style]';

/**
 * Takes away what an earlier copy of this script has left: where the browser ends a script together with its extension,
 * the script has no chance to clean up after itself.
 */
export function clearLeftovers(document: Document): void {
  const left = document.querySelectorAll(ELEMENTS);
  if (left.length === 0 && !document.documentElement.hasAttribute('data-bvb-scan-id')) return;
  for (const element of left) element.remove();
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-bvb-')) element.removeAttribute(name);
    }
  }
}

/**
 * One line where the panel stood, when the extension was switched off or replaced under an open page: marks that nothing
 * keeps up any more would be a lie, and vanishing without a word would look like «всё в порядке».
 */
export function sayFarewell(document: Document): void {
  const host = document.createElement('bvb-farewell');
  host.lang = 'ru';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent =
    'Помощник навигатора обновлён или выключен и страницу больше не проверяет. Обновите её, чтобы продолжить.';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Скрыть';
  close.addEventListener('click', () => host.remove());
  line.append(words, close);
  shadow.append(style, line);
  document.documentElement.append(host);
}

const STYLE = `
:host { all: initial; position: fixed; right: 8px; bottom: 8px; z-index: 2147483600; }
div {
  display: flex; gap: 12px; align-items: center; max-width: min(440px, calc(100vw - 48px)); padding: 8px 12px;
  border: 1px solid #8a93a3; border-radius: 6px; background: #f1f3f6; color: #1c2230; color-scheme: light;
  font: 14px/1.4 system-ui, sans-serif; box-shadow: 0 2px 8px rgb(0 0 0 / 18%);
}
button {
  flex: none; padding: 4px 8px; border: 1px solid #8a93a3; border-radius: 6px; background: #fff; color: inherit;
  font: inherit; cursor: pointer;
}
button:focus-visible { outline: 2px solid #0b4f9e; outline-offset: 2px; }
`;
