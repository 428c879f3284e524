/** What the build puts in: see scripts/explorer.js. */

interface Example {
  /** "Job 1: cases of a type that changed". */
  readonly title: string;
  /** The whole sentence. */
  readonly about: string;
  readonly query: string;
}

/** Every file of `examples/`, in the order of their names. */
declare const EXAMPLES: readonly Example[];

/** URL of each of Monaco's worker files. */
declare const WORKERS: Readonly<Record<'editor' | 'json' | 'graphql', string>>;

declare module '*.css';
