import { ancestorsOf, fold, isDrawn, linesOf, rootsBelow, textOf } from '../tree';
import { answersBelow, labelAround, read, unread } from '../cells';
import { formFields, textFields, type Field } from '../pages/fields';
import { classOf, consentOf, dateIn, isNamePart, meaningOf, personIn } from '../words';
import type { Fact, StudentCardReading } from '../types';

const wanted: readonly [string, RegExp][] = [
  ['surname', /^фамилия$/],
  ['firstName', /^имя$/],
  ['patronymic', /^отчество/],
  ['birthDate', /^дата рождения$/],
  ['email', /^(?:электронная почта|e-?mail|почта)$/],
  ['phone', /^(?:номер )?телефон/],
  ['class', /^класс$/],
  ['gender', /^пол$/],
  ['ovz', /^(?:наличие )?овз$/],
  ['disability', /^(?:наличие )?инвалидност/],
];

/** Words that only a student's card has. */
const marks = [
  /данные ученика на платформе/,
  /согласие на участие в проекте/,
  /скачать шаблон согласия/,
  /список активностей/,
  /наличие овз/,
  /наличие инвалидности/,
  /загрузите согласие/,
  /doc, ?docx, ?pdf/,
];

/** The student's card, told by its fields and its own words; null when the page is none. */
export function readStudentCard(root: Document | Element | ShadowRoot): StudentCardReading | null {
  const body = root instanceof Document ? root.body : root;
  const lines = linesOf(body);
  const words = fold(lines.join(' '));
  const told = marks.filter((mark) => mark.test(words)).length;
  // Own words of the card, or fields that only a student has, of one student.
  if (told < 2 && !(/овз|инвалидност/.test(words) && words.split('дата рождения').length === 2)) return null;
  const fields = formFields(root);
  const texts = textFields(root);
  const kinds = new Map<string, Field>();
  for (const field of fields) {
    const kind = wanted.find(([, like]) => like.test(field.label))?.[0];
    if (kind !== undefined && !kinds.has(kind)) kinds.set(kind, field);
  }
  const known = new Set(
    wanted
      .filter(([kind, like]) => kinds.has(kind) || [...texts.keys()].some((key) => like.test(key)))
      .map(([kind]) => kind),
  );
  const pupil = known.has('class') && known.has('birthDate') && (known.has('ovz') || known.has('disability'));
  if (told < 2 ? !pupil : known.size < 4) return null;
  const value = (kind: string): string => {
    const field = kinds.get(kind);
    if (field) return field.value;
    const like = wanted.find(([one]) => one === kind)?.[1];
    return [...texts].find(([key]) => like?.test(key) === true)?.[1].value ?? '';
  };
  const split = ['surname', 'firstName', 'patronymic'].map(value).filter((part) => isNamePart(part));
  const heading =
    rootsBelow(root)
      .flatMap((here) => [...here.querySelectorAll('h1,h2,h3,h4,[role="heading"]')])
      .map((element) => personIn(textOf(element)))
      .find((name) => name !== null) ??
    lines.map(personIn).find((name) => name !== null) ??
    null;
  const name = split.length >= 2 ? split.join(' ') : heading;
  const grade = classOf(value('class'));
  const birth = dateIn(value('birthDate'));
  const files = rootsBelow(root).flatMap((here) => [
    ...here.querySelectorAll<HTMLInputElement>('input[type="file"]'),
  ]);
  return {
    name:
      name === null ? unread('имени не видно') : read(name, split.length >= 2 ? 'поля имени' : 'заголовок'),
    class: grade ? read(grade, 'поле «Класс»') : unread('класс не указан'),
    birthDate: birth === null ? unread('дата рождения не указана') : read(birth, 'поле «Дата рождения»'),
    ovz: choiceOf(root, /наличие овз|^овз$/, value('ovz')),
    consentFile: fileFact(root, lines),
    empty: [...kinds]
      .filter(
        ([kind, field]) => field.value === '' && !/^(?:email|patronymic|gender|ovz|disability)$/.test(kind),
      )
      .map(([, field]) => ({ label: field.text, element: field.element })),
    fileInput:
      files.length === 1
        ? (files[0] ?? null)
        : (files.find((one) => /соглас/i.test(one.closest('section,div,form,label')?.textContent ?? '')) ??
          files[0] ??
          null),
    template: templateLink(root),
  };
}

/** «Скачать шаблон согласия» */
function templateLink(root: Document | Element | ShadowRoot): HTMLElement | null {
  const controls = rootsBelow(root).flatMap((here) => [
    ...here.querySelectorAll<HTMLElement>('a,button,[role="button"],[role="link"]'),
  ]);
  const isTemplate = (element: HTMLElement) => {
    const words = fold(textOf(element));
    return words.length < 80 && /шаблон|бланк/.test(words) && /соглас|скачать/.test(words);
  };
  return controls.find((element) => isTemplate(element) && isDrawn(element)) ?? null;
}

