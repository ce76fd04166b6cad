/** The charts with the library that draws them: one piece of code, fetched when the first chart is shown. */
export { ShareBars } from './ShareBars';
export { TrendLine } from './TrendLine';
