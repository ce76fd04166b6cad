import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, exportSettings, importSettings, parseSettings } from '@/utils/storage';

const school = { inn: '6607000000', kpp: '660701001', name: 'Школа № 1' };

describe('settings read at the boundary', () => {
  it('takes what is right and keeps the defaults of what is absent', () => {
    expect(parseSettings({ version: 1, school })).toEqual({
      settings: { ...DEFAULT_SETTINGS, school },
      trouble: null,
    });
  });

  it('sets one broken section back, names it, and keeps the others', () => {
    const read = parseSettings({ version: 1, school, role: 'король', checks: { 'not-active': 'да' } });
    expect(read?.settings).toEqual({ ...DEFAULT_SETTINGS, school });
    expect(read?.trouble).toBe('Не удалось прочитать настройки: роль, проверки. Для них взяты начальные.');
  });

  it.each([null, 5, 'x', [1]])('%j is no settings at all', (value) => {
    expect(parseSettings(value)).toBeNull();
  });

  it('says so when a newer version wrote them', () => {
    const read = parseSettings({ version: 99, school });
    expect(read?.settings).toEqual(DEFAULT_SETTINGS);
    expect(read?.trouble).toContain('более новой версией');
  });

  it('is not polluted by a hostile file', () => {
    parseSettings(JSON.parse('{"version":1,"__proto__":{"polluted":true},"templates":{"__proto__":"x"}}'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('settings as one file', () => {
  it('come back as they went', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      school,
      role: 'navigator' as const,
      checks: { 'not-active': true },
    };
    expect(importSettings(exportSettings(settings))).toEqual({ settings, trouble: null });
  });

  it.each(['', '{}', '[]', 'нет', '{"kind":"other"}'])('%j is refused in words', (text) => {
    expect(importSettings(text)).toEqual({
      settings: null,
      trouble: 'Это не файл настроек «Помощника навигатора».',
    });
  });
});
