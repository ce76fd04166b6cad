/** `<cab-flag on>`: a tick or a cross drawn by lines inside an open shadow root. */
const TICK = '<polyline points="5,13 10,18 19,7"/>';
const CROSS = '<line x1="6" y1="6" x2="18" y2="18"/><line x1="18" y1="6" x2="6" y2="18"/>';

export class CabFlag extends HTMLElement {
  static readonly observedAttributes = ['on'];
  readonly #root = this.attachShadow({ mode: 'open' });

  attributeChangedCallback(): void {
    this.#draw();
  }

  connectedCallback(): void {
    this.#draw();
  }

  #draw(): void {
    const on = this.hasAttribute('on');
    this.#root.innerHTML = `<style>:host{display:inline-block;width:20px;height:20px;vertical-align:middle}svg{fill:none;stroke:${
      on ? 'var(--c-yes)' : 'var(--c-no)'
    };stroke-width:2.6;stroke-linecap:round}</style><svg viewBox="0 0 24 24">${on ? TICK : CROSS}</svg>`;
  }
}

export function defineFlag(): void {
  if (!customElements.get('cab-flag')) customElements.define('cab-flag', CabFlag);
}
