/** How the graph spells what the world holds: independent of the gateway's own code. */

/** A global id: type, project space and HQ's id. */
export const globalId = (type: string, id: string, domain = 'demo'): string =>
  Buffer.from([type, domain, id].join('\n')).toString('base64url');

/** An instant of the world, ms since the epoch, as a DateTime. */
export const dateTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, -1)}000Z`;

/** HQ's exact text order: upper case before lower case. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A selection in the project space `demo`. */
export const inDemo = (selection: string): string => `{ domain(name: "demo") { ${selection} } }`;

/** What a test reads of a connection. */
export interface Part<Node> extends Uncounted<Node> {
  readonly totalCount: number | null;
}

/** What a test reads of a connection whose rows HQ does not count. */
export interface Uncounted<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Selects what `Part` reads, of nodes with these fields. */
export const part = (fields: string): string => `totalCount ${uncounted(fields)}`;

/** The same for connections whose rows HQ does not count. */
export const uncounted = (fields: string): string =>
  `nodes { ${fields} } edges { cursor node { ${fields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
