import { rootsBelow } from '../tree';

/** What a page could be, by one cheap look at its text. */
export interface Gates {
  students: boolean;
  events: boolean;
  card: boolean;
  classes: boolean;
  profile: boolean;
  modal: boolean;
  imports: boolean;
}

const states = [/согласи/i, /верифи/i, /ОВЗ/i, /инвалид/i, /родител/i, /профил/i, /активн/i];

/** Looks once at the whole text; what has not the words for it is not looked for. */
export function gatesOf(root: Document | Element | ShadowRoot): Gates {
  let text = '';
  let boxes = 0;
  let fields = 0;
  for (const here of rootsBelow(root)) {
    const top = here instanceof Document ? here.body : here;
    text += ` ${top.textContent}`;
    boxes += top.querySelectorAll('input[type="checkbox"],[role="checkbox"]').length;
    fields += top.querySelectorAll('input,select,textarea,[role="textbox"]').length;
  }
  return {
    students:
      /ФИО|Ф\. ?И\. ?О|фамилия|имя|ученик|учени|обучающ|учащ/i.test(text) &&
      states.filter((word) => word.test(text)).length >= 1,
    events: /запис|участник|мест|завершен|ученик/i.test(text) && /мероприяти|внеурочн|практико/i.test(text),
    card: /согласи[ея] на участие|данные ученика|наличие овз|шаблон согласия/i.test(text),
    classes: /активные классы|создать класс|мои классы/i.test(text),
    profile: fields > 2 && /профил|личный кабинет|личные данные|мои данные/i.test(text),
    modal: boxes > 1 && /согласи|согласен/i.test(text) && /персональн|обработк|опд/i.test(text),
    imports: /импорт|отчет о загрузке/i.test(text),
  };
}
