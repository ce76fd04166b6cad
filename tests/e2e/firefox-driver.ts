import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/browsers.mjs';
import { builds } from '../../scripts/lib/extension.mjs';
import { startCabinet } from '../cabinet/server.mjs';

/** The id that Firefox gives the extension's pages; pinned, so that they can be opened by address. */
const UUID = '0b5c3b1e-6a41-4c55-9a52-3d4c1f0a7e11';
const GECKO_ID = 'pomoshchnik-navigatora@extensions.example';

export interface FirefoxWorld {
  browser: Browser;
  /** `openOwn('popup.html', '.bvb-drop')`: a page of the extension in a tab of its own, once it has what the selector says. */
  openOwn: (path: string, ready: string) => Promise<Page>;
  close: () => Promise<void>;
}

/** A proxy through which every host is the replica: Firefox cannot map a host and a port by itself. */
async function startTunnel(target: number): Promise<{ port: number; close: () => void }> {
  const server = createServer();
  server.on('connect', (_request, client) => {
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A home folder in which a district has left its policy for the extension, as on a computer of one user. */
function homeWith(policy: object): string {
  const home = mkdtempSync(join(tmpdir(), 'bvb-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: GECKO_ID, description: 'Настройки района', type: 'storage', data: policy };
  writeFileSync(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
  return home;
}

async function openOwn(browser: Browser, path: string, ready: string): Promise<Page> {
  const address = `moz-extension://${UUID}/${path}`;
  const page = await browser.newPage();
  // The navigation's own event never comes through WebDriver BiDi, and until it is over a question meets a page that is going away.
  page.goto(address).catch(() => undefined);
  const whereIs = () =>
    page
      .evaluate(() => location.href)
      .then(
        (href) => href,
        () => null,
      );
  await expect.poll(whereIs).toBe(address);
  await page.waitForSelector(ready);
  return page;
}

/**
 * Firefox with the shipped extension, in which bvbinfo.ru is the replica.
 * @param policy what the district sets for all its computers
 */
export async function startFirefox(policy: object | null = null): Promise<FirefoxWorld> {
  const cabinet = await startCabinet();
  const home = policy && homeWith(policy);
  const tunnel = await startTunnel(cabinet.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    acceptInsecureCerts: true,
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'ru',
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': tunnel.port,
    },
  });
  await browser.installExtension(builds.firefox);
  return {
    browser,
    openOwn: (path, ready) => openOwn(browser, path, ready),
    close: async () => {
      await browser.close();
      tunnel.close();
      await cabinet.close();
      if (home) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
