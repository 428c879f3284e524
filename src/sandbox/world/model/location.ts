/** A level of the hierarchy (locations.md 4). */
export interface LocationTypeRecord {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly parent: number | null;
  readonly administrative: boolean;
  readonly sharesCases: boolean;
  readonly viewDescendants: boolean;
}

/** A location of the hierarchy (locations.md 2 and 3). */
export interface LocationRecord {
  /** HQ's internal number (location v1 `id`). */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly siteCode: string;
  readonly externalId: string | null;
  readonly typeCode: string;
  readonly parent: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly createdAt: number;
  readonly lastModified: number;
  readonly archived: boolean;
}
