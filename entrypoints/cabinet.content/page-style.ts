/**
 * The one style sheet that goes into the site's own pages. Marks are a coloured edge drawn as a background image (the
 * site's colours, borders and shadows stay) and a chip in a pseudo-element that takes no part in layout.
 */

/** Widths in px that a chip may take, by `data-bvb-room`; kept coarse so that scrolling does not rewrite attributes. */
export const ROOM_STEP = 24;
export const ROOM_MOST = 12;

const roomRules = Array.from(
  { length: ROOM_MOST },
  (_, index) => `[data-bvb-room="${index + 1}"]::after{max-width:${(index + 1) * ROOM_STEP}px!important}`,
).join('');

const palette = (name: string, ink: string, fill: string, edge: string, rim: string) =>
  `[data-bvb-edge="${name}"]{--bvb-edge:${edge};--bvb-rim:${rim}}[data-bvb-tone="${name}"]::after{color:${ink}!important;background:${fill}!important;border-color:${edge}!important}`;

const light = [
  palette('navigator', '#8A4B00', '#FFF4E0', '#E08A00', 'rgba(255,255,255,.85)'),
  palette('either', '#8A4B00', '#FFF4E0', '#E08A00', 'rgba(255,255,255,.85)'),
  palette('student', '#0B4F9E', '#E8F1FD', '#2F7FD8', 'rgba(255,255,255,.85)'),
  palette('unread', '#5A6270', '#F1F3F6', '#8A92A0', 'rgba(255,255,255,.85)'),
  palette('given', '#4B5563', 'transparent', 'transparent', 'transparent'),
].join('');

const dark = [
  palette('navigator', '#FFC46B', '#3A2A10', '#E08A00', 'rgba(0,0,0,.6)'),
  palette('either', '#FFC46B', '#3A2A10', '#E08A00', 'rgba(0,0,0,.6)'),
  palette('student', '#9CC7FF', '#10263F', '#2F7FD8', 'rgba(0,0,0,.6)'),
  palette('unread', '#AEB6C2', '#23272E', '#8A92A0', 'rgba(0,0,0,.6)'),
  palette('given', '#AEB6C2', 'transparent', 'transparent', 'transparent'),
]
  .join('')
  .replaceAll(
    '[data-bvb-edge',
    ':is(html[data-bvb-theme="dark"],:host([data-bvb-theme="dark"])) [data-bvb-edge',
  )
  .replaceAll(
    '[data-bvb-tone',
    ':is(html[data-bvb-theme="dark"],:host([data-bvb-theme="dark"])) [data-bvb-tone',
  );

/** Digits of a distance by place: a few rules serve every distance, so that the sheet is never written anew. */
const PLACES = [1, 10, 100, 1000] as const;

const placeRules = (axis: 'x' | 'y'): string =>
  [
    `[data-bvb-at~="${axis}-"]::after{--bvb-${axis}s:-1}`,
    ...PLACES.flatMap((place) =>
      Array.from(
        { length: 9 },
        (_, index) =>
          `[data-bvb-at~="${axis}${(index + 1) * place}"]::after{--bvb-${axis}${place}:${(index + 1) * place}px}`,
      ),
    ),
  ].join('');

const distance = (axis: 'x' | 'y'): string =>
  `calc(var(--bvb-${axis}s,1)*(${PLACES.map((place) => `var(--bvb-${axis}${place},0px)`).join(' + ')}))!important`;

function digitsOf(axis: 'x' | 'y', px: number): string[] {
  const whole = Math.min(9999, Math.abs(Math.round(px)));
  const digits = PLACES.map((place) => (Math.floor(whole / place) % 10) * place).filter((part) => part > 0);
  return [...(px < 0 ? [`${axis}-`] : []), ...digits.map((part) => `${axis}${part}`)];
}

/** The value of `data-bvb-at`: so many px from the left and the top edge of the element that the mark hangs on. */
export const placeAt = (left: number, top = 0): string =>
  [...digitsOf('x', left), ...digitsOf('y', top)].join(' ');

