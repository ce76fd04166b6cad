import { mixed } from './_school';

export default mixed('inn-mixed', 'inn', '6612000008');
