import { describe, expect, it } from 'vitest';
import { NO_NEW_STUDENTS, countCards, newStudentCount } from '@/utils/school';

const cards = (counts: Record<string, number>) =>
  Object.entries(counts).map(([key, students]) => ({ key, students }));

describe('students that have come', () => {
  it('are told by a class card that says more than before; a class seen first, or shrunk, tells none', () => {
    const first = countCards(NO_NEW_STUDENTS, cards({ '7а': 21, '8а': 0 }));
    expect(newStudentCount(first)).toBe(0);
    const added = countCards(first, cards({ '7а': 22, '8а': 3, '9а': 19 }));
    expect(newStudentCount(added)).toBe(4);
    expect(newStudentCount(countCards(added, cards({ '7а': 20, '8а': 3 })))).toBe(4);
    expect(countCards(added, cards({ '7а': 20 })).counts).toEqual({ '7а': 20, '8а': 3, '9а': 19 });
  });

  it('are not counted twice when a list shows the same ones', () => {
    expect(newStudentCount({ counts: {}, byCards: 3, byLists: 3 })).toBe(3);
  });

  it('a class with a name of the language itself is a class like any other', () => {
    const odd = countCards(NO_NEW_STUDENTS, [{ key: '__proto__', students: 2 }]);
    expect(newStudentCount(countCards(odd, [{ key: '__proto__', students: 5 }]))).toBe(3);
  });
});
