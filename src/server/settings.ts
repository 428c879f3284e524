import type { GraphQLSchema } from 'graphql';
import type { OperationRequest } from '../operation/context.js';
import type { ObserveOperation } from '../operation/observer.js';
import type { Files } from '../files/links.js';
import type { Log } from './log.js';
import type { InFlightLimits } from './defence/inFlight.js';
import type { DocumentSettings } from './graphql/documents/persisted.js';
import type { OperationContext } from './graphql/requestHeaders.js';

/** Limits of an operation's document, checked before it runs. */
export interface OperationLimits {
  /** Lexical tokens of the query text. */
  readonly maxTokens: number;
  /** Levels of nested fields. */
  readonly maxDepth: number;
  /** Fields with an alias. A fragment counts each time it is spread. */
  readonly maxAliases: number;
  /** Fields. A fragment counts each time it is spread. */
  readonly maxFields: number;
}

/** Limits of an operation's answer, checked while it runs. */
export interface AnswerLimits {
  /** Fields and list items in the answer. A JSON value counts as one. */
  readonly maxValues: number;
  /** Objects, weighted by their memory: 1 for a row, 6 for the object of a link, 25 for a list below it. */
  readonly maxObjects: number;
  /** Million characters of the answer. */
  readonly maxAnswerMb: number;
  /** What executes operations. Default: `breadth-first`. */
  readonly executor?: 'breadth-first' | 'graphql-js';
}

/** Settings of the HTTP server, with the names of `config.ts`. */
export interface ServerSettings extends OperationLimits, AnswerLimits, DocumentSettings, InFlightLimits {
  readonly schema: GraphQLSchema;
  /**
   * Creates the context of one operation or download. Throws a `KnownError` if the request has no usable credential.
   */
  readonly contextOf: (request: OperationRequest) => OperationContext;
  /** How to open files, by the kind in their link. */
  readonly files: Files;
  readonly log: Log;
  /** Follows each operation and download, for metrics and traces. */
  readonly observe?: ObserveOperation;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The URL for clients behind a proxy. Default: the request's `Host`. */
  readonly publicUrl?: string;
  /** Web origins that may call the server from a browser. Default: none. */
  readonly corsOrigins?: readonly string[];
  /** Proxies in front of the gateway, whose `x-forwarded-for` is believed. Default: none. */
  readonly trustProxy?: number;
  /** Operations of one request, sent as an array. */
  readonly maxBatch: number;
  /** kB of a request body. */
  readonly maxBodyKb: number;
  /** MB of an uploaded file. */
  readonly maxUploadMb: number;
  /** MB of whole answers that are remembered. */
  readonly answersMb: number;
  /** ms that running operations have to finish when the server closes. */
  readonly drainMs: number;
  /** Folder of the built explorer. If absent, `/` returns how to build it; null: there is none. */
  readonly explorer?: string | null;
  /** Whether clients may read the schema. Default: true. */
  readonly introspection?: boolean;
}
