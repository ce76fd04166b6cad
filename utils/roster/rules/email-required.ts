import { required } from './_required';

export default required('email-required', {
  key: 'email',
  role: 'teacher',
  source: 'п. 4',
  why: 'На этот адрес учителю приходит приглашение; почта не обязательна только для ученика.',
  how: 'Впишите адрес электронной почты учителя.',
  remedy: 'впишите адрес почты учителя, на него придёт приглашение.',
});
