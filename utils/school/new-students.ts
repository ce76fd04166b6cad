/** Students that have come while this session was watching, told by class cards and by whole lists apart. Counts only. */
export interface NewStudents {
  /** Students of each class as its card last said. */
  counts: Record<string, number>;
  byCards: number;
  byLists: number;
}

export const NO_NEW_STUDENTS: NewStudents = { counts: {}, byCards: 0, byLists: 0 };

/** How many there are: cards and lists show the same students, so they are not added up. */
export function newStudentCount({ byCards, byLists }: NewStudents): number {
  return Math.max(byCards, byLists);
}

/** Takes in what class cards say now. A class that was not seen before tells nothing: it may only have been out of sight. */
export function countCards(
  before: NewStudents,
  cards: readonly { key: string; students: number }[],
): NewStudents {
  const counts = new Map(Object.entries(before.counts));
  let { byCards } = before;
  for (const { key, students } of cards) {
    byCards += Math.max(0, students - (counts.get(key) ?? students));
    counts.set(key, students);
  }
  return { ...before, counts: Object.fromEntries(counts), byCards };
}
