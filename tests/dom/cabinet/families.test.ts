import { describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
import { families } from './families';
import { facts } from './page';
import { expected, pupils } from './school';

describe('students in markup of many kits', () => {
  for (const family of families) {
    it(family.name, () => {
      const all = pupils(7);
      document.body.innerHTML = family.html(all);
      family.after?.();
      const page = readPage(document);
      expect(page.page).toBe('students');
      expect(page.rows.map(facts)).toEqual(all.map((pupil) => expected(pupil, !family.bare)));
      expect(new Set(page.rows.map((row) => row.element)).size).toBe(7);
    });
  }
});
