/** A small compiler of Tailwind-like utility words into declarations: one source of style for every way of naming classes. */

const WORDS: Record<string, string> = {
  flex: 'display:flex',
  'inline-flex': 'display:inline-flex',
  grid: 'display:grid',
  block: 'display:block',
  'inline-block': 'display:inline-block',
  hidden: 'display:none',
  relative: 'position:relative',
  absolute: 'position:absolute',
  fixed: 'position:fixed',
  sticky: 'position:sticky',
  'inset-0': 'inset:0',
  'flex-col': 'flex-direction:column',
  'flex-wrap': 'flex-wrap:wrap',
  'flex-1': 'flex:1 1 0%',
  'shrink-0': 'flex-shrink:0',
  'items-center': 'align-items:center',
  'items-start': 'align-items:flex-start',
  'items-end': 'align-items:flex-end',
  'justify-between': 'justify-content:space-between',
  'justify-center': 'justify-content:center',
  'justify-end': 'justify-content:flex-end',
  truncate: 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap',
  'whitespace-nowrap': 'white-space:nowrap',
  'overflow-auto': 'overflow:auto',
  'overflow-x-auto': 'overflow-x:auto',
  'overflow-hidden': 'overflow:hidden',
  'font-medium': 'font-weight:500',
  'font-semibold': 'font-weight:600',
  'font-bold': 'font-weight:700',
  'text-left': 'text-align:left',
  'text-center': 'text-align:center',
  'text-right': 'text-align:right',
  'text-xs': 'font-size:12px;line-height:16px',
  'text-sm': 'font-size:14px;line-height:20px',
  'text-base': 'font-size:16px;line-height:24px',
  'text-lg': 'font-size:18px;line-height:26px',
  'text-xl': 'font-size:20px;line-height:28px',
  'text-2xl': 'font-size:26px;line-height:34px',
  'rounded-sm': 'border-radius:4px',
  rounded: 'border-radius:var(--radius)',
  'rounded-full': 'border-radius:9999px',
  border: 'border:1px solid var(--c-line)',
  'border-0': 'border:0',
  'border-b': 'border-bottom:1px solid var(--c-line)',
  'border-t': 'border-top:1px solid var(--c-line)',
  shadow: 'box-shadow:0 1px 3px rgb(20 30 70 / .1)',
  'shadow-lg': 'box-shadow:0 12px 32px rgb(10 16 40 / .25)',
  'no-underline': 'text-decoration:none',
  underline: 'text-decoration:underline',
  'cursor-pointer': 'cursor:pointer',
  'select-none': 'user-select:none',
  'list-none': 'list-style:none',
  'tabular-nums': 'font-variant-numeric:tabular-nums',
  'animate-pulse': 'animation:cabinet-pulse 1.4s ease-in-out infinite',
  'mx-auto': 'margin-inline:auto',
  'ml-auto': 'margin-left:auto',
  'w-full': 'width:100%',
  'h-full': 'height:100%',
  'w-max': 'width:max-content',
};
const SIDES: Record<string, string> = {
  p: 'padding',
  px: 'padding-inline',
  py: 'padding-block',
  pt: 'padding-top',
  pb: 'padding-bottom',
  pl: 'padding-left',
  pr: 'padding-right',
  m: 'margin',
  mx: 'margin-inline',
  my: 'margin-block',
  mt: 'margin-top',
  mb: 'margin-bottom',
  ml: 'margin-left',
  mr: 'margin-right',
  gap: 'gap',
  w: 'width',
  h: 'height',
  'min-w': 'min-width',
  'min-h': 'min-height',
  'max-w': 'max-width',
  'max-h': 'max-height',
  top: 'top',
  left: 'left',
  right: 'right',
  bottom: 'bottom',
  z: 'z-index',
  opacity: 'opacity',
  leading: 'line-height',
  'grid-cols': 'grid-template-columns',
};
const COLOURS: Record<string, string> = { bg: 'background-color', text: 'color', border: 'border-color' };

export interface Rule {
  declarations: string;
  /** What follows the class in the selector: `:hover`. */
  pseudo: string;
  /** Media query around the rule, or ''. */
  media: string;
}

const VARIANTS: Record<string, Partial<Rule>> = {
  hover: { pseudo: ':hover' },
  focus: { pseudo: ':focus-visible' },
  disabled: { pseudo: ':disabled' },
  last: { pseudo: ':last-child' },
  'max-md': { media: '(max-width: 767px)' },
};

function declarationsOf(word: string): string {
  const known = WORDS[word];
  if (known !== undefined) return known;
  const own = /^\[([a-z-]+):(.+)\]$/.exec(word);
  if (own) return `${own[1] ?? ''}:${(own[2] ?? '').replaceAll('_', ' ')}`;
  const parts = /^([a-z]+(?:-[wh]|-cols)?)-(?:(\d+(?:\.\d+)?)|\[(.+)\]|([a-z-]+))$/.exec(word);
  const [, stem = '', steps, arbitrary, name] = parts ?? [];
  const side = SIDES[stem];
  if (side && arbitrary) return `${side}:${arbitrary.replaceAll('_', ' ')}`;
  if (side && steps) return `${side}:${stem === 'z' ? steps : `${Number(steps) * 4}px`}`;
  const colour = COLOURS[stem];
  if (colour && name) return `${colour}:${name === 'none' ? 'transparent' : `var(--c-${name})`}`;
  throw new Error(`Unknown utility: ${word}`);
}

/** Compiles `hover:bg-soft` and the like. @throws Error for an unknown word, so that a misspelling cannot pass */
export function compileUtility(word: string): Rule {
  const [, variant, rest] = /^(?:([a-z-]+):)?(.+)$/.exec(word.startsWith('[') ? `x:${word}` : word) ?? [];
  const extra = variant ? VARIANTS[variant] : undefined;
  return { pseudo: '', media: '', ...extra, declarations: declarationsOf(rest ?? word) };
}
