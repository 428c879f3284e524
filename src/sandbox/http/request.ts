/** A request as it reaches the embedded HQ, over HTTP or in process. */
export interface HqRequest {
  readonly method: string;
  /** Path and query as sent, percent-encoded. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Address of the client, for the allow-list of an API key. */
  readonly ip: string;
  /** Scheme, host and port that the client used, without a trailing slash. */
  readonly origin: string;
}

/** A reply of the embedded HQ. Header names are in lower case, except HTTP_X_OPENROSA_VERSION. */
export interface HqReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A failure switch cuts the connection: before the reply, or in the middle of the body of `partial`. */
export class ConnectionCut extends Error {
  constructor(readonly partial?: HqReply) {
    super('The connection was cut');
  }
}

/** The path without the query, as sent. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

/** The query as sent, without the question mark; "" without a query. */
export function queryOf(target: string): string {
  return target.slice(pathOf(target).length + 1);
}
