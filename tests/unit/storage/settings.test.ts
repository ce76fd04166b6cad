import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, exportSettings, importSettings, parseSettings } from '@/utils/storage';

const school = { inn: '6607000000', kpp: '660701001', name: 'Школа № 1' };

describe('settings read at the boundary', () => {
  it('takes what is right and keeps the defaults of what is absent', () => {
    const read = parseSettings({ version: 1, school });
    expect(read?.settings).toEqual({ ...DEFAULT_SETTINGS, school });
    expect(read?.trouble).toBeNull();
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

  it('may begin with the mark that Windows editors add', () => {
    expect(importSettings(`\uFEFF${exportSettings(DEFAULT_SETTINGS)}`).settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each(['{}', '[]', '5', 'null', '{"kind":"other"}'])('%j is refused in words', (text) => {
    expect(importSettings(text)).toEqual({
      settings: null,
      trouble:
        'Это не файл настроек «Помощника навигатора». Его сохраняют кнопкой «Сохранить в файл» на другом компьютере.',
    });
  });

  it.each(['', 'нет', '{"kind":'])('%j is no such file, or a torn one', (text) => {
    expect(importSettings(text)).toEqual({
      settings: null,
      trouble:
        'Это не файл настроек «Помощника навигатора», или он повреждён. Сохраните его на другом компьютере ещё раз.',
    });
  });

  it('takes nothing of a file that is broken in part', () => {
    const file = { kind: 'pomoshchnik-navigatora/settings', version: 1, school, role: 'король', checks: 5 };
    expect(importSettings(JSON.stringify(file))).toEqual({
      settings: null,
      trouble:
        'Файл не загружен, в нём не читаются части: роль, проверки. Настройки остались прежними. Сохраните файл на другом компьютере ещё раз.',
    });
  });

  it('takes nothing of what a newer version wrote', () => {
    const file = { kind: 'pomoshchnik-navigatora/settings', version: 99, school };
    expect(importSettings(JSON.stringify(file))).toEqual({
      settings: null,
      trouble: 'Файл сохранён более новой версией расширения. Обновите расширение и загрузите его ещё раз.',
    });
  });

  it('shows the way to whoever chose a district file', () => {
    expect(importSettings('{"kind":"pomoshchnik-navigatora/district"}')).toEqual({
      settings: null,
      trouble: 'Это файл района. Загрузите его выше, в части «Файл района».',
    });
  });
});
