import { mixed } from './_school';

export default mixed('kpp-mixed', 'kpp', '661201001');
