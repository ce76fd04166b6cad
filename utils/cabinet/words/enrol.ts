import { fold } from '../tree';

export interface Enrolment {
  enrolled: number | 'all' | 'some';
  total: number | null;
}

const people =
  '(?:ученик(?:ов|а|и)?|обучающ(?:ихся|ийся|иеся)|учащ(?:ихся|ийся|иеся)|школьник(?:ов|а|и)?|человек(?:а)?|чел\\.?|участник(?:ов|а|и)?|детей)';
const counted: readonly RegExp[] = [
  new RegExp(
    `(?:записан(?:о|ы|а|ные)?|записал(?:ось|ись)|участник(?:ов|и)|зарегистрировано|запись(?: ${people})?)(?: уже)?(?: ${people})?\\s*[:—–-]?\\s*(\\d+)(?: ${people})?\\s*(?:из|/)\\s*(\\d+)`,
  ),
  new RegExp(
    `(?<![\\d.])(\\d+)\\s*(?:из|/)\\s*(\\d+)\\s*(?:${people}\\s*)?(?:уже )?(?:записан|записал|зарегистрирован)`,
  ),
  new RegExp(`^${people}\\s*[:—–-]?\\s*(\\d+)\\s*(?:из|/)\\s*(\\d+)$`),
  new RegExp(`^(\\d+)\\s*(?:из|/)\\s*(\\d+)(?: ${people})?$`),
];
const single: readonly RegExp[] = [
  new RegExp(
    `(?:записан(?:о|ы|ные)?|записал(?:ось|ись)|участник(?:ов|и)|зарегистрировано)(?: уже)?(?: ${people})?\\s*[:—–-]?\\s*(\\d+)(?!\\s*(?:из|/|\\d|\\.|:))`,
  ),
  new RegExp(`(?<![\\d.])(\\d+) (?:${people} )?(?:уже )?(?:записан(?:о|ы|а)?|записал(?:ось|ись))`),
  new RegExp(`^(\\d+) ${people}$`),
];
const everyone =
  /записаны все(?!\s*,? кроме)|(?<!не )все(?: \d+)?(?: ученики| обучающиеся| учеников)? записаны|весь класс записан|записан весь класс/;
const nobody =
  /никто (?:пока |еще )?не записан|пока никто|записанных нет|нет (?:записанных|записавшихся|участников)|записавшихся нет|ни один (?:ученик|обучающийся)?|никого не записали|(?:^|[\s.,;])не записан(?:о|ы|а)?(?:$|[\s.,;])(?!все)|записи нет|нет записей|ученики не записаны/;
const some =
  /записаны не все|не все (?:ученики )?записаны|записан[ыо]? частично|частично записан|дозаписать|записать (?:еще|остальных)/;
const self =
  /^(?:вы |класс |ученики? |уже |мой класс )?записан(?:а|о|ы|\(а\))?(?: на (?:мероприятие|занятие|событие))?$/;

/** Numbers and words of places, which tell nothing of who is enrolled. */
const ofPlaces = /мест|свободн|осталось|лимит|вместимост/;

export const isCancel = (text: string): boolean =>
  /^(?:отменить|снять|отозвать|удалить) запись$|^отменить$|^отписать(?:ся|)|^отменить участие$/.test(
    fold(text),
  );
export const isEnrolAction = (text: string): boolean =>
  /^\+?\s*(?:записать(?:ся)?|запись|записать (?:учеников|ученика|класс|обучающихся|детей|участников|на мероприятие|на занятие|на пробу)|записаться на .{3,30}|добавить (?:учеников|участников)|подать заявку|открыть запись учеников)$/.test(
    fold(text),
  );

/** The enrolment that one text tells, or null. */
export function enrolmentOf(raw: string): Enrolment | null {
  const text = fold(raw);
  if (text.length > 160) return null;
  if (some.test(text)) return { enrolled: 'some', total: null };
  for (const pattern of counted) {
    const found = pattern.exec(text);
    if (!found || (ofPlaces.test(text) && !/запис|участник/.test(text))) continue;
    // «Свободно 13 из 25» counts places even when a word of enrolment stands elsewhere in the text.
    const before = text.slice(0, found.index + found[0].length);
    if (/(?:свободн\S*|осталось)[^.;,]*$/.test(before)) continue;
    const enrolled = Number(found[1]);
    const total = Number(found[2]);
    if (enrolled <= total) return { enrolled, total };
  }
  if (everyone.test(text)) return { enrolled: 'all', total: null };
  if (nobody.test(text)) return { enrolled: 0, total: null };
  for (const pattern of single) {
    const found = pattern.exec(text);
    if (found && !(ofPlaces.test(text) && !/записан|записал|участник/.test(text)))
      return { enrolled: Number(found[1]), total: null };
  }
  return self.test(text) ? { enrolled: 'all', total: null } : null;
}

const closed =
  /завершен|закончен|окончен|прошло$|прошедш|состоял|(?:мероприятие |занятие |^)отменен|мест (?:больше )?нет|нет (?:свободных )?мест|места закончились|все места заняты|запись (?:закрыта|завершена|окончена|недоступна|прекращена|невозможна|не ведется)|регистрация (?:закрыта|завершена|окончена)|набор (?:закрыт|завершен|окончен)|^(?:закрыто|архив|в архиве|проведено|проведена|прошло|прошла|прошел)$|свободн(?:о|ых мест)\s*:?\s*0(?!\d)|осталось\s*:?\s*0(?!\d)|0 свободных мест|лимит (?:исчерпан|достигнут)/;
const opened =
  /запись (?:открыта|идет|доступна)|идет (?:запись|набор)|открыта запись|можно записать|регистрация открыта|набор открыт|свободн(?:о|ых мест)\s*:?\s*[1-9]|осталось\s*:?\s*[1-9]|(?:есть|ещё есть|еще есть) (?:свободные )?места|[1-9]\d* свободных мест/;

export const isClosed = (text: string): boolean => {
  const folded = fold(text);
  return (
    folded.length < 120 &&
    closed.test(folded) &&
    !folded.includes('отменить') &&
    !/(?:до|пока) (?:завершен|окончен)/.test(folded)
  );
};
export const isOpened = (text: string): boolean => {
  const folded = fold(text);
  return folded.length < 120 && opened.test(folded);
};
