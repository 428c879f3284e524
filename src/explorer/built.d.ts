/** Constants inserted by the build: see scripts/explorer.js. */

interface Example {
  /** "Job 1: cases of a type that changed". */
  readonly title: string;
  /** The first sentence of the file's comment. */
  readonly about: string;
  readonly query: string;
}

/** The files of `examples/`, ordered by name. */
declare const EXAMPLES: readonly Example[];

/** The URLs of Monaco's worker files. */
declare const WORKERS: Readonly<Record<'editor' | 'json' | 'graphql', string>>;

declare module '*.css';
