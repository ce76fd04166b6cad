import { OWN_CONSENT_AGE, fullYears } from '@/utils/audit';
import type { StudentCardReading } from '@/utils/cabinet';
import { plural } from '@/utils/text';
import type { Headline } from './types';
import { counted } from './words';

/** Which consent a student's card calls for, and whether it is there, in words. */
export interface CardConsent {
  /** `parents`: a scan that the navigator uploads; `self`: the student confirms; `unknown`: the card does not say enough. */
  who: 'parents' | 'self' | 'unknown';
  words: string;
  /** Of the scan; null where none is called for or the card does not show it. */
  file: string | null;
  /** A scan is called for and the card shows that there is none. */
  missing: boolean;
}

/** Decides by age and ОВЗ (instruction, «Верификация», п. 1–2). A fact that was not read is named, never assumed. */
export function cardConsent(card: StudentCardReading, today: string): CardConsent {
  const age = ageOf(card, today);
  const ovz = card.ovz.state === 'read' ? card.ovz.value : null;
  const years = age === null ? '' : counted(age, 'год', 'года', 'лет');
  if (ovz === true || (age !== null && age < OWN_CONSENT_AGE)) {
    const because =
      ovz === true ? 'На карточке отмечено «Наличие ОВЗ: Да»' : `Ученику ${years}, это меньше 14`;
    return {
      who: 'parents',
      words: `${because}: нужно согласие родителей, подписанный скан загружает педагог-навигатор.`,
      ...fileOf(card),
    };
  }
  if (age !== null && ovz === false) {
    return {
      who: 'self',
      words: `Ученику ${years}, ОВЗ не отмечено: согласие он подтверждает сам, в своём личном кабинете.`,
      file: null,
      missing: false,
    };
  }
  const lacking = [age === null ? 'дату рождения' : '', ovz === null ? '«Наличие ОВЗ»' : ''].filter(
    (word) => word !== '',
  );
  return {
    who: 'unknown',
    words: `Не удалось прочитать ${lacking.join(' и ')}. До 14 лет и при ОВЗ нужен скан согласия родителей; с 14 лет без ОВЗ ученик подтверждает согласие сам.`,
    file: fileOf(card).file,
    missing: false,
  };
}

/** First line for a student's card. Never «всё в порядке»: verification and profile are not all on the card. */
export function cardHeadline(card: StudentCardReading, today: string): Headline {
  const consent = cardConsent(card, today);
  if (consent.missing) return { state: 'matters', text: 'Нужно загрузить скан согласия родителей' };
  const empty = card.empty.length;
  if (empty > 0) {
    return {
      state: 'matters',
      text: `На карточке ${plural(empty, 'пусто', 'пусты', 'пусты')} ${counted(empty, 'поле', 'поля', 'полей')}`,
    };
  }
  if (consent.who === 'self') return { state: 'info', text: 'Согласие подтверждает сам ученик' };
  if (consent.who === 'unknown') {
    return { state: 'unread', text: 'Какое нужно согласие, по карточке сказать нельзя' };
  }
  return card.consentFile.state === 'read'
    ? { state: 'info', text: 'Скан согласия родителей на карточке есть' }
    : { state: 'unread', text: 'Нужен скан согласия родителей; есть ли он, прочитать не удалось' };
}

function fileOf(card: StudentCardReading): Pick<CardConsent, 'file' | 'missing'> {
  if (card.consentFile.state === 'unread') {
    return { file: `Загружен ли скан, прочитать не удалось: ${card.consentFile.reason}`, missing: false };
  }
  return card.consentFile.value
    ? { file: 'Скан согласия на карточке есть.', missing: false }
    : { file: 'Скана согласия на карточке нет.', missing: true };
}

/** Full years; null when the date was not read or gives no age that a student can have. */
function ageOf(card: StudentCardReading, today: string): number | null {
  if (card.birthDate.state === 'unread') return null;
  const age = fullYears(card.birthDate.value, today);
  return age !== null && age >= 0 && age < 120 ? age : null;
}
