import { mismatch } from './_school';

export default mismatch('kpp-mismatch', 'kpp', 'п. 2', (setting) => setting.schoolKpp, '661201001');
