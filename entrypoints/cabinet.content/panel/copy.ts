/**
 * Puts text on the clipboard. Where the page's policy forbids the modern way, a text field inside our own shadow root
 * does it; the page's selection and focus are left as they were.
 * @returns false when the browser refused both
 */
export async function copyText(text: string, shadow: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = shadow.activeElement;
    const field = shadow.ownerDocument.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;min-height:0;opacity:0';
    shadow.append(field);
    field.select();
    // The old command is the only way left where the page's policy switches the clipboard API off.
    const done = (shadow.ownerDocument as { execCommand(command: string): boolean }).execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}
