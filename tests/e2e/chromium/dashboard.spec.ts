import { SKINS, makeSchool, studentTokens } from '../../cabinet/data';
import { expect, test } from '../extension';
import { marks, settled } from '../marks';

const school = makeSchool({ students: 40 });
const expected = new Map(
  school.students.map((student) => [
    student.name,
    {
      icons: studentTokens(student, { consent: 'icons' }).join(' '),
      statuses: studentTokens(student, { consent: 'statuses' }).join(' '),
    },
  ]),
);

for (const skin of SKINS) {
  test(`«Ученики» in ${skin.id}: every row on screen carries just the tokens of the generated student`, async ({
    open,
  }) => {
    const page = await open(`/cabinet/dashboard/students?skin=${skin.id}`);
    await settled(page, 'students');
    const first = page.locator('[data-bvb-row="student"]').first();
    await first.waitFor({ state: 'attached' });
    await expect.poll(async () => (await marks(page, 'student')).length).toBeGreaterThanOrEqual(8);
    const rows = (await marks(page, 'student')).filter((row) => /[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+/.test(row.text));
    for (const row of rows) {
      const student = school.students.find(({ name }) => row.text.includes(name));
      expect(student, row.text).toBeDefined();
      const truth = expected.get(student?.name ?? '');
      expect(row, row.text).toMatchObject({
        issues: skin.statusesInDom ? truth?.statuses : truth?.icons,
        unread: '',
      });
    }
    const scan = await page.locator('html').getAttribute('data-bvb-scan');
    expect(scan).toMatch(/^\d+\/40$/);
  });
}
