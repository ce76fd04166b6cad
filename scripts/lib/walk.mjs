// The main job, walked once without a display: dashboard marked, file judged, corrected file saved.
import { readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentExample } from '../../tests/fixtures/document-example.mjs';

const EXAMPLE_NAME = 'Пример из инструкции.xlsx';

/** Tells how many rows the page has marked, and with what. */
function readMarks() {
  const rows = [...document.querySelectorAll('[data-bvb-row="student"]')];
  const counts = {};
  for (const row of rows) {
    for (const token of (row.getAttribute('data-bvb-issues') ?? '').split(' ').filter(Boolean)) {
      counts[token] = (counts[token] ?? 0) + 1;
    }
  }
  return { rows: rows.length, counts, scan: document.documentElement.getAttribute('data-bvb-scan') };
}

/** Drops a file where a person would let it go. */
export async function drop(page, name, bytes) {
  await page.waitForSelector('.bvb-drop');
  await page.evaluate(
    (fileName, base64) => {
      const binary = atob(base64);
      const data = Uint8Array.from(binary, (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], fileName));
      const zone = document.querySelector('.bvb-drop');
      for (const type of ['dragenter', 'dragover', 'drop']) {
        zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

async function clickButton(page, text) {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${text}")])`);
  await button.click();
}

/** The next finished download in a folder. */
function nextFile(folder, ending) {
  return new Promise((resolve) => {
    const look = () => {
      const found = readdirSync(folder).find((name) => name.endsWith(ending));
      if (!found) return;
      watcher.close();
      resolve(found);
    };
    const watcher = watch(folder, look);
    look();
  });
}

/**
 * @param {{ browser: import('puppeteer-core').Browser, out: string, startPage: string }} world
 * @throws when a step does not show what it must
 */
export async function walk({ browser, out, startPage }) {
  for (const name of readdirSync(out)) if (/\.(png|xlsx)$/.test(name)) rmSync(join(out, name));
  const say = (line) => console.log(line);

  const cabinet = await browser.newPage();
  await cabinet.goto(startPage);
  await cabinet.waitForSelector('[data-bvb-row="student"]');
  await cabinet.waitForSelector('html[data-bvb-page="students"]');
  const marks = await cabinet.evaluate(readMarks);
  say(`1. Opened ${cabinet.url()}`);
  say(`2. Page kind «students», ${marks.rows} rows marked, scan ${marks.scan}`);
  say(
    `3. ${Object.entries(marks.counts)
      .map(([token, n]) => `${token} ${n}`)
      .join(', ')}`,
  );
  await cabinet.screenshot({ path: join(out, '1-dashboard.png') });

  const events = await browser.newPage();
  await events.goto(new URL('/cabinet/events/extracurricular', startPage).href);
  await events.waitForSelector('[data-bvb-row="event"]');
  const eventMarks = await events.$$eval('[data-bvb-row="event"]', (rows) => ({
    rows: rows.length,
    marked: rows.filter((row) => row.hasAttribute('data-bvb-issues')).length,
  }));
  say(`4. Events: ${eventMarks.rows} rows, ${eventMarks.marked} with nobody or not everybody enrolled`);
  await events.screenshot({ path: join(out, '2-events.png') });

  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const popup = await browser.newPage();
  await popup.setViewport({ width: 480, height: 600 });
  await popup.goto(`${new URL('.', worker.url()).href.replace(/\/$/, '')}/popup.html`);
  const session = await popup.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: out });
  await drop(popup, EXAMPLE_NAME, await documentExample());
  await popup.waitForSelector('.bvb-verdict');
  const verdict = await popup.$eval('.bvb-verdict', (element) =>
    element.innerText.replace(/\s*\n\s*/g, '. '),
  );
  say(`5. Dropped «${EXAMPLE_NAME}» into the popup: ${verdict}`);
  const findings = await popup.$$eval('.bvb-finding', (items) =>
    items.map((item) => item.innerText.replace(/\s+/g, ' ').trim()),
  );
  if (findings.length === 0) throw new Error('the popup shows no findings');
  say(`6. ${findings.length} findings on screen, the first: ${findings[0]}`);
  await popup.screenshot({ path: join(out, '3-popup.png') });

  await clickButton(popup, 'Исправить и скачать');
  const saved = await nextFile(out, '.xlsx');
  say(`7. Saved out/${saved}`);
  await popup.screenshot({ path: join(out, '4-popup-mended.png') });
  writeFileSync(join(out, 'findings.txt'), `${findings.join('\n')}\n`);

  say('8. Screenshots: out/1-dashboard.png, out/2-events.png, out/3-popup.png, out/4-popup-mended.png');
}
