/** One request of a job. */
export interface LoadRequest {
  readonly path: string;
  /** Absent: a GET. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text near the start of the answer: the mark of the caller's rows. */
  readonly mark?: string;
}

/** What the load generator does for one figure. */
export interface LoadJob {
  readonly port: number;
  /** Clients, each with a connection of its own and one request at a time. */
  readonly clients: number;
  /** The end: this many ms, or this many answers. */
  readonly until: { readonly ms: number } | { readonly answers: number };
  /** Where the requests come from: `requestOf(system, row, n)` of `systems/requests.ts`. */
  readonly system: string;
  readonly row: string;
  /** The shortest body that can be right, in bytes. A shorter one is an error. */
  readonly leastBytes: number;
  /** Path of a cheap answer. If given, it is asked beside the others all the time, to find stalls. */
  readonly probe?: string;
}

/** What the load generator saw. */
export interface LoadResult {
  /** Right answers. */
  readonly answers: number;
  /** Answers that were not right, and the first of them. */
  readonly wrong: number;
  readonly firstWrong?: string;
  /** Time that the job took, ms. */
  readonly ms: number;
  /** Times of answers in ms. */
  readonly p50: number;
  readonly p99: number;
  /** The longest time of the probe in ms; 0 without one. */
  readonly stall: number;
  /** CPU time of the load generator itself, ms. */
  readonly cpuMs: number;
}
