/** Ready texts, by whom they are for. */
export type TemplateId = 'parents' | 'students' | 'teacher';

/** Wording with placeholders in braces: {класс}, {список}, … */
export type Templates = Record<TemplateId, string>;
