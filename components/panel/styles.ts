import parts from '@/components/parts/parts.css?inline';
import tokens from '@/components/tokens.css?inline';
import panel from './panel.css?inline';

/** The whole style of the panel, for one `<style>` inside its shadow root. */
export const PANEL_STYLE = `${tokens}\n${parts}\n${panel}`;
