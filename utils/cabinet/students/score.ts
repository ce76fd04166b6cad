import type { Label } from '../words';

/** How strongly a column speaks for a list of students. */
const weight: Partial<Record<Label, number>> = {
  ovz: 3,
  disability: 2,
  consent: 2,
  verified: 2,
  parent: 2,
  class: 1.5,
  grade: 1,
  profile: 1,
  active: 1,
  groups: 0.5,
  registered: 0.5,
  birthDate: 0.5,
};
const status: readonly Label[] = ['consent', 'verified', 'profile', 'active', 'parent', 'ovz', 'disability'];
/** Only students have these. */
const own: readonly Label[] = ['ovz', 'disability', 'parent'];

/** What people of any kind are told of: «Активен», «Профиль». */
const common: ReadonlySet<Label> = new Set<Label>(['profile', 'active']);

export interface ScoreContext {
  /** A heading, active tab or address says «Ученики». */
  students: boolean;
  /** A heading or active tab says «Педагоги», «Сотрудники», «Коллеги». */
  staff: boolean;
  /** Words around names rather than columns: posts of a forum have them too, so they must tell something of a student. */
  loose?: boolean;
}

/** Whether the columns are those of the dashboard «Ученики»; 0…1, 0.5 and over means yes. */
export function studentScore(labels: ReadonlySet<Label>, context: ScoreContext): number {
  if (!labels.has('name') && !(labels.has('surname') && labels.has('firstName'))) return 0;
  const told = status.filter((label) => labels.has(label));
  if (told.length === 0) return 0;
  if (context.loose === true && [...labels].every((label) => common.has(label) || !(label in weight)))
    return 0;
  if (labels.has('price') || labels.has('lesson') || labels.has('error') || labels.has('importRow')) return 0;
  const forStudents = own.some((label) => labels.has(label));
  if ((labels.has('staff') || context.staff) && !forStudents) return 0;
  if (labels.has('staff') && context.staff && !labels.has('ovz')) return 0;
  let score = 0;
  for (const label of labels) score += weight[label] ?? 0;
  if (context.students) score += 2;
  return Math.min(1, score / 8);
}
