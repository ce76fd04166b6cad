import { required } from './_required';

export default required('birth-date-required', {
  key: 'birthDate',
  role: 'student',
  source: 'п. 6',
  why: 'У ученика дата рождения обязательна, по ней проверяются возраст и дубли.',
  how: 'Впишите дату рождения в виде ДД.ММ.ГГГГ.',
  remedy: 'впишите дату рождения ученика в виде ДД.ММ.ГГГГ.',
});