/** «Наличие ОВЗ: Да / Нет» as two radios, a switch, or a text. */
function choiceOf(root: Document | Element | ShadowRoot, label: RegExp, text: string): Fact<boolean> {
  const alone = meaningOf(text);
  const radios = rootsBelow(root).flatMap(answersBelow);
  const ticked = tickOf(root, label);
  if (ticked !== null) return read(ticked, 'переключатель');
  const chosen: boolean[] = [];
  for (const { element: radio } of radios.filter((answer) => answer.chosen)) {
    const own = labelAround(radio) ?? radio;
    const meaning = meaningOf(
      textOf(own) || (radio.getAttribute('aria-label') ?? radio.getAttribute('value') ?? ''),
    );
    if (meaning !== 'yes' && meaning !== 'no') continue;
    const question = questionBefore(own);
    if (question !== null && /овз|инвалидност/.test(question)) {
      if (label.test(question) && !(question.includes('овз') && question.includes('инвалидност')))
        chosen.push(meaning === 'yes');
      continue;
    }
    let steps = 0;
    for (const up of ancestorsOf(own)) {
      if (++steps > 12) break;
      const head = fold(up.getAttribute('aria-label') ?? '') || fold(textOf(up));
      // Beyond the question there are other questions.
      if (head.length > 120) break;
      if (/овз|инвалидност/.test(head)) {
        if (label.test(head.replace(/ *:.*$/, '')) || (label.test(head) && !head.includes('инвалидност')))
          chosen.push(meaning === 'yes');
        break;
      }
    }
  }
  // A component and the field that it keeps for forms are chosen together.
  const [only, ...others] = new Set(chosen);
  if (only !== undefined && others.length === 0) return read(only, 'выбранный ответ');
  if (radios.length === 0 && (alone === 'yes' || alone === 'no')) return read(alone === 'yes', 'текст');
  return unread('ответ не выбран или не читается');
}

/** The words that stand right before the answers, other answers left out; null where they are no short line. */
function questionBefore(answer: Element): string | null {
  let steps = 0;
  for (const up of [answer, ...ancestorsOf(answer)]) {
    if (++steps > 16) return null;
    for (let at = up.previousElementSibling; at; at = at.previousElementSibling) {
      const text = fold(textOf(at)).replace(/[\s:*]+$/, '');
      if (text === '' || /^(?:да|нет)$/.test(text)) continue;
      return text.length < 60 ? text : null;
    }
  }
  return null;
}

/** «Наличие ОВЗ» as one box to tick or one switch. */
function tickOf(root: Document | Element | ShadowRoot, label: RegExp): boolean | null {
  const told: boolean[] = [];
  for (const here of rootsBelow(root))
    for (const box of here.querySelectorAll('input[type="checkbox"],[role="checkbox"],[role="switch"]')) {
      const native = box instanceof HTMLInputElement;
      const own = labelAround(box) ?? box;
      const words = fold(textOf(own) || (box.getAttribute('aria-label') ?? ''));
      const state = native ? String(box.checked) : box.getAttribute('aria-checked');
      if (label.test(words) && words.length < 40 && (state === 'true' || state === 'false'))
        told.push(state === 'true');
    }
  const [only] = told;
  return told.length === 1 && only !== undefined ? only : null;
}

function fileFact(root: Document | Element | ShadowRoot, lines: readonly string[]): Fact<boolean> {
  const links = rootsBelow(root)
    .flatMap((here) => [...here.querySelectorAll('a,button,span,li,div')])
    .filter((element) => element.childElementCount === 0 && isDrawn(element))
    .map((element) => textOf(element));
  const file = [...links, ...lines].find(
    (text) =>
      /^[^\\/:*?"<>|]{1,120}\.(?:docx?|pdf|jpe?g|png|zip)$/i.test(text) &&
      !/шаблон|образец|пример|бланк|инструкц|памятк/i.test(text),
  );
  if (file !== undefined) return read(true, 'имя загруженного файла');
  const stated = new Set(lines.filter((line) => line.length < 60).map(consentOf));
  if (stated.has('uploaded-by-teacher') !== stated.has('upload-required'))
    return read(stated.has('uploaded-by-teacher'), 'статус согласия');
  const words = fold(lines.join(' '));
  if (
    /согласие (?:загружено|принято|подтверждено)|файл загружен/.test(words) &&
    !/не (?:загружен|подтвержден)/.test(words)
  )
    return read(true, 'текст о загруженном согласии');
  if (
    /согласие не загружено|файл не загружен|файл не выбран|нет загруженных|документы не загружены/.test(words)
  )
    return read(false, 'текст о незагруженном согласии');
  return unread('о загруженном файле ничего не сказано');
}
