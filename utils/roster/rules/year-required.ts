import { sample } from '../rule';
import { reviewFix } from '../say';
import { required } from './_required';

export default required('year-required', {
  key: 'year',
  source: 'п. 10',
  why: 'Столбец обязателен: учебный год в виде 2026-2027.',
  how: 'Впишите нынешний учебный год; летом решите, нынешний или следующий.',
  remedy: 'впишите учебный год.',
  fix: 'both',
  mend: (_row, setting) =>
    setting.summer ? reviewFix(setting.offeredYear) : { value: setting.offeredYear, safe: true },
  examples: {
    fail: [
      sample('Ячейка пуста', { year: '' }),
      sample('Летом год предлагается на выбор', { year: '' }, { today: '2026-07-10' }),
    ],
  },
});
