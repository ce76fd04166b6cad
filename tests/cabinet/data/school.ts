import { makeClasses, type SchoolClass } from './classes.ts';
import { makeEvents, type SchoolEvent } from './events.ts';
import { createRandom } from './random.ts';
import { makeStudents, type Student } from './students.ts';

export interface SchoolOptions {
  /** Same seed, same school; 7 unless told. */
  seed?: number;
  /** How many students; 40 unless told. */
  students?: number;
  /** First calendar year of the school year; 2025 unless told. */
  schoolYear?: number;
}

export interface School {
  classes: SchoolClass[];
  students: Student[];
  events: SchoolEvent[];
}

/**
 * Invents a school. All facts of all its students and events; every skin draws the same ones.
 * @throws RangeError when `students` is not a whole number from 0 to 20 000
 */
export function makeSchool({ seed = 7, students = 40, schoolYear = 2025 }: SchoolOptions = {}): School {
  if (!Number.isInteger(students) || students < 0 || students > 20_000)
    throw new RangeError(`students must be 0…20000, got ${students}`);
  const random = createRandom(seed);
  const classes = makeClasses(random, students);
  const made = makeStudents(random, classes, schoolYear);
  return { classes, students: made, events: students === 0 ? [] : makeEvents(random, classes, schoolYear) };
}
