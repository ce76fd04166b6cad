import { mismatch } from './_school';

export default mismatch('inn-mismatch', 'inn', 'п. 1', (setting) => setting.schoolInn, '6612000008');
