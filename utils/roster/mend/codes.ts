const INN = /^\d{10}$/u;
const KPP = /^\d{4}[\dA-Z]{2}\d{3}$/u;
const WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Ten digits, as legal persons have. */
export function isInn(text: string): boolean {
  return INN.test(text);
}

/** Four digits, two digits or A–Z, three digits. */
export function isKpp(text: string): boolean {
  return KPP.test(text);
}

/** Whether the tenth digit of an ИНН is what the first nine make it. */
export function innControlAgrees(inn: string): boolean {
  if (/^0+$/u.test(inn)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += (WEIGHTS[i] ?? 0) * (inn.charCodeAt(i) - 48);
  return (sum % 11) % 10 === inn.charCodeAt(9) - 48;
}
