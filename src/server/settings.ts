import type { GraphQLSchema } from 'graphql';
import type { OperationRequest } from '../operation/context.js';
import type { Files } from '../files/links.js';
import type { Log } from './log.js';
import type { OperationContext } from './graphql/requestHeaders.js';

/** What one operation may look like; beyond it the operation is refused before it runs. */
export interface OperationLimits {
  /** Lexical tokens of the query text. */
  readonly maxTokens: number;
  /** Levels of nested fields. */
  readonly maxDepth: number;
  /** Fields with an alias, each fragment counted as often as it is spread. */
  readonly maxAliases: number;
  /** Fields, each fragment counted as often as it is spread. */
  readonly maxFields: number;
}

/** What one operation may build; beyond it the operation is refused while it runs. */
export interface AnswerLimits {
  /** Fields and items of lists in the answer; a JSON value counts as one. */
  readonly maxValues: number;
  /** Objects, which take most of the memory: a row counts 1, what one of its links leads to 6, a list below it 25. */
  readonly maxObjects: number;
  /** Million characters of the answer. */
  readonly maxAnswerMb: number;
}

/** All that the HTTP server is told from outside; named as in `config.ts`. */
export interface ServerSettings extends OperationLimits, AnswerLimits {
  readonly schema: GraphQLSchema;
  /** One context per operation or download. Throws a `KnownError` where the request brings no usable credential. */
  readonly contextOf: (request: OperationRequest) => OperationContext;
  /** How files are opened, by the kind that stands in their link. */
  readonly files: Files;
  readonly log: Log;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** How clients reach the server where a proxy stands before it; else the request's own `Host`. */
  readonly publicUrl?: string;
  /** Web origins that a browser lets call the server; none without it. */
  readonly corsOrigins?: readonly string[];
  /** kB of a request body. */
  readonly maxBodyKb: number;
  /** MB of an uploaded file. */
  readonly maxUploadMb: number;
  /** ms that running operations get to finish when the server closes. */
  readonly drainMs: number;
  /** Folder of the built explorer; without it `/` says how to build it. */
  readonly explorer?: string;
}
