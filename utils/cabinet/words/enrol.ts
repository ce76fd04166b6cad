import { fold } from '../tree';

export interface Enrolment {
  enrolled: number | 'all' | 'some';
  total: number | null;
}

/** A tick, a dot or an emoji drawn before or after the words says nothing that they do not. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[^\p{L}\p{N}+(«"✗✘✕✖❌×]+/u, '')
    .replace(/[^\p{L}\p{N})»"%]+$/u, '');

const people =
  '(?:ученик(?:ов|ам|а|и)?|обучающ(?:ихся|ийся|иеся|имся)|учащ(?:ихся|ийся|иеся|имся)|школьник(?:ов|а|и)?|человек(?:а)?|чел\\.?|участник(?:ов|а|и)?|детей|ребят|подростков)';
const enrolledWords =
  '(?:записан(?:о|ы|а|ные|ных)?|записал(?:ось|ись|и)|зарегистрировано|зарегистрировались)';
const lead = `(?:${enrolledWords}|участник(?:ов|и)|количество (?:участников|записанных)|запись(?: ${people})?)`;
const filler = `(?: уже| все| всего| сейчас)?(?: ${people})?\\s*[:—–(-]?\\s*`;
const notCount = `(?!\\s*(?:из(?![а-я])|/|\\d|[.:]\\d|%|[-–—]|класс|кл\\.))`;

const counted: readonly RegExp[] = [
  new RegExp(`${lead}${filler}(\\d+)(?: ${people})?\\s*(?:из|/|от)\\s*(\\d+)(?![.:/]?\\d)`),
  new RegExp(
    `(?<![\\d.])(\\d+)(?: ${people})?\\s*(?:из|/)\\s*(\\d+)(?:\\s*${people})?\\s*(?:уже )?(?:${enrolledWords}|участву)`,
  ),
  new RegExp(`^${people}\\s*[:—–-]?\\s*(\\d+)\\s*(?:из|/)\\s*(\\d+)$`),
  new RegExp(`^(\\d+)\\s*(?:из|/)\\s*(\\d+) ${people}$`),
];
const single: readonly RegExp[] = [
  new RegExp(
    `(?:${enrolledWords}|участник(?:ов|и)|количество (?:участников|записанных))${filler}(\\d+)${notCount}`,
  ),
  new RegExp(`(?<![\\d.])(\\d+) (?:${people} )?(?:уже )?${enrolledWords}`),
  new RegExp(`^(\\d+) ${people}$`),
];
const percent = new RegExp(
  `${enrolledWords}${filler}(\\d{1,3})\\s*%|(?<!\\d)(\\d{1,3})\\s*%(?: ${people})?(?: уже)? ${enrolledWords}`,
);
const everyone = new RegExp(
  `записаны все(?!\\s*,? кроме)(?! мест)|(?<!не )все(?: \\d+)?(?: ${people})?(?: класса)? (?:уже )?записаны(?!\\s*,? кроме)|весь класс записан|записан весь класс|класс записан (?:полностью|целиком)|полностью записан`,
);
const nobody =
  /никто (?:пока |еще )?(?:из \S+ )?не (?:записан|записал|зарегистр)|пока никто|записанных (?:\S+ )?(?:пока |еще )?нет|нет (?:ни одного )?(?:записанных|записавшихся|участников|записей учеников)|записавшихся (?:пока |еще )?нет|участников (?:пока |еще )?нет|ни од(?:ин|ного) (?:ученик|обучающ)\S* не запис|никого не записа|никого не запис|^никого(?: нет)?$|^никто$|(?:^|[\s.,;])не записан(?:о|ы|а)?(?: никто| ни один\S*)?$|записи нет$|^нет записей$|(?:ученики|класс) (?:пока |еще )?не записан/;
const some =
  /записаны не все|записан не весь класс|не все(?: \S+)? записан|не весь класс записан|записан\S* частично|частично(?:е|)? ?записан|частичная запись|записана (?:только )?часть|часть (?:учеников|класса|обучающихся) (?:не )?записан|все(?: \S+)? записаны\s*,? кроме|записаны все\s*,? кроме|дозаписать|записать (?:еще|остальных)/;
const missing = new RegExp(
  `(?:не записан(?:о|ы|ных)?|осталось записать|незаписанн\\S+)(?: ${people})?\\s*[:—–-]?\\s*(\\d+)(?:\\s*(?:из|/)\\s*(\\d+))?(?![.:]\\d)`,
);

/** The navigator, the class or somebody is enrolled: it is not said that everybody is. */
const somebody =
  /^(?:вы |класс |ученик |ученики |уже |мой класс |ваш класс )?(?:уже )?записан(?:а|ы|\(а\))?(?: на (?:мероприятие|занятие|событие|пробу))?$|^заявка (?:подана|принята|отправлена|одобрена|подтверждена)$|^(?:вы )?(?:уже )?участвуете$|^вы (?:уже )?(?:зарегистрированы|в списке|в списке участников|идете)$|^(?:изменить|редактировать|посмотреть|управлять) (?:список )?запис\S*$|^(?:изменить|редактировать) (?:список )?участников$/;

