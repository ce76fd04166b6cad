import type { Random } from './random.ts';

export interface SchoolClass {
  id: number;
  grade: number;
  letter: string;
  /** As the cabinet writes it: `9 «А»`. */
  name: string;
  /** Students in it; a new class may have none. */
  size: number;
}

const LETTERS = ['А', 'Б', 'В', 'Г', 'Д', 'Е', 'А1', 'АА'];
const GRADES = [9, 7, 8, 10, 6, 11];

/** Classes of about 25 that together hold `students`, and one more that is still empty. */
export function makeClasses(random: Random, students: number): SchoolClass[] {
  const wanted = Math.max(2, Math.ceil(students / 25));
  const classes: SchoolClass[] = [];
  for (let index = 0; index <= wanted; index++) {
    const grade = GRADES[index % GRADES.length] ?? 9;
    const round = Math.floor(index / GRADES.length);
    const letter = LETTERS[round] ?? `А${round}`;
    classes.push({ id: 4100 + index * 7, grade, letter, name: `${grade} «${letter}»`, size: 0 });
  }
  const filled = classes.slice(0, wanted);
  for (let index = 0; index < students; index++) {
    const target = index < wanted ? filled[index] : random.pick(filled);
    if (target) target.size++;
  }
  return classes.sort((a, b) => a.grade - b.grade || a.letter.localeCompare(b.letter, 'ru'));
}
