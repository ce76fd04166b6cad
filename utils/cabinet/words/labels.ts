import { fold } from '../tree';

/** What a column or a labelled field tells. */
export type Label =
  | 'name'
  | 'surname'
  | 'firstName'
  | 'patronymic'
  | 'class'
  | 'grade'
  | 'letter'
  | 'registered'
  | 'birthDate'
  | 'consent'
  | 'verified'
  | 'profile'
  | 'active'
  | 'parent'
  | 'ovz'
  | 'disability'
  | 'groups'
  | 'school'
  | 'teacher'
  | 'seen'
  | 'contact'
  | 'number'
  | 'gender'
  | 'action'
  | 'staff'
  | 'price'
  | 'lesson'
  | 'title'
  | 'date'
  | 'enrolled'
  | 'places'
  | 'state'
  | 'error'
  | 'importRow';

interface LabelWords {
  label: Label;
  /** The document's own wording, or the nearest to it; also what a clipped header is completed to. */
  canonical: readonly string[];
  /** Further wordings, whole. */
  like?: RegExp;
  /** Further wordings that a clipped header is completed to. */
  longer?: readonly string[];
}

const student =
  '(?:ученик(?:а|ов|и)?|обучающ(?:егося|ихся|ийся|иеся)|учащ(?:егося|ихся|ийся|иеся)|школьник(?:а|ов|и)?|ребен(?:ка|ок)|детей|участника(?: проекта)?)';