/** Numbers and words of places, which tell nothing of who is enrolled. */
const ofPlaces =
  /мест(?![оа]\s*(?:проведения|встречи|сбора))|свободн|осталось(?! записать)|лимит|вместимост|максим|не более|минимум/;

/** «✕ Отменить запись»: the cross is the button's drawing. */
const withoutCross = (text: string): string => bare(fold(text).replace(/^[✗✘✕✖❌×]\s*/u, ''));

export const isCancel = (text: string): boolean =>
  /^(?:отменить|снять|отозвать|удалить|аннулировать) (?:запись|заявку|регистрацию)(?: \S+)?$|^отменить$|^отписать(?:ся)?(?: .{2,30})?$|^(?:отменить|прекратить) участие$|^отказаться(?: от участия)?$/.test(
    withoutCross(text),
  );

/** «Вы записаны», «Изменить запись», «Отменить запись»: somebody is enrolled, and no more is told. */
export const tellsSomebody = (text: string): boolean => isCancel(text) || somebody.test(bare(text));

export const isEnrolAction = (text: string): boolean =>
  /^\+?\s*(?:записать(?:ся)?|запись|записать (?:своих |моих |весь )?(?:учеников|ученика|ученик|класс|обучающихся|детей|школьников|участников|группу|на мероприятие|на занятие|на пробу|на экскурсию)|записать (?:учеников|класс|обучающихся) на .{3,30}|записаться на .{3,30}|добавить (?:учеников|участников)|подать заявку|зарегистрировать(?:ся)?|зарегистрировать (?:учеников|класс)|открыть запись учеников)(?:\s*[→›»>+])?$/.test(
    bare(text),
  );

/** The enrolment that one text tells, or null. A total of places is no total of students and is left out. */
export function enrolmentOf(raw: string): Enrolment | null {
  const text = bare(raw);
  if (text.length > 160 || /(?:^|\s)вы не записан/.test(text)) return null;
  if (some.test(text)) return { enrolled: 'some', total: null };
  const left = missing.exec(text);
  if (left) {
    const count = Number(left[1]);
    const total = left[2] === undefined ? null : Number(left[2]);
    if (total !== null && count <= total) return { enrolled: total - count, total };
    return { enrolled: count === 0 ? 'all' : 'some', total: null };
  }
  for (const pattern of counted) {
    const found = pattern.exec(text);
    if (!found) continue;
    // «Свободно 13 из 25» counts places even when a word of enrolment stands elsewhere in the text.
    const end = found.index + found[0].length;
    if (/(?:свободн\S*|осталось|занято|доступно)[^.;,]*$/.test(text.slice(0, end))) continue;
    const enrolled = Number(found[1]);
    const total = Number(found[2]);
    if (enrolled <= total)
      return {
        enrolled,
        total: /^\s*(?:мест(?! (?:больше |уже |пока )?нет)|возможн|доступн)/.test(text.slice(end))
          ? null
          : total,
      };
  }
  const share = percent.exec(text);
  if (share) {
    const value = Number(share[1] ?? share[2]);
    return { enrolled: value === 0 ? 0 : value === 100 ? 'all' : 'some', total: null };
  }
  if (everyone.test(text)) return { enrolled: 'all', total: null };
  if (nobody.test(text)) return { enrolled: 0, total: null };
  for (const pattern of single) {
    const found = pattern.exec(text);
    if (found && !(ofPlaces.test(text) && !/записан|записал/.test(text)))
      return { enrolled: Number(found[1]), total: null };
  }
  return null;
}

const events =
  '(?:мероприятие|занятие|событие|проба|экскурсия|встреча|мастер-класс|урок|вебинар|день открытых дверей|диагностика)';
