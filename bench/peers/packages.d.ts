/**
 * What the peers use of packages that the project itself does not have. It is declared here, so that types are checked
 * where the peers are not installed.
 */
declare module 'fastify' {
  interface App {
    register(plugin: unknown, options: object): unknown;
    get(path: string, handler: () => Promise<object>): unknown;
    listen(where: { readonly port: number; readonly host: string }): Promise<string>;
  }
  export function fastify(): App;
}

declare module 'mercurius' {
  export const mercurius: unknown;
}

declare module 'undici' {
  interface Answer {
    readonly statusCode: number;
    readonly body: { text(): Promise<string>; json(): Promise<unknown> };
  }
  export class Pool {
    constructor(origin: string, options: { readonly connections: number });
    request(given: {
      readonly path: string;
      readonly method: 'GET' | 'POST';
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    }): Promise<Answer>;
  }
}
