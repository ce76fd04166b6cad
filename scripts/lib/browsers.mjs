// Where a browser that can run the extension lives on this machine.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'yandex-browser',
    'yandex-browser-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** @returns {string[]} well-known absolute places on macOS and Windows */
function places(kind) {
  const programs = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter(Boolean);
  if (process.platform === 'darwin') {
    const apps =
      kind === 'firefox'
        ? ['Firefox.app/Contents/MacOS/firefox']
        : [
            'Chromium.app/Contents/MacOS/Chromium',
            'Google Chrome.app/Contents/MacOS/Google Chrome',
            'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
            'Yandex.app/Contents/MacOS/Yandex',
          ];
    return apps.map((app) => join('/Applications', app));
  }
  if (process.platform === 'win32') {
    const apps =
      kind === 'firefox'
        ? ['Mozilla Firefox/firefox.exe']
        : [
            'Chromium/Application/chrome.exe',
            'Google/Chrome/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
            'Yandex/YandexBrowser/Application/browser.exe',
          ];
    return programs.flatMap((root) => apps.map((app) => join(root, app)));
  }
  return [];
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(kind, variable) {
  const named = process.env[variable];
  if (named) return executable(named) ? named : null;
  const dirs = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...ON_PATH[kind].flatMap((name) => dirs.map((dir) => join(dir, name))),
    ...places(kind),
  ];
  return candidates.find(executable) ?? null;
}

/**
 * Path of a Chromium-family browser, or null. `CHROMIUM_PATH` overrides the search.
 * @returns {string | null}
 */
export function findChromium() {
  return find('chromium', 'CHROMIUM_PATH');
}

/**
 * Path of a Firefox, or null. `FIREFOX_PATH` overrides the search.
 * @returns {string | null}
 */
export function findFirefox() {
  return find('firefox', 'FIREFOX_PATH');
}
