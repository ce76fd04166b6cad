import { drawnInside, fold, tidy } from '../tree';
import { dateIn, isPerson, labelOf } from '../words';
import { labelOfLine, saysState, speaks, type Line } from './lines';

/** Labels and states, whatever follows them. */
const captions =
  /^(?:дата|время|место|адрес|статус|формат|классы?|подробнее|смотреть|открыть|свободно|мест|записано|участники|организатор|партнер|действия|ученики?|запись|показан[оы]?|всего|найдено|фильтр\S*|поиск|сортировка|выберите|сбросить|применить|показать|загрузить|страница|регистрация|перенесено|длительность|продолжительность|стоимость|бесплатно|возраст)(?:$|[\s.:,])/;
/** Kinds of events and months are titles only with something after them: «Экскурсия на завод». */
const kinds =
  /^(?:(?:[а-я-]+(?:ая|ое|ый|ий|ые) )?(?:проба|экскурсия|мастер-класс|занятие|урок|встреча|лекция|практика|диагностика|событие|мероприятие|вебинар|модуль|деятельность|тестирование)|онлайн|офлайн|очно|очный|очная|дистанционно|заочно|день открытых дверей|открыто|закрыто|новое|обязательное|рекомендуем|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяа]?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[\s:.!]*(?:\d{4})?(?: г\.?| год)?$/;

/** What stands where events would: «Мероприятий пока нет», «Ничего не найдено». */
const nothing =
  /^(?:здесь |тут |сейчас |пока )*(?:(?:мероприяти|событи|заняти|запис|данн|проб|экскурси|результат)\S* (?:\S+ )?(?:пока |еще )?(?:нет|не найден\S*|отсутству\S*|не запланирован\S*)|нет (?:\S+ )?(?:мероприяти|событи|заняти|данн|результат|проб|экскурси)\S*|ничего (?:пока )?(?:нет|не найдено|не запланировано)|(?:список |раздел )?пуст[оа]?)(?:$|[\s.,!])/;
/** Headings of the cabinet's own places. */
const places =
  /^(?:(?:(?:мои |все |наши |предстоящие |прошедшие |список )?мероприяти[яй]|внеурочная деятельность|практико-ориентированный модуль)(?:\s|$))+$/;

