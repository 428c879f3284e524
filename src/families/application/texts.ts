import type { Texts } from './row.js';

/** Texts in all languages, in HQ's order. */
export const localizedTexts = (texts: Texts | undefined) =>
  Object.entries(texts ?? {}).map(([language, text]) => ({ language, text }));
