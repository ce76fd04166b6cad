// Where LibreOffice lives on this machine: an independent reader for the files that we write.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} the program, or null where there is none */
export function findOffice() {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/Applications/LibreOffice.app/Contents/MacOS',
    ...(process.env.PROGRAMFILES ? [join(process.env.PROGRAMFILES, 'LibreOffice', 'program')] : []),
  ].filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const name of names) if (runnable(join(folder, name))) return join(folder, name);
  }
  return null;
}
