/** Runs in a page: drops a file on the drop zone, as a person lets it go there. */
export function dropFile({ name, base64 }: { name: string; base64: string }): void {
  const binary = atob(base64);
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(binary, (char) => char.charCodeAt(0))], name));
  const zone = document.querySelector('.bvb-drop');
  if (!zone) throw new Error('no drop zone');
  for (const type of ['dragenter', 'dragover', 'drop']) {
    zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }
}