/** Wordings are folded: lower case, ё as е. */
const table: readonly LabelWords[] = [
  {
    label: 'name',
    canonical: ['фио', 'фамилия имя отчество'],
    like: new RegExp(
      `^(?:ф\\.? ?и\\.? ?о\\.?|фио|полное имя|фамилия,? (?:и )?имя(?:,? (?:и )?отчество)?(?: \\(при наличии\\))?|фамилия,? и\\. ?о\\.|фи)(?: ${student})?(?: \\(полностью\\))?$|^(?:имя )?${student}$|^${student} ?(?:\\(фио\\)|[/,] ?фио)$`,
    ),
  },
  { label: 'surname', canonical: ['фамилия'], like: new RegExp(`^фамилия(?: ${student})?$`) },
  { label: 'firstName', canonical: ['имя'], like: new RegExp('^имя$') },
  { label: 'patronymic', canonical: ['отчество'], like: /^отчество(?: \(при наличии\))?$/ },
  {
    label: 'class',
    canonical: ['класс'],
    like: new RegExp(
      `^кл\\.$|^класс(?: ${student}| обучения| ?[,/]? ?(?:и )?\\(?(?:буква|литера)\\)?| ?/ ?группа)?$`,
    ),
  },
  {
    label: 'grade',
    canonical: ['номер класса', 'параллель'],
    like: /^(?:№ класса|класс \(без буквы\)|номер класса|параллель|год обучения)$/,
  },
  { label: 'letter', canonical: ['буква класса', 'литера'], like: /^(?:буква|литера)(?: класса)?$/ },
  {
    label: 'registered',
    canonical: ['дата регистрации'],
    like: /^(?:дата регистрации|зарегистрирован(?:а|\(а\))?|регистрация)$/,
  },
  { label: 'birthDate', canonical: ['дата рождения'], like: /^(?:дата рождения|д\.? ?р\.?|родился)$/ },
  {
    label: 'consent',
    canonical: ['согласие', 'согласия'],
    like: /^(?:(?:статус|наличие) )?согл(?:аси[еяй]|\.)(?: (?:на (?:участие|обработку|обр\.|опд|пд)|(?:от )?род(?:ител|\.)|законн|опд|пдн|ученик|\().*)?$|^родительск(?:ое|ие) согласи[ея]$|^согласи[ея] (?:получен|загружен|подписан|предоставлен|подтвержден)[оы]$|^сопд$/,
  },
  {
    label: 'verified',
    canonical: ['верификация', 'верифицирован'],
    like: new RegExp(
      `^(?:(?:статус|прохождение|наличие) )?верификаци[яи](?: (?:аккаунта|профиля|телефона|по (?:номеру )?телефон[ау]|личности|пройдена|${student}))?$|^верифицирован(?:а|о|\\(а\\)|ы)?$|^(?:аккаунт|телефон|номер(?: телефона)?|учетная запись|личность) (?:подтвержден|верифицирован)[ао]?$|^подтверждение (?:аккаунта|телефона|номера(?: телефона)?|личности|учетной записи)$`,
    ),
  },
  {
    label: 'profile',
    canonical: ['профиль'],
    like: new RegExp(
      `^(?:(?:статус|полнота|заполнен(?:ие|ность|а?)) )?профил[ья](?: заполнен(?:а|ность)?| ${student})?(?:, %)?$|^заполненность(?: профиля)?(?:, %)?$|^данные профиля заполнены$`,
    ),
    longer: ['заполнение профиля', 'заполненность профиля', 'профиль заполнен'],
  },
  {
    label: 'active',
    canonical: ['активность', 'активен'],
    like: new RegExp(
      `^(?:статус |наличие )?активност[ьи](?: на платформе| в проекте| ${student})?$|^актив(?:ен|на|ный)$`,
    ),
  },
  {
    label: 'parent',
    canonical: ['родитель', 'родители'],
    like: /^(?:наличие |статус )?родител[ьия](?: (?:\/|\(|законн|привязан|подключен|ученика|добавлен).*)?$|^(?:законн|зак\.)\S* ?представител[ьи]$|^родитель\/.*$|^представитель$|^родител[ьи],? законн.*$|^привязка родителя$/,
    longer: ['законный представитель', 'законные представители'],
  },
  {
    label: 'ovz',
    canonical: ['овз'],
    like: /^(?:наличие |статус |признак |есть |с )?овз(?: \(.*\))?$|^(?:наличие )?ограниченн(?:ые|ых) возможност(?:и|ей)(?: здоровья)?(?: \(овз\))?$/,
  },
  {
    label: 'disability',
    canonical: ['инвалидность'],
    like: /^(?:наличие |статус )?инвалидност[ьи]$|^инвалид$/,
  },
  { label: 'groups', canonical: ['группы', 'группа'] },
  {
    label: 'school',
    canonical: ['школа', 'образовательная организация'],
    like: /^(?:школа|оо|муниципалитет|регион|организация|учебное заведение)$/,
  },
  {
    label: 'teacher',
    canonical: ['педагог', 'педагог-навигатор', 'навигатор'],
    like: /^(?:фио )?(?:педагог|навигатор|учител|классн|ответственн|куратор|тьютор).*$/,
  },
  {
    label: 'seen',
    canonical: ['дата входа', 'последний вход'],
    like: /^(?:дата (?:последнего )?(?:входа|визита|посещения)|последний (?:вход|визит)|последняя активность|был(?:а|\(а\))? (?:в сети|на платформе)).*$/,
  },
  {
    label: 'contact',
    canonical: ['телефон', 'электронная почта', 'логин', 'email'],
    like: /^(?:e-?mail|почта|номер телефона|контакты?|адрес|пароль)$/,
  },
  { label: 'number', canonical: ['№', '№ п/п', 'номер', 'id'], like: /^(?:№|#|n|id|п\/п|№ ?п\/п|no)$/ },
  { label: 'gender', canonical: ['пол'] },
  { label: 'action', canonical: ['действия', 'действие'], like: /^(?:запись|записать|управление|операции)$/ },
  {
    label: 'staff',
    canonical: ['должность', 'предмет', 'стаж', 'роль', 'кабинет'],
    like: /^(?:преподаваемый )?предмет(?:ы)?$|^(?:должност|квалификац|категори|стаж|ставк|нагрузк|образование|кафедр|методическ|роль|отдел|подразделен|оклад|сотрудник|педагоги|преподавател|коллег).*$/,
  },
  {
    label: 'price',
    canonical: ['цена', 'стоимость', 'тариф'],
    like: /^(?:цена|стоимость|тариф|оплата|сумма|скидка).*$/,
  },
  {
    label: 'lesson',
    canonical: ['урок', 'время', 'аудитория', 'оценка', 'посещаемость'],
    like: /^(?:понедельник|вторник|среда|четверг|пятница|суббота|урок|балл|оценк|посещ(?:аемост|ени)|присутств|домашнее).*$/,
  },
  {
    label: 'title',
    canonical: ['название', 'мероприятие', 'наименование', 'тема', 'занятие'],
    like: /^(?:название|наименование|тема)(?: (?:мероприятия|занятия|события|пробы|экскурсии))?$|^(?:мероприятие|занятие|событие|проба)$/,
  },
  {
    label: 'date',
    canonical: ['дата', 'дата проведения', 'дата и время'],
    like: /^(?:дата(?: и время)?(?: проведения| начала)?|когда|сроки?|период)$/,
  },
  {
    label: 'enrolled',
    canonical: ['записано', 'записаны', 'запись учеников', 'участники'],
    like: new RegExp(
      `^(?:записан(?:о|ы|ные)?(?: ${student})?|записались|участник(?:и|ов)?|запись(?: ${student})?|количество (?:записанных|участников)|${student} записано|записано\\s*/\\s*(?:всего|мест)|записано из)$`,
    ),
  },
  {
    label: 'places',
    canonical: ['мест', 'свободно мест', 'места'],
    like: /^(?:(?:всего |свободн(?:о|ые|ых) |количество |осталось )?мест[ао]?|вместимость|лимит)$/,
  },
  { label: 'state', canonical: ['статус', 'состояние'] },
  {
    label: 'error',
    canonical: ['ошибка', 'ошибки', 'описание ошибки', 'результат'],
    like: /^(?:ошибк|описание ошибки|текст ошибки|результат(?: импорта)?$|причина|сообщение).*$/,
  },
  {
    label: 'importRow',
    canonical: ['строка', 'номер строки', '№ строки'],
    like: /^(?:строка|номер строки|№ строки|строка файла)$/,
  },
];

/** What is said of a student. */
const stateful: ReadonlySet<Label> = new Set<Label>([
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
  'class',
]);

const exact = new Map<string, Label>();
for (const { label, canonical } of table) for (const words of canonical) exact.set(words, label);

/** What a column tells, in the document's words: «верификация». */
export const nameOf = (label: Label): string =>
  table.find((entry) => entry.label === label)?.canonical[0] ?? label;

/** Which wording of a label is the document's own: decides between two columns that tell the same. */
export const isCanonical = (label: Label, text: string): boolean =>
  table.find((entry) => entry.label === label)?.canonical.includes(bare(text)) ?? false;

/** A header's words without arrows, stars, counters and what screen readers are told about sorting. */
export function bare(text: string): string {
  return fold(text)
    .replace(
      /\b(?:arrow|unfold|expand|keyboard|swap|sort|filter|more|chevron|caret|north|south)[a-z_]*\b/g,
      '',
    )
    .replace(
      /[:.,]? ?(?:activate to sort|not sorted|sorted |click to sort|нажмите|сортиров|отсортирован|по возрастанию|по убыванию|активируйте|фильтр).*$/,
      '',
    )
    .replace(/[↑↓↕⇅⇵▲▼△▽▴▾▵▿⬆⬇⏶⏷˄˅⌃⌄⋮⋯≡☰ⓘℹ?*⬍]|\uFE0E|\uFE0F|[\uE000-\uF8FF]/g, ' ')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/[:;,]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[«"']|[»"']$/g, '')
    .trim();
}

export interface LabelGuess {
  label: Label;
  /** 1 for a whole wording, less for a clipped one. */
  confidence: number;
  text: string;
}

const guessed = new Map<string, LabelGuess | null>();

/** What a header's text says, or null. A clipped text («Инвалидно...») counts when it can be completed in one way only. */
export function labelOf(raw: string): LabelGuess | null {
  if (raw.length > 120) return null;
  const known = guessed.get(raw);
  if (known !== undefined) return known;
  if (guessed.size > 5000) guessed.clear();
  const guess = guess_(raw);
  guessed.set(raw, guess);
  return guess;
}

function guess_(raw: string): LabelGuess | null {
  const text = bare(raw);
  if (text === '' && !/^\s*[#№]/.test(raw)) return null;
  const whole = exact.get(text) ?? table.find((entry) => entry.like?.test(text) === true)?.label;
  if (whole) return { label: whole, confidence: 1, text };
  // «Верифи-кация»: a word broken for a narrow column.
  const joined = text.replace(/(?<=[а-яё]{2})-\s?(?=[а-яё]{2})/g, '');
  const unbroken =
    joined === text
      ? undefined
      : (exact.get(joined) ?? table.find((entry) => entry.like?.test(joined) === true)?.label);
  if (unbroken) return { label: unbroken, confidence: 0.9, text: joined };
  // «Номер подтверждён (верификация)», «Согласие (есть/нет)»: one says the other again.
  const [, outer = '', inner = ''] = /^(.{3,}) \(([^()]{2,})\)$/.exec(text) ?? [];
  if (outer !== '' && !/родител|законн|педагог|учител|навигатор/.test(text)) {
    const [own, other] = [guess_(outer), guess_(inner)];
    const told = own ?? other;
    if (told && stateful.has(told.label) && (!own || !other || own.label === other.label))
      return { ...told, text };
  }
  // «Вериф-я», «акт-ть»: the middle of a word left out.
  const [, head = '', tail = ''] = /^([а-я]{3,})[-–]([а-я]{1,4})$/.exec(text) ?? [];
  if (tail !== '')
    return completed((words) => words.startsWith(head) && words.endsWith(tail) && !words.includes(' '), text);
  const clipped = (
    /^(.{3,}?)(?:…|\.\.+)$/.exec(text)?.[1] ?? /^([а-яё]{3,}|[а-яё]{4,} [а-яё]{4,})\.$/.exec(text)?.[1]
  )?.trim();
  if (clipped === undefined) return null;
  return completed((words) => words.startsWith(clipped), text);
}

/** The label that a shortened header can be completed to, where it is one only. */
function completed(fitsIn: (words: string) => boolean, text: string): LabelGuess | null {
  const fits = new Set<Label>();
  for (const { label, canonical, longer = [] } of table)
    if ([...canonical, ...longer].some(fitsIn)) fits.add(label);
  const [only] = fits;
  return fits.size === 1 && only ? { label: only, confidence: 0.8, text } : null;
}
