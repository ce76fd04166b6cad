/** What a person can teach about a column. Apart from the schema, which the page's own script does not carry. */
export const TEACHABLE = [
  'name',
  'class',
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
] as const;

/** What a person can say of a drawing. */
export const ICON_MEANINGS = ['yes', 'no', 'unknown'] as const;