/**
 * Our pseudo-elements take nothing from the site's own rules: no border, shadow, motion or size. Named one by one, since
 * `all: initial` sets every property that the browser knows, for every mark, and that is slow.
 */
const RESET = [
  'position:absolute',
  'z-index:1',
  'box-sizing:border-box',
  'float:none',
  'width:auto',
  'height:auto',
  'min-width:0',
  'min-height:0',
  'max-width:none',
  'max-height:none',
  'pointer-events:none',
  'visibility:visible',
  'opacity:1',
  'transform:none',
  'translate:none',
  'rotate:none',
  'scale:none',
  'filter:none',
  'backdrop-filter:none',
  'mix-blend-mode:normal',
  'clip-path:none',
  'mask:none',
  'box-shadow:none',
  'outline:0',
  'background:none',
  'animation:none',
  'transition:none',
  'direction:ltr',
  'writing-mode:horizontal-tb',
  'text-align:left',
  'text-indent:0',
  'text-transform:none',
  'text-shadow:none',
  'text-decoration:none',
  '-webkit-text-fill-color:currentcolor',
  '-webkit-text-stroke:0',
  'letter-spacing:normal',
  'word-spacing:normal',
  'white-space:nowrap',
  'vertical-align:baseline',
]
  .map((rule) => `${rule}!important`)
  .join(';');

export const PAGE_STYLE = `
[data-bvb-edge]{background-image:linear-gradient(to right,var(--bvb-edge) 3px,var(--bvb-rim) 3px 4px,transparent 4px)!important;background-repeat:no-repeat!important}
[data-bvb-edge="unread"]{background-image:repeating-linear-gradient(to bottom,var(--bvb-edge) 0 4px,transparent 4px 8px)!important;background-size:3px 100%!important}
[data-bvb-edge="student"]{background-image:linear-gradient(to right,var(--bvb-edge) 2px,var(--bvb-rim) 2px 3px,var(--bvb-edge) 3px 4px,transparent 4px)!important}
[data-bvb-chip]::after{${RESET};content:attr(data-bvb-chip)!important;display:inline-block!important;inset:auto!important;
margin:0 0 0 6px!important;padding:0 6px!important;border:1px solid!important;border-radius:9px!important;font:500 11px/16px system-ui,sans-serif!important;
overflow:hidden!important;text-overflow:ellipsis!important}
[data-bvb-status]::after{${RESET};content:attr(data-bvb-status)!important;display:block!important;right:auto!important;bottom:auto!important;
margin:0!important;padding:0 3px!important;border:0!important;border-radius:4px!important;font:500 11px/14px system-ui,sans-serif!important}
[data-bvb-at]::after{left:${distance('x')}}
[data-bvb-status]::after{top:${distance('y')}}
${placeRules('x')}${placeRules('y')}
[data-bvb-anchor]{position:relative!important}
[data-bvb-tone="unread"]::after{border-style:dashed!important}
@media (forced-colors:active){
[data-bvb-edge]{outline:2px solid CanvasText!important;outline-offset:-2px!important}
[data-bvb-edge="student"]{outline-style:double!important;outline-width:4px!important;outline-offset:-4px!important}
[data-bvb-edge="unread"]{outline-style:dashed!important}
[data-bvb-edge="given"]{outline:0!important}
}
[data-bvb-field]{outline:2px dashed #E08A00!important;outline-offset:1px!important}
[data-bvb-dim]:not(:hover,:focus-within){opacity:.55!important}
${roomRules}
${light}${dark}
@keyframes bvb-pulse{0%,100%{outline-color:transparent}30%{outline-color:#2F7FD8}}
[data-bvb-pulse]{outline:3px solid #2F7FD8!important;outline-offset:-3px!important;animation:bvb-pulse 1.2s ease-in-out 2!important}
@media (prefers-reduced-motion:reduce){[data-bvb-pulse]{animation:none!important}}
@media print{[data-bvb-chip]::after{border:1px solid #000!important}}
`;
