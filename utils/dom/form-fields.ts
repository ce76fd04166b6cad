/**
 * Child elements. A form shows its fields under their names in place of its own properties, so that for one with
 * `<input name="children">` («дети») `form.children` is that field.
 */
export function childElements(element: Element): HTMLCollection {
  if (!(element instanceof HTMLFormElement)) return element.children;
  return Reflect.get(Element.prototype, 'children', element);
}
