import type { Asked } from './gateway.js';

/** The error codes of an answer by the path of their field, `a.b.c`. */
export const errorCodes = ({ errors }: Asked<unknown>): ReadonlyMap<string | undefined, unknown> =>
  new Map(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]));
