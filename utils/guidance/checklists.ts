import type { Deadline } from '@/utils/campaign';
import { deadlineWords } from './deadlines';

/** Roles of the instruction. «Ранее зарегистрированный» and «вновь зарегистрированный» have different steps. */
export type ChecklistRole =
  'director' | 'administrator-known' | 'administrator-new' | 'navigator-known' | 'navigator-new';

export const ROLE_WORDS: Readonly<Record<ChecklistRole, string>> = {
  director: 'Руководитель школы',
  'administrator-known': 'Администратор проекта, не первый год',
  'administrator-new': 'Администратор проекта, новый',
  'navigator-known': 'Педагог-навигатор, не первый год',
  'navigator-new': 'Педагог-навигатор, новый',
};

/** What has been seen in the cabinet; counts only. Null: not seen, or not wholly read. */
export interface Evidence {
  /** A page of the cabinet was recognised, so the user has logged in. */
  cabinetSeen: boolean;
  /** The consent window: on screen now, seen before and gone since, or never seen. */
  consentModal: 'open' | 'gone' | 'never';
  /** Empty required fields of the user's own profile. */
  profileEmpty: number | null;
  students: number | null;
  /** Students whose consent waits for a scan; of a list that was read wholly. */
  uploadRequired: number | null;
  notConfirmed: number | null;
  notVerified: number | null;
  /** Events of «Внеурочная деятельность» and «Практико-ориентированный модуль» with somebody still to enrol. */
  extracurricularLeft: number | null;
  practiceLeft: number | null;
}

export const NOTHING_SEEN: Evidence = {
  cabinetSeen: false,
  consentModal: 'never',
  profileEmpty: null,
  students: null,
  uploadRequired: null,
  notConfirmed: null,
  notVerified: null,
  extracurricularLeft: null,
  practiceLeft: null,
};

export interface ChecklistStep {
  /** Stable; ticks made by hand are kept under it. */
  id: string;
  text: string;
  /** Where in the cabinet, or with what. */
  detail?: string;
  /** By when; only consents have dates. */
  until?: Deadline['key'];
  /** True or false where the cabinet has shown it; null where only a person can tell. */
  seen?: (evidence: Evidence) => boolean | null;
}

const none = (left: number | null): boolean | null => (left === null ? null : left === 0);

const LOGIN_KNOWN: ChecklistStep = {
  id: 'login',
  text: 'Войти в личный кабинет',
  seen: ({ cabinetSeen }) => (cabinetSeen ? true : null),
};
const CONSENT: ChecklistStep = {
  id: 'own-consent',
  text: 'Подтвердить новое согласие на обработку персональных данных',
  detail: 'Модальное окно при входе; без согласия доступ ограничен',
  // A window that went away may have been put off, and one that never appeared may have been confirmed on another day.
  seen: ({ consentModal }) => (consentModal === 'open' ? false : null),
};
const PROFILE: ChecklistStep = {
  id: 'own-profile',
  text: 'Заполнить пустые поля профиля',
  seen: ({ profileEmpty }) => none(profileEmpty),
};
const NAVIGATOR: readonly ChecklistStep[] = [
  {
    id: 'students-registered',
    text: 'Зарегистрировать учеников',
    detail:
      '«Мои ученики» → «Активные классы» → «Создать класс», затем плюс в классе; или таблицей через территориального администратора',
    seen: ({ students }) => (students === 0 ? false : null),
  },
  {
    id: 'logins-exported',
    text: 'Выгрузить логины и пароли и раздать их ученикам',
    detail: '«Мои ученики» → «Активные классы», в классе',
  },
  {
    id: 'students-verified',
    text: 'Проследить, чтобы все ученики 6–11 классов прошли верификацию по номеру телефона',
    detail: 'Инструкция: «Обзор» → «Как работает платформа»',
    seen: ({ notVerified }) => none(notVerified),
  },
  {
    id: 'scans-uploaded',
    text: 'Загрузить сканы согласий родителей: ученики до 14 лет и все ученики с ОВЗ',
    detail: '«Мои ученики» → класс → карточка ученика',
    until: 'scansUntil',
    seen: ({ uploadRequired }) => none(uploadRequired),
  },
  {
    id: 'originals-handed',
    text: 'Сдать оригиналы согласий',
    detail: 'Куда и до какого дня, сообщает территориальный администратор',
    until: 'originalsUntil',
  },
  {
    id: 'students-confirmed',
    text: 'Проследить, чтобы ученики с 14 лет подтвердили согласие сами',
    detail: '«Дашборд» → «Ученики», столбец «Согласие»',
    until: 'deletionFrom',
    seen: ({ notConfirmed }) => none(notConfirmed),
  },
  {
    id: 'enrolled-horizons',
    text: 'Записать учеников на все занятия «Россия — мои горизонты»',
    detail: '«Мероприятия» → «Внеурочная деятельность»',
    seen: ({ extracurricularLeft }) => none(extracurricularLeft),
  },
  {
    id: 'enrolled-practice',
    text: 'Записать учеников на все профориентационные пробы, экскурсии и другие мероприятия',
    detail: '«Мероприятия» → «Практико-ориентированный модуль»',
    seen: ({ practiceLeft }) => none(practiceLeft),
  },
];

