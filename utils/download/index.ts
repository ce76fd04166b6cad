import { safeFileName } from '@/utils/text';

/** Gives the user a file that was made in memory; the browser asks where to or puts it into its downloads. */
export function saveFile(file: { name: string; bytes: BlobPart; type: string }): void {
  const url = URL.createObjectURL(new Blob([file.bytes], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(file.name);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
