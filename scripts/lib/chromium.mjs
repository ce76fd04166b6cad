// How a Chromium-family browser is started so that https://bvbinfo.ru is the local replica.

/**
 * @param {{ port: number, spki: string }} cabinet
 * @returns {string[]} command-line switches
 */
export function chromiumSwitches(cabinet) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    // The sandbox cannot be had by root.
    ...(root ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP bvbinfo.ru:443 127.0.0.1:${cabinet.port}`,
    `--ignore-certificate-errors-spki-list=${cabinet.spki}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--lang=ru',
  ];
}
