import type { Question } from './questions.js';

/** A server under test: this project or a peer. */
export interface System {
  readonly name: string;
  /** The head of its column. */
  readonly title: string;
  /** What it is and how it is set up, for the legend. */
  readonly meaning: string;
  /** How to start it for an HQ on a port. Undefined: it is not installed on this machine. */
  readonly command: (server: { readonly hq: string; readonly port: number }) => ServerCommand | undefined;
  /** The body of the request for a question. */
  readonly ask: (question: Question) => object;
  /** The path of the request for a question. */
  readonly path: (question: Question) => string;
  /** A path with a cheap answer. */
  readonly probe: string;
  /** It keeps rows or answers between operations, so that it is asked once before it is measured. */
  readonly remembers?: true;
  /** It answers with the price of a query instead of its rows (`hq-explain: plan`). */
  readonly prices?: true;
  /** Its answers are made before: rows with new logins or filters ask the same request again. */
  readonly answersFromMemory?: true;
  /** The rows in `data` of its answers. */
  readonly nodes: (data: unknown) => unknown;
}

/** A command with its arguments and environment. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}
