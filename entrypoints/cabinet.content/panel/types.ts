/** The panel's types without its code: the content script loads the code only when it is needed. */
export type { MountOptions, MountedPanel } from './mount';
export type * from '@/components/panel/types';
