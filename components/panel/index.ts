export { Panel, type PanelProps } from './Panel';
export { PANEL_STYLE } from './styles';
export type * from './types';
