import { SKINS, eventTokens, makeSchool } from '../../cabinet/data';
import type { EventSection } from '../../cabinet/data';
import { expect, test } from '../extension';
import { marks, settled } from '../marks';

const school = makeSchool({ students: 40 });
const sections: EventSection[] = ['extracurricular', 'practice'];

for (const skin of SKINS) {
  test(`events in ${skin.id}: nobody and not everybody are marked; finished, cancelled and full ones are not`, async ({
    open,
  }) => {
    for (const section of sections) {
      const page = await open(`/cabinet/events/${section}?skin=${skin.id}`);
      await settled(page, 'events');
      // Some kits draw their rows a few at a time, and what is drawn is marked meanwhile.
      await expect.poll(async () => (await marks(page, 'event')).length).toBeGreaterThan(5);
      const seen = new Map<string, string>();
      for (const row of await marks(page, 'event')) {
        const event = school.events.find(({ title }) => row.text.includes(title));
        expect(event, row.text).toBeDefined();
        seen.set(event?.title ?? '', row.issues);
      }
      const drawn = school.events.filter(({ title }) => seen.has(title));
      expect(drawn.length).toBeGreaterThan(5);
      for (const event of drawn) {
        expect([event.title, seen.get(event.title)]).toEqual([event.title, eventTokens(event).join(' ')]);
      }
    }
  });
}

test('pages that hold no students and no events get no marks', async ({ open }) => {
  for (const path of [
    '/cabinet/prices',
    '/login',
    '/cabinet/overview',
    '/cabinet/overview/how',
    '/cabinet/learning',
  ]) {
    const page = await open(path);
    await page.locator('html[data-bvb-scan]').waitFor({ state: 'attached' });
    await page.locator('h1, h2').first().waitFor();
    expect(await marks(page, 'student'), path).toEqual([]);
    expect(await marks(page, 'event'), path).toEqual([]);
  }
});
