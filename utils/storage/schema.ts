import type { IssueToken } from '@/utils/audit';
import { CampaignDates } from '@/utils/campaign';
import { z } from '@/utils/zod';

/** Who uses the extension. */
export type Role = 'navigator' | 'school-admin' | 'territorial-admin';

/** A school of a district's list. */
export interface ListedSchool {
  name: string;
  inn: string;
  kpp: string;
}

/** What is kept on disk: settings only, never a student's name. */
export interface Settings {
  version: number;
  /** Empty strings: not given yet. */
  school: { inn: string; kpp: string; name: string };
  role: Role | null;
  /** The territorial administrator, to whom the file and the letters go. */
  contact: { name: string; email: string; phone: string };
  /** Schools of the district to choose from; empty until a district file or a policy brings them. */
  schools: ListedSchool[];
  /** Dates of campaigns that the user or the district announced, one entry a school year. */
  campaigns: CampaignDates[];
  /** Reminders of the campaign's dates; the browser's permission is asked for when they are switched on. */
  reminders: boolean;
  /** Only what differs from the default of the check itself. */
  checks: Partial<Record<IssueToken, boolean>>;
  /** Id of a text → the user's own wording. */
  templates: Record<string, string>;
  /** Maps of pages that the user taught; their shape is checked by the reader that uses them. */
  pageMaps: Record<string, unknown>[];
}

export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  school: { inn: '', kpp: '', name: '' },
  role: null,
  contact: { name: '', email: '', phone: '' },
  schools: [],
  campaigns: [],
  reminders: false,
  checks: {},
  templates: {},
  pageMaps: [],
};

const line = z.string().max(200);
const school = z.object({ inn: line, kpp: line, name: z.string().max(500) });

/** One schema a section, so that one broken section does not take the others with it. */
export const SECTIONS = {
  school,
  role: z.enum(['navigator', 'school-admin', 'territorial-admin']).nullable(),
  contact: z.object({ name: line, email: line, phone: line }),
  schools: z.array(school).max(3000),
  campaigns: z.array(CampaignDates).max(40),
  reminders: z.boolean(),
  checks: z.record(z.string().max(60), z.boolean()),
  templates: z.record(z.string().max(60), z.string().max(4000)),
  pageMaps: z.array(z.record(z.string(), z.unknown())).max(200),
} satisfies Record<Exclude<keyof Settings, 'version'>, z.ZodType>;

export const SECTION_NAMES: Record<keyof typeof SECTIONS, string> = {
  school: 'школа',
  role: 'роль',
  contact: 'территориальный администратор',
  schools: 'список школ',
  campaigns: 'сроки кампании',
  reminders: 'напоминания',
  checks: 'проверки',
  templates: 'тексты',
  pageMaps: 'карты страниц',
};

/** Version n → what a value of version n must become to be one of version n + 1. Empty until there is a second version. */
const MIGRATIONS: Record<number, (old: Record<string, unknown>) => Record<string, unknown>> = {};

export interface ReadSettings {
  settings: Settings;
  /** What could not be read and was set back, in words; null when all was well. */
  trouble: string | null;
}

/** What `parseSettings` set back: names of sections, or all of it, since a newer version wrote it. */
export interface ParsedSettings extends ReadSettings {
  broken: readonly string[];
  newer: boolean;
}

/**
 * Makes settings of anything: of what lies in the storage, or of a file. Sections that are absent take their default in
 * silence; sections that are broken take it and are named. `null` when the value is no settings object at all.
 */
export function parseSettings(value: unknown): ParsedSettings | null {
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (!object.success) return null;
  let raw = object.data;
  const version = z.number().int().min(1).catch(SETTINGS_VERSION).parse(raw.version);
  if (version > SETTINGS_VERSION) {
    return {
      settings: DEFAULT_SETTINGS,
      trouble:
        'Настройки сохранены более новой версией расширения. Обновите расширение или задайте их заново.',
      broken: [],
      newer: true,
    };
  }
  for (let at = version; at < SETTINGS_VERSION; at += 1) raw = MIGRATIONS[at]?.(raw) ?? raw;

  const settings: Settings = { ...DEFAULT_SETTINGS };
  const broken: string[] = [];
  for (const key of Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]) {
    if (raw[key] === undefined) continue;
    const section = SECTIONS[key].safeParse(raw[key]);
    if (section.success) Object.assign(settings, { [key]: section.data });
    else broken.push(SECTION_NAMES[key]);
  }
  return {
    settings,
    trouble:
      broken.length > 0
        ? `Не удалось прочитать настройки: ${broken.join(', ')}. Для них взяты начальные.`
        : null,
    broken,
    newer: false,
  };
}
