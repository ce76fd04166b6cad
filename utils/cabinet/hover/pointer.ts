/** A pointer that comes from an empty place of the page, rests on an element and goes back. It never presses. */

interface Place {
  x: number;
  y: number;
}

/** Moves a pretended pointer the way a browser reports a real one, for listeners of every kind. */
export class Pointer {
  private on: Element | null = null;
  private place: Place = { x: 0, y: 0 };
  private focused: Element | null = null;

  /** `hasCome`: the page has seen a pointer move. */
  constructor(
    private readonly doc: Document,
    private hasCome = false,
  ) {}

  get target(): Element | null {
    return this.on;
  }

  /** From the page's blank to the element: out there, over and enter here, then a move. */
  rest(element: Element): void {
    this.leave();
    const { left, top, width, height } = element.getBoundingClientRect();
    this.place = { x: left + width / 2, y: top + height / 2 };
    const blank = this.doc.body;
    if (!this.hasCome) {
      // Some kits take a pointer for one only when it has moved over the page before.
      this.hasCome = true;
      this.send(blank, 'pointermove', null);
      this.send(blank, 'mousemove', null);
    }
    this.on = element;
    this.send(blank, 'pointerout', element);
    this.send(blank, 'mouseout', element);
    this.send(element, 'pointerover', blank);
    for (const at of this.path(element).reverse()) this.send(at, 'pointerenter', blank);
    this.send(element, 'mouseover', blank);
    for (const at of this.path(element).reverse()) this.send(at, 'mouseenter', blank);
    this.move();
  }

  /** A slight movement on the spot: some engines open only on movement. */
  move(): void {
    if (!this.on) return;
    this.send(this.on, 'pointermove', null);
    this.send(this.on, 'mousemove', null);
  }

  /** Says that keyboard focus came, without moving the real focus: for tooltips that open for the keyboard only. */
  focus(): void {
    if (!this.on || this.focused) return;
    const holder = this.on.closest('[tabindex],button,a[href],[aria-describedby]') ?? this.on;
    this.focused = holder;
    this.sendFocus(holder, 'focus', false);
    this.sendFocus(holder, 'focusin', true);
  }

  /** Back to the blank. Safe to call twice. */
  leave(): void {
    const element = this.on;
    this.on = null;
    if (this.focused) {
      this.sendFocus(this.focused, 'blur', false);
      this.sendFocus(this.focused, 'focusout', true);
      this.focused = null;
    }
    if (!element) return;
    const blank = this.doc.body;
    this.send(element, 'pointerout', blank);
    for (const at of this.path(element)) this.send(at, 'pointerleave', blank);
    this.send(element, 'mouseout', blank);
    for (const at of this.path(element)) this.send(at, 'mouseleave', blank);
    this.place = { x: 0, y: 0 };
    this.send(blank, 'pointerover', element);
    this.send(blank, 'mouseover', element);
    this.send(blank, 'pointermove', null);
    this.send(blank, 'mousemove', null);
  }

  /** Moves on over the blank: some kits let a tooltip go only when they see the pointer elsewhere after it has left. */
  drift(): void {
    if (this.on) return;
    this.send(this.doc.body, 'pointermove', null);
    this.send(this.doc.body, 'mousemove', null);
  }

  /** The element and everything above it that the pointer enters, deepest first; hosts of shadow roots included. */
  private path(element: Element): Element[] {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && at !== this.doc.body && at !== this.doc.documentElement) {
      path.push(at);
      const above: Node | null = at.assignedSlot ?? at.parentNode;
      at = above instanceof ShadowRoot ? above.host : above instanceof Element ? above : null;
    }
    return path;
  }

  private send(element: Element, type: string, related: Element | null): void {
    const view = this.doc.defaultView;
    if (!view) return;
    const own = /(?:enter|leave)$/.test(type);
    const init: PointerEventInit = {
      bubbles: !own,
      cancelable: !own,
      composed: !own,
      view,
      relatedTarget: related,
      clientX: this.place.x,
      clientY: this.place.y,
      screenX: this.place.x + view.screenX,
      screenY: this.place.y + view.screenY,
      button: type === 'pointermove' ? -1 : 0,
      buttons: 0,
      detail: 0,
    };
    const event = type.startsWith('pointer')
      ? new PointerEvent(type, {
          ...init,
          pointerId: 1,
          pointerType: 'mouse',
          isPrimary: true,
          width: 1,
          height: 1,
        })
      : new MouseEvent(type, init);
    element.dispatchEvent(event);
  }

  private sendFocus(element: Element, type: string, bubbles: boolean): void {
    const view = this.doc.defaultView;
    element.dispatchEvent(new FocusEvent(type, { bubbles, composed: true, view, relatedTarget: null }));
  }
}
