/** The cabinet's sections as it writes them; each with the section that it stands in. */
const SECTIONS: ReadonlyMap<string, string | null> = new Map([
  ['Обзор', null],
  ['Обучение', null],
  ['Мои ученики', null],
  ['Мои занятия', null],
  ['Мероприятия', null],
  ['Портфолио', null],
  ['Дашборд', null],
  ['Профиль', null],
  ['Как работает платформа', 'Обзор'],
  ['Активные классы', 'Мои ученики'],
  ['Ученики', 'Дашборд'],
  ['Внеурочная деятельность', 'Мероприятия'],
  ['Практико-ориентированный модуль', 'Мероприятия'],
]);

/** The section that another stands in; null for those of the main menu and for what is no section. */
export function sectionAbove(name: string): string | null {
  return SECTIONS.get(name) ?? null;
}

/** A piece of a sentence: words, or the name of a section of the cabinet with the sign after it: of punctuation, or the arrow to the next one. */
export type WayPart = { words: string } | { section: string; sign: string };

/** Parts a sentence at the sections that it names, so that they can be made links. */
export function waysIn(sentence: string): WayPart[] {
  const parts: WayPart[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: sign = '', index } of sentence.matchAll(
    /«([^«»]{1,60})»([.,;:)]*(?: →)?)/gu,
  )) {
    if (!SECTIONS.has(name)) continue;
    parts.push({ words: sentence.slice(from, index) }, { section: name, sign });
    from = index + whole.length;
  }
  return [...parts, { words: sentence.slice(from) }];
}
