/** All submitted forms of a domain as columns, with one value for each form. */
export interface ProgrammeHistory {
  readonly size: number;
  readonly kind: Uint8Array;
  readonly user: Uint32Array;
  readonly receivedOn: Float64Array;
  /** 0 = never edited. */
  readonly editedOn: Float64Array;
  readonly flags: Uint8Array;
  /** Case rows of form f: `links[linksFrom[f]] ... links[linksFrom[f + 1] - 1]`. */
  readonly linksFrom: Uint32Array;
  readonly links: Uint32Array;
}

/** Bit of `flags`: the form is archived and has no effect on its cases. */
export const ARCHIVED = 1;
/** Bit of `flags`: the form closes its cases. */
export const CLOSES = 2;
/** Bit of `flags`: the form has a photo. */
export const PHOTO = 4;
/** Bit of `flags`: HQ has recorded a problem. */
export const PROBLEM = 8;
/** Bit of `flags`: the photo is also attached to the case. */
export const PORTRAIT = 16;

/** One form of the history. */
export interface HistoryEntry {
  readonly kind: number;
  readonly user: number;
  readonly receivedOn: number;
  readonly editedOn?: number;
  readonly flags?: number;
  readonly cases: readonly number[];
}

/** Collects forms one by one into columns. */
export class HistoryBuilder {
  #size = 0;
  #linked = 0;
  #kind = new Uint8Array(1024);
  #flags = new Uint8Array(1024);
  #user = new Uint32Array(1024);
  #from = new Uint32Array(1025);
  #received = new Float64Array(1024);
  #edited = new Float64Array(1024);
  #links = new Uint32Array(4096);

  get size(): number {
    return this.#size;
  }

  add({ kind, user, receivedOn, editedOn = 0, flags = 0, cases }: HistoryEntry): number {
    const row = this.#size;
    if (row === this.#kind.length) this.#widen();
    while (this.#linked + cases.length > this.#links.length) this.#links = wider(this.#links);
    this.#kind[row] = kind;
    this.#flags[row] = flags;
    this.#user[row] = user;
    this.#received[row] = receivedOn;
    this.#edited[row] = editedOn;
    for (const one of cases) this.#links[this.#linked++] = one;
    this.#size += 1;
    this.#from[this.#size] = this.#linked;
    return row;
  }

  /** When the form at a row was received. */
  receivedOn(row: number): number {
    return this.#received[row] ?? 0;
  }

  columns(): ProgrammeHistory {
    const size = this.#size;
    return {
      size,
      kind: this.#kind.slice(0, size),
      user: this.#user.slice(0, size),
      receivedOn: this.#received.slice(0, size),
      editedOn: this.#edited.slice(0, size),
      flags: this.#flags.slice(0, size),
      linksFrom: this.#from.slice(0, size + 1),
      links: this.#links.slice(0, this.#linked),
    };
  }

  #widen(): void {
    this.#kind = wider(this.#kind);
    this.#flags = wider(this.#flags);
    this.#user = wider(this.#user);
    this.#from = wider(this.#from);
    this.#received = wider(this.#received);
    this.#edited = wider(this.#edited);
  }
}

function wider<T extends Uint8Array | Uint32Array | Float64Array>(column: T): T {
  const grown = new (column.constructor as new (size: number) => T)(column.length * 2);
  grown.set(column);
  return grown;
}
