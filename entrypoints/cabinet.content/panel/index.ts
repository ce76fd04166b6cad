export { type MountedPanel, type MountOptions, mountPanel } from './mount';
export type * from '@/components/panel/types';
