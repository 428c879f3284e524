import { createHash } from 'node:crypto';
import { COST_HEADER } from '../answerHeaders/costHeader.js';

/** An answer that holds the data of its operation, the cost and nothing else. The cost stands apart: it is made each time. */
export interface CompleteAnswer {
  /** Without the cost. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text before the cost, in UTF-8. */
  readonly data: Buffer;
  /** Of an answer to a GET: equal for equal data. Weak, because the cost of the same data differs. */
  readonly etag?: string;
}

const COST = ',"extensions":{"cost":';

/** The answer `text` in two parts; undefined if it has errors or other extensions than its cost. */
export function completeAnswer(
  headers: CompleteAnswer['headers'],
  text: string,
  isGet: boolean,
): CompleteAnswer | undefined {
  // Case content may hold the same text, but before the extensions.
  const end = text.lastIndexOf(COST);
  if (end < 0 || !text.startsWith('{"data":{')) return undefined;
  const { extensions } = JSON.parse(`{${text.slice(end + 1)}`) as { readonly extensions: object };
  if (Object.keys(extensions).length > 1) return undefined;
  const data = Buffer.from(text.slice(0, end));
  const { [COST_HEADER]: _, ...others } = headers;
  return { headers: others, data, ...(isGet && { etag: etagOf(headers['content-type'], data) }) };
}

/** The text after the data. */
export const costText = (cost: object): string => `${COST}${JSON.stringify(cost)}}}`;

const etagOf = (type = '', data: Buffer): string =>
  `W/"${createHash('sha256').update(`${type}\n`).update(data).digest('base64url').slice(0, 22)}"`;
