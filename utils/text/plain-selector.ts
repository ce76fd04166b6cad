/** A selector of one class or one attribute, and nothing that could be slow or reach further. */
export const PLAIN_SELECTOR =
  /^(?:\.[\p{L}_][\p{L}\d_-]{0,59}|\[[a-z][a-z\d_-]{0,39}="[\p{L}\d _.:-]{1,60}"\])$/u;
