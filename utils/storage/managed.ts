import { browser } from 'wxt/browser';
import { z } from '@/utils/zod';
import { SECTION_NAMES, SECTIONS, type Settings } from './schema';

/** What a browser policy of the district sets; absent sections are the user's own. */
export type Managed = Partial<
  Pick<Settings, 'school' | 'contact' | 'schools' | 'campaigns' | 'checks' | 'templates' | 'pageMaps'>
>;

/** Which settings are the district's, so that they are shown and cannot be changed here. */
export interface Locked {
  school: boolean;
  contact: boolean;
  schools: boolean;
  /** School years whose dates are given. */
  campaigns: string[];
  checks: string[];
  /** Ids of texts. */
  templates: string[];
  /** How many of the first page maps are the district's. */
  pageMaps: number;
}

const line = z.string().max(200).default('');

/** A policy may leave out what it does not know: a contact with a mail address alone is right. */
const MANAGED = {
  school: z.object({ inn: line, kpp: line, name: z.string().max(500).default('') }),
  contact: z.object({ name: line, email: line, phone: line }),
  schools: SECTIONS.schools,
  campaigns: SECTIONS.campaigns,
  checks: SECTIONS.checks,
  templates: SECTIONS.templates,
  pageMaps: SECTIONS.pageMaps,
} satisfies Record<keyof Managed, z.ZodType>;

/** Checks what the policy says, section by section; a broken section is left out and named. */
export function parseManaged(raw: unknown): { managed: Managed; trouble: string | null } {
  const object = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!object.success) return { managed: {}, trouble: null };
  const managed: Managed = {};
  const broken: string[] = [];
  for (const key of Object.keys(MANAGED) as (keyof Managed)[]) {
    if (object.data[key] === undefined) continue;
    const section = MANAGED[key].safeParse(object.data[key]);
    if (section.success) Object.assign(managed, { [key]: section.data });
    else broken.push(SECTION_NAMES[key]);
  }
  const trouble =
    broken.length > 0
      ? `Не удалось прочитать то, что задано районом: ${broken.join(', ')}. Сообщите об этом тому, кто настраивает браузеры.`
      : null;
  return { managed, trouble };
}

/** What the browser's policy says; nothing where there is no policy or the browser knows none. */
export async function readManaged(): Promise<{ managed: Managed; trouble: string | null }> {
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch {
    // Firefox refuses where no managed storage manifest is installed: the usual case.
    return { managed: {}, trouble: null };
  }
}

const hasYear = (years: readonly { schoolYear: string }[] | undefined, year: string) =>
  years?.some(({ schoolYear }) => schoolYear === year) ?? false;
const without = <T>(record: Record<string, T>, keys: object | undefined) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(keys ?? {}, key)));
const only = <T>(record: Record<string, T>, keys: object | undefined) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(keys ?? {}, key)));

/** The settings that hold: the district's values over the user's own. Page maps of the district come first. */
export function withManaged(own: Settings, managed: Managed): Settings {
  return {
    ...own,
    school: managed.school ?? own.school,
    contact: managed.contact ?? own.contact,
    schools: managed.schools ?? own.schools,
    campaigns: [
      ...own.campaigns.filter(({ schoolYear }) => !hasYear(managed.campaigns, schoolYear)),
      ...(managed.campaigns ?? []),
    ],
    checks: { ...own.checks, ...managed.checks },
    templates: { ...own.templates, ...managed.templates },
    pageMaps: [...(managed.pageMaps ?? []), ...own.pageMaps],
  };
}

/** The user's own part of settings that hold: what the district sets is not written down as if the user had chosen it. */
export function ownPart(next: Settings, stored: Settings, managed: Managed): Settings {
  const maps = new Set(managed.pageMaps?.map((map) => JSON.stringify(map)));
  return {
    ...next,
    school: managed.school ? stored.school : next.school,
    contact: managed.contact ? stored.contact : next.contact,
    schools: managed.schools ? stored.schools : next.schools,
    campaigns: [
      ...next.campaigns.filter(({ schoolYear }) => !hasYear(managed.campaigns, schoolYear)),
      ...stored.campaigns.filter(({ schoolYear }) => hasYear(managed.campaigns, schoolYear)),
    ],
    checks: { ...without(next.checks, managed.checks), ...only(stored.checks, managed.checks) },
    templates: {
      ...without(next.templates, managed.templates),
      ...only(stored.templates, managed.templates),
    },
    pageMaps: next.pageMaps.filter((map) => !maps.has(JSON.stringify(map))),
  };
}

export function lockedBy(managed: Managed): Locked {
  return {
    school: managed.school !== undefined,
    contact: managed.contact !== undefined,
    schools: managed.schools !== undefined,
    campaigns: managed.campaigns?.map(({ schoolYear }) => schoolYear) ?? [],
    checks: Object.keys(managed.checks ?? {}),
    templates: Object.keys(managed.templates ?? {}),
    pageMaps: managed.pageMaps?.length ?? 0,
  };
}
