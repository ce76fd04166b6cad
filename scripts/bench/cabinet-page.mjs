// The replica's list of students, opened to be measured.
export const SITE = 'https://bvbinfo.ru/cabinet';
export const STUDENTS = '/dashboard/students';

/** Rows of a list once it is drawn. */
export const ROWS = 'table tbody tr';

export async function openList(browser, rows, { path = STUDENTS, extra = '' } = {}) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${SITE}${path}?skin=table&students=${rows}&size=${rows}${extra}`);
  await page.waitForFunction(
    (selector, many) => document.querySelectorAll(selector).length >= many,
    { timeout: 60_000 },
    ROWS,
    rows,
  );
  return page;
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for the processor time of the page's main thread so far, ms: other processes of the machine do not count. */
export async function clockOf(page) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  };
}