/** Words that could be an event's name: no date, label, state, button or kind alone. */
export function isTitleLike(text: string): boolean {
  const folded = fold(text);
  if (folded.length < 4 || folded.length > 300 || !/[а-яёa-z]{3}/.test(folded) || /^[\d(]/.test(folded))
    return false;
  if (saysState(text) || saysState(text.replace(/^[^\p{L}\p{N}]+/u, ''))) return false;
  if (dateIn(text) !== null && folded.length < 40) {
    const rest = tidy(
      text.replace(/\d{1,2}[.:/]\d{2}(?:[./]\d{2,4})?(?: ?г\.?)?/g, ' ').replace(/[\s,;:()–—-]+$/, ''),
    );
    return (
      rest.length >= 12 && dateIn(rest) === null && !/^(?:до|с|с \S+ до)$/.test(rest) && isTitleLike(rest)
    );
  }
  return (
    !captions.test(folded) &&
    !kinds.test(folded) &&
    !places.test(folded) &&
    !nothing.test(folded) &&
    !isPerson(text)
  );
}

/** A date, a time, and nothing else. */
const isMoment = (text: string): boolean =>
  text.length < 30 && (dateIn(text) !== null || /^[\s,;–—-]*\d{1,2}[:.]\d{2}/.test(text));

/** Takes a state or date out of the line that a title shares with it: «Экскурсия на завод [Отменено]». */
export function parted(line: Line): Line[] {
  if (line.action || line.pieces.length < 2) return [line];
  // Header words side by side, in cells that flow like words.
  if (line.pieces.every(({ text }) => labelOf(text) !== null))
    return line.pieces.map((piece) => ({ ...line, pieces: [piece], text: piece.text }));
  const apart = line.pieces.map(({ text }) => saysState(text) || isMoment(text));
  if (!apart.includes(true) || !line.pieces.some(({ text }, at) => !apart[at] && isTitleLike(text)))
    return [line];
  const runs: Line['pieces'][] = [];
  line.pieces.forEach((piece, at) => {
    const run = runs.at(-1);
    if (run && !apart[at] && !apart[at - 1]) run.push(piece);
    else runs.push([piece]);
  });
  return runs.map((pieces) => ({ ...line, pieces, text: tidy(pieces.map(({ text }) => text).join(' ')) }));
}

/** A heading names an event even where its words alone would not. */
const isHeadline = (text: string): boolean =>
  /[а-яёa-z]{2}/i.test(text) &&
  text.length <= 300 &&
  !saysState(text) &&
  !places.test(fold(text)) &&
  !nothing.test(fold(text)) &&
  !(dateIn(text) !== null && text.length < 24);

/** «Изменить список»: a button's few words that begin with what it does. */
const isCommand = (line: Line): boolean =>
  /^[а-я]+(?:ть|ти|чь)(?:ся)?(?: \S+){0,2}$/.test(fold(line.text)) &&
  line.pieces.some(({ element }) => element.closest('button,[role="button"]') !== null);

export const couldBeTitle = (line: Line): boolean =>
  line.action === null &&
  !isCommand(line) &&
  !speaks(line) &&
  labelOfLine(line) === null &&
  (isTitleLike(line.text) || (line.heading !== null && isHeadline(line.text)));

export interface Title {
  text: string;
  element: HTMLElement;
  line: Line;
  /** Alike for titles that are drawn alike. */
  look: string;
}

const holderOf = (line: Line): Element | null => {
  const pieces = line.pieces.map((piece) => piece.element);
  const [first] = pieces;
  if (!first) return null;
  if (line.heading) return line.heading;
  let up: Element = first;
  while (!pieces.every((piece) => drawnInside(piece, up)) && up.parentElement) up = up.parentElement;
  return up;
};

interface Weighed extends Title {
  rank: number;
}

const weighed = new WeakMap<Line, Weighed | null>();

function weigh(line: Line): Weighed | null {
  const known = weighed.get(line);
  if (known !== undefined) return known;
  const element = couldBeTitle(line) ? holderOf(line) : null;
  const [first] = line.pieces;
  let made: Weighed | null = null;
  if (element && first) {
    const style = getComputedStyle(first.element);
    const size = Number.parseFloat(style.fontSize) || 0;
    const weight = Math.max(Number(style.fontWeight), Number(getComputedStyle(element).fontWeight));
    const linked = first.element.closest('a,button') !== null;
    const rank =
      size * 10 +
      (weight >= 600 ? 40 : weight >= 500 ? 20 : 0) +
      (linked ? 15 : 0) +
      (line.heading ? 1000 : 0) +
      (isTitleLike(line.text) ? 0 : -500);
    made = {
      text: tidy(line.text),
      element: element as HTMLElement,
      line,
      look: `${line.heading ? 'h' : ''}${String(size)} ${String(weight)}`,
      rank,
    };
  }
  weighed.set(line, made);
  return made;
}

/** The line that names the event: of its column, a heading, the loudest, the first. `common` are words of several events. */
export function titleOf(lines: readonly Line[], common?: ReadonlySet<string>): Title | null {
  const column = lines.find((line) => line.label === 'title' && line.action === null && line.text !== '');
  const [first] = column?.pieces ?? [];
  if (column && first) {
    const inside = lines.filter((line) => line.label === 'title' && line.action === null);
    const best = loudest(inside, common);
    if (best) return best;
    return { text: column.text, element: first.element as HTMLElement, line: column, look: '' };
  }
  return loudest(lines, common);
}

function loudest(lines: readonly Line[], common?: ReadonlySet<string>): Weighed | null {
  let best: Weighed | null = null;
  for (const line of lines) {
    const one = weigh(line);
    if (!one) continue;
    const repeated = (title: Weighed): boolean =>
      title.line.heading === null && common?.has(fold(title.text)) === true;
    if (!best || (repeated(best) && !repeated(one)) || (one.rank > best.rank && !repeated(one))) best = one;
  }
  return best;
}
