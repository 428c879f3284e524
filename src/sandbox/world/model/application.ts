/** An application with its builds, with the structure that application/v1 shows (applications.md 3). */
export interface ApplicationRecord {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly created: number;
  readonly modules: readonly AppModule[];
  readonly builds: readonly {
    readonly id: string;
    readonly version: number;
    readonly builtOn: number;
    readonly comment: string | null;
    readonly released: boolean;
  }[];
}

/** A module with its forms, for cases of one type (applications.md 3). */
export interface AppModule {
  readonly uniqueId: string;
  readonly name: Readonly<Record<string, string>>;
  readonly caseType: string;
  readonly caseProperties: readonly string[];
  readonly forms: readonly {
    readonly uniqueId: string;
    readonly xmlns: string;
    readonly name: Readonly<Record<string, string>>;
    /** In HQ's JSON (applications.md 3, question object). */
    readonly questions: readonly Readonly<Record<string, unknown>>[];
  }[];
  /** HQ could not build this module and shows only `{"error": ...}`. */
  readonly error?: string;
}