const ended =
  '(?:завершен[аоы]?|завершил(?:ось|ась|ся)|окончен[аоы]?|закончен[аоы]?|закончил(?:ось|ась|ся)|прошл[аои]|прошел|прошедшее|состоял(?:ось|ась|ся)|проведен[аоы]?|отменен[аоы]?|не состоится|не состоял(?:ось|ась|ся)|снят[оа]? с публикации|в архиве|архив|архивн(?:ое|ый|ая)|закрыт[оа]?)';
const after = '(?=$|[\\s.,;:!(—–·])(?!\\s*[:—–(-]?\\s*\\d+(?!\\d*\\.\\d))(?!\\s+на \\d)';
/** Said as a state of its own. */
const closedState = new RegExp(
  `^(?:статус\\s*[:—–-]?\\s*)?(?:${events} )?(?:уже |было |была |был )?${ended}${after}`,
);
/** Said anywhere in a short text. */
const closedWords = new RegExp(
  [
    `${events} (?:уже |было |была |был )?${ended}${after}`,
    '(?:запись|регистрация|прием заявок|набор)(?: (?:на|учеников|участников)(?: \\S+){0,3})? (?:уже )?(?:закрыт|завершен|окончен|прекращен|недоступ|невозможн|остановлен|не ведется|не производится|закончен|закончил|завершил)',
    '(?<!\\d )мест (?:больше |уже |пока )?нет',
    '(?:^|[^а-я])нет (?:свободных |доступных )?мест(?! на карте)',
    'места (?:за)?кончились|закончились места|все места заняты|мест не осталось|свободных мест не осталось',
    'группа (?:уже )?(?:набрана|заполнена|укомплектована)',
    'лимит (?:\\S+ )?(?:исчерпан|достигнут)',
    '(?:свободн(?:о|ых мест|ых|ые места)(?: мест)?|осталось(?: мест)?|доступно(?: мест)?|^мест[ао]?)\\s*[:—–-]?\\s*0(?!\\d)',
    '(?<!\\d)0 (?:свободных |доступных )?мест(?![а-я])',
    '^(?:встать |записать(?:ся)? |записать учеников )?(?:в )?лист ожидания$',
  ].join('|'),
);
const conditional =
  /(?:^|\s)(?:если|когда|после|до|пока|может|будет|случае|не завершен\S*|не отменен\S*|не окончен\S*|не прошл\S*|еще не) /;
const full =
  /(?<!\d)(\d+)\s*(?:из|\/)\s*(\d+) мест|(?:занято|заняты?)(?: мест\S*)?\s*[:—–-]?\s*(\d+)\s*(?:из|\/)\s*(\d+)/;
const opened =
  /(?:запись|регистрация|прием заявок|набор)(?: (?:на|учеников)(?: \S+){0,3})? (?:открыт|идет|доступн|продолжается|еще открыт)|идет (?:запись|набор|регистрация)|открыта (?:запись|регистрация)|можно записать|свободн(?:о|ых мест|ых|ые места)(?: мест)?\s*[:—–-]?\s*[1-9]|осталось(?: мест)?\s*[:—–-]?\s*[1-9]\d*(?: мест|$)|есть (?:свободные )?места|[1-9]\d* свободных мест|запись (?:еще |пока )?(?:не началась|не открыта|не началась)|запись (?:откроется|начнется|с \d)/;

/** The event is over, cancelled or out of places, or enrolling is closed. A past date never says so. */
export function isClosed(text: string): boolean {
  const folded = withoutCross(text);
  if (folded.length > 110 || folded.includes('отменить')) return false;
  if (closedState.test(folded) && folded.length <= 70) return true;
  if (conditional.test(folded)) return false;
  if (closedWords.test(folded)) return true;
  const taken = full.exec(folded);
  if (!taken || /свободн|осталось|доступно/.test(folded)) return false;
  const [have, all] = [taken[1] ?? taken[3], taken[2] ?? taken[4]].map(Number);
  return have !== undefined && all !== undefined && all > 0 && have >= all;
}

export const isOpened = (text: string): boolean => {
  const folded = bare(text);
  return folded.length < 110 && opened.test(folded) && !/(?:^|\s)(?:если|когда|после) /.test(folded);
};

/** Places, of which a number beside the word tells nothing of students. */
export const placesIn = (text: string): number | null => {
  const found =
    /(?:^|\s)(?:всего )?мест(?:а)?\s*[:—–-]?\s*(\d+)$|(?:из|на) (\d+) мест(?! (?:больше |уже |пока )?нет)|мест(?:а)? из (\d+)/.exec(
      fold(text),
    );
  const number = found?.[1] ?? found?.[2] ?? found?.[3];
  return number === undefined ? null : Number(number);
};
