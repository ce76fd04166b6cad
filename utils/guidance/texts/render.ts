import type { TemplateId } from './types';

/** What a placeholder stands for; the words are shown beside the template's editor. */
export interface Placeholder {
  key: string;
  what: string;
}

const CLASS: Placeholder = { key: 'класс', what: 'класс, например 7 «А»' };
const UNTIL: Placeholder = { key: 'срок', what: 'до какого дня нужны сканы; строка без срока пропадает' };
const TODAY: Placeholder = { key: 'сегодня', what: 'сегодняшняя дата' };

/** Placeholders of each template. Names are only for the class teacher: a chat is read by strangers. */
export const PLACEHOLDERS: Readonly<Record<TemplateId, readonly Placeholder[]>> = {
  parents: [CLASS, UNTIL, TODAY, { key: 'согласия', what: 'скольких согласий родителей не хватает' }],
  students: [
    CLASS,
    TODAY,
    { key: 'согласие ученика', what: 'сколько учеников не подтвердили согласие' },
    { key: 'верификация', what: 'сколько учеников не прошли верификацию' },
    { key: 'профиль', what: 'у скольких учеников не заполнен профиль' },
  ],
  teacher: [CLASS, UNTIL, TODAY, { key: 'список', what: 'кто что должен сделать, по именам' }],
};

export const DEFAULT_TEMPLATES: Readonly<Record<TemplateId, string>> = {
  parents: [
    'Уважаемые родители {класс}, здравствуйте.',
    'Для участия ребёнка в проекте «Билет в будущее» нужно новое согласие на обработку персональных данных, подписанное родителем или законным представителем.',
    'Пожалуйста, заполните и подпишите бланк согласия и передайте его мне: оригинал на бумаге, а заранее можно прислать скан или чёткое фото.',
    'Срок: {срок}.',
    'В классе осталось собрать: {согласия}.',
    'Без согласия платформа удаляет профиль ученика без возможности восстановить.',
  ].join('\n'),
  students: [
    'Ребята {класс}, здравствуйте.',
    'Войдите, пожалуйста, в личный кабинет на bvbinfo.ru по своим логину и паролю и проверьте:',
    '— согласие. Если вам есть 14 лет и платформа показывает окно с новым согласием, подтвердите его. Осталось: {согласие ученика}.',
    '— верификация. Подтвердите аккаунт по номеру телефона. Осталось: {верификация}.',
    '— профиль. Заполните пустые поля. Осталось: {профиль}.',
    'Если логин или пароль потерялся, напишите мне лично.',
  ].join('\n'),
  teacher: [
    '{класс}, «Билет в будущее», на {сегодня}.',
    'Согласия родителей нужны: {срок}.',
    '',
    '{список}',
  ].join('\n'),
};

export interface RenderedText {
  text: string;
  /** Russian sentences about the template itself: placeholders that it may not have. */
  problems: string[];
}

const PLACEHOLDER = /\{([^{}\n]{1,40})\}/gu;

/**
 * Fills a template in one pass: what is filled in is never read as a template again. A line whose placeholder has
 * nothing to say is left out; a placeholder that is not known stays as it is and is reported.
 */
export function renderTemplate(
  id: TemplateId,
  template: string,
  values: Readonly<Partial<Record<string, string>>>,
): RenderedText {
  const lines = template.split(/\r?\n/).flatMap((line) => {
    const found = [...line.matchAll(PLACEHOLDER)].map(([, inner]) => keyOf(inner ?? ''));
    const mute = found.some((key) => isKnown(id, key) && valueOf(values, key) === '');
    const filled = line.replace(PLACEHOLDER, (whole, inner: string) => {
      const key = keyOf(inner);
      return isKnown(id, key) ? valueOf(values, key) : whole;
    });
    return mute ? [] : [filled];
  });
  return { text: lines.join('\n').trim(), problems: templateProblems(id, template) };
}

/** What is wrong with a template: unknown placeholders, names where strangers read, nothing written. */
export function templateProblems(id: TemplateId, template: string): string[] {
  if (template.trim() === '') return ['Текст пустой.'];
  const problems = new Set<string>();
  for (const [whole, inner] of template.matchAll(PLACEHOLDER)) {
    const key = keyOf(inner ?? '');
    if (isKnown(id, key)) continue;
    const known = PLACEHOLDERS[id].map((placeholder) => `{${placeholder.key}}`).join(', ');
    problems.add(
      key === 'список'
        ? 'Подстановка {список} есть только в тексте для классного руководителя: в общий чат имена других учеников не попадают.'
        : `Подстановки ${whole} нет. Есть: ${known}.`,
    );
  }
  return [...problems];
}

const valueOf = (values: Readonly<Partial<Record<string, string>>>, key: string) =>
  Object.hasOwn(values, key) ? (values[key] ?? '') : '';
const keyOf = (inner: string) => inner.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
const isKnown = (id: TemplateId, key: string) =>
  PLACEHOLDERS[id].some((placeholder) => placeholder.key === key);
