import { classes, errors, students, teachers, warnings } from '@/components/check/words';
import { besideName, type Verdict } from '@/utils/judge';

export interface Letter {
  subject: string;
  text: string;
}

/** A letter to the territorial administrator: the file's name and counts, never a person. */
export function letterFor(verdict: Verdict, addressee: string, school: string): Letter {
  const { file, counts } = verdict;
  // The file that goes with the letter is the corrected one, by the name under which it is saved.
  const sent = verdict.changed > 0 ? besideName(verdict.name, 'исправлено') : verdict.name;
  const inClasses = file.classes > 0 ? `, ${classes(file.classes)}` : '';
  const state =
    counts.error > 0
      ? `При проверке осталось: ${errors(counts.error)}${counts.warning > 0 ? `, ${warnings(counts.warning)}` : ''}. Прошу подсказать, как их исправить.`
      : counts.warning > 0
        ? `Файл проверен: ошибок нет, ${warnings(counts.warning)}.`
        : 'Файл проверен: ошибок и замечаний нет.';
  return {
    subject: `Импорт обучающихся на платформу «Билет в будущее»${school ? `: ${school}` : ''}`,
    text: [
      addressee ? `Здравствуйте, ${addressee}.` : 'Здравствуйте.',
      '',
      `Направляю таблицу для импорта обучающихся: файл «${sent}».`,
      `В таблице ${teachers(file.teachers)}, ${students(file.students)}${inClasses}.`,
      state,
      ...(school ? ['', school] : []),
    ].join('\n'),
  };
}

/** The letter as a link for the user's own mail program; line ends as the standard wants them. */
export function mailtoLink(email: string, { subject, text }: Letter): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
