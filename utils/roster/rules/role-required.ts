import { required } from './_required';

export default required('role-required', {
  key: 'role',
  source: 'п. 3',
  why: 'По роли платформа отличает учителя от ученика.',
  how: 'Впишите «учитель» или «ученик».',
  remedy: 'впишите «учитель» или «ученик».',
});
