import { z } from '@/utils/zod';
import { type SchoolSession, EMPTY_SESSION } from './session';
import type { DayCounts } from './trends';

const tri = z.union([z.boolean(), z.literal('unread')]);
const line = z.string().max(500);
const Student = z.object({
  key: z.string().max(2000),
  name: line,
  className: line,
  navigator: line.optional(),
  registered: line.optional(),
  birthDate: line.optional(),
  facts: z.object({
    consent: z.enum([
      'not-confirmed-by-student',
      'upload-required',
      'uploaded-by-teacher',
      'confirmed-by-parent',
      'confirmed-by-student',
      'present',
      'absent',
      'unread',
    ]),
    verified: tri,
    profile: tri,
    active: tri,
    parent: tri,
    ovz: tri,
  }),
  readAt: line,
});
const List = z.object({
  id: z.string().max(3000),
  place: z.string().max(3000).exactOptional(),
  label: line,
  total: z.number().int().nonnegative().nullable(),
  partial: z.boolean(),
  keys: z.array(z.string().max(2000)),
  readAt: line,
});
const Session = z.object({ students: z.record(z.string(), Student), lists: z.record(z.string(), List) });

const tally = z.object({ yes: z.number().int().nonnegative(), read: z.number().int().nonnegative() });
const Day = z.object({
  day: z.iso.date(),
  scope: line,
  students: z.number().int().nonnegative(),
  complete: z.boolean(),
  counts: z.partialRecord(
    z.enum([
      'loggedIn',
      'consent',
      'verified',
      'profile',
      'active',
      'parent',
      'diagnostics',
      'trials',
      'excursions',
      'masterclasses',
      'events',
    ]),
    tally,
  ),
});

/** What session memory holds, checked; an empty session where it is none. */
export function parseSession(value: unknown): SchoolSession {
  const parsed = Session.safeParse(value);
  // `optional()` lets undefined in by type; JSON never holds it.
  return parsed.success ? (parsed.data as SchoolSession) : EMPTY_SESSION;
}

/** Kept counts, checked one by one: a spoilt day does not cost the others. */
export function parseHistory(value: unknown): DayCounts[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one): DayCounts[] => {
    const parsed = Day.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
