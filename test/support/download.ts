import { apiKey, type TestGateway } from './gateway.js';

/** A downloaded file with the HQ requests it cost. */
export interface Downloaded {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The error, where it was refused. */
  readonly error: { readonly message: string; readonly code: string } | undefined;
  readonly bill: readonly string[];
}

/** Follows a link of the gateway's, as the login `admin`. */
export async function download({ hq }: Pick<TestGateway, 'hq'>, link: string): Promise<Downloaded> {
  hq.bill.clear();
  const { status, headers, ...response } = await fetch(link, { headers: { authorization: apiKey('admin') } }).then(
    async answer => ({
      status: answer.status,
      headers: answer.headers,
      bytes: Buffer.from(await answer.arrayBuffer()),
    }),
  );
  const said = status >= 400 ? (JSON.parse(response.bytes.toString()) as Refused).errors[0] : undefined;
  const error = said && { message: said.message, code: said.extensions.code };
  return { status, headers, bytes: response.bytes, error, bill: hq.bill.lines() };
}

interface Refused {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}
