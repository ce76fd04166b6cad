/** What is odd about a school's ИНН: words, or null when nothing is. Empty is not odd. */
export function innHint(inn: string): string | null {
  if (inn === '') return null;
  if (!/^\d{10}$/.test(inn)) return 'У организации в ИНН 10 цифр.';
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(inn[at]), 0);
  return (sum % 11) % 10 === Number(inn[9])
    ? null
    : 'Контрольная цифра не сходится: возможно, в номере опечатка. Проверьте.';
}

/** The same for КПП. */
export function kppHint(kpp: string): string | null {
  if (kpp === '' || /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp)) return null;
  return 'В КПП 9 знаков: 4 цифры, 2 цифры или латинские буквы, 3 цифры.';
}

/** The same for a mail address. */
export function mailHint(mail: string): string | null {
  return mail === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? null : 'Не похоже на адрес почты.';
}