/** The steps of each role, in the instruction's order. */
export const CHECKLISTS: Readonly<Record<ChecklistRole, readonly ChecklistStep[]>> = {
  director: [
    {
      id: 'administrator-appointed',
      text: 'Назначить администратора школы по проекту',
      detail: 'Должность не ниже заместителя директора',
    },
    {
      id: 'navigators-named',
      text: 'Определить педагогов-навигаторов, участников проекта',
      detail: 'Если будет новый педагог',
    },
    {
      id: 'administrator-sent',
      text: 'Отправить территориальному администратору данные администратора школы',
      detail: 'ФИО, должность, e-mail, номер телефона',
    },
    {
      id: 'chats-joined',
      text: 'Подключить администратора и педагогов-навигаторов к чатам в Телеграме',
      detail: 'С региональным оператором и с территориальным администратором',
    },
  ],
  'administrator-known': [LOGIN_KNOWN, CONSENT],
  'administrator-new': [
    { ...LOGIN_KNOWN, detail: 'По логину и паролю, которые пришли на электронную почту' },
    CONSENT,
    PROFILE,
  ],
  'navigator-known': [LOGIN_KNOWN, CONSENT, ...NAVIGATOR],
  'navigator-new': [
    { ...LOGIN_KNOWN, detail: 'По приглашению, которое пришло на электронную почту' },
    CONSENT,
    PROFILE,
    ...NAVIGATOR,
  ],
};

export interface ChecklistItem {
  id: string;
  text: string;
  detail: string | null;
  /** By when, in words, as long as the step is not done; null where no date belongs to it. */
  until: string | null;
  done: boolean;
  /** `cabinet`: ticked or left open by what was seen; `hand`: by the user, who may change it. */
  by: 'cabinet' | 'hand';
}

/**
 * A role's steps with their ticks. What was seen in the cabinet wins over a tick made by hand: a list that shows five
 * students without verification is not finished because somebody said so.
 * @param deadlines of this school year's campaign
 */
export function checklistOf(
  role: ChecklistRole,
  evidence: Evidence,
  byHand: ReadonlySet<string>,
  deadlines: readonly Deadline[] = [],
): ChecklistItem[] {
  return CHECKLISTS[role].map((step) => {
    const seen = step.seen?.(evidence) ?? null;
    const done = seen ?? byHand.has(step.id);
    const deadline = done ? undefined : deadlines.find(({ key }) => key === step.until);
    return {
      id: step.id,
      text: step.text,
      detail: step.detail ?? null,
      until: deadline ? deadlineWords(deadline) : null,
      done,
      by: seen === null ? 'hand' : 'cabinet',
    };
  });
}
