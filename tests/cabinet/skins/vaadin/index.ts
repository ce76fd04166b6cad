export { skin } from '../table/index.ts';
