/**
 * What kind of answer the first line is. `fine` is the only one that may be shown as done; `unread` and `unknown` say
 * that the extension, not the page, fell short.
 */
export type HeadlineState =
  'matters' | 'fine' | 'partial' | 'unread' | 'unknown' | 'loading' | 'empty' | 'info';

export interface Headline {
  state: HeadlineState;
  text: string;
}
