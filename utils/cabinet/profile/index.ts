import { fold, linesOf } from '../tree';
import { formFields } from '../pages/fields';
import type { OwnProfileReading } from '../types';

const personal =
  /^(?:фамилия|имя|отчество|должность|(?:номер )?телефон|(?:контактный |мобильный )телефон|электронная почта|e-?mail|почта|дата рождения|пол|снилс|школа|образовательная организация|предмет|муниципалитет|регион|место работы|стаж)/;

/** The user's own profile: a form about a grown-up, under a heading that says so; null when the page is none. */
export function readOwnProfile(
  root: Document | Element | ShadowRoot,
  heading: boolean,
): OwnProfileReading | null {
  const fields = formFields(root).filter((field) => personal.test(field.label));
  if (fields.length < 3) return null;
  const words = fold(linesOf(root instanceof Document ? root.body : root).join(' '));
  const adult = fields.some((field) => /^(?:должность|место работы|стаж|предмет)/.test(field.label));
  if (!heading && !(adult && words.includes('профил'))) return null;
  if (
    /наличие овз|данные ученика|добавить ученика|создать класс|зарегистрироваться|регистрация ученика/.test(
      words,
    )
  )
    return null;
  const marked = fields.some((field) => field.required);
  // A form that marks nothing as required: what identifies a person is.
  const required = (label: string): boolean =>
    /^(?:фамилия|имя|должность|телефон|номер телефона|контактный|мобильный|электронная почта|e-?mail|почта)/.test(
      label,
    );
  return {
    empty: fields
      .filter((field) => field.value === '' && (marked ? field.required : required(field.label)))
      .map((field) => ({ label: field.text, element: field.element })),
  };
}
