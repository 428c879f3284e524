/** Part of an answer. */
export interface List<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
}
/** Part of an answer. */
export interface In<Fields> {
  readonly domain: Fields;
}
/** Part of an answer. */
export interface CaseNode {
  readonly caseId: string;
}
/** Part of an answer. */
export interface OwnedCase extends CaseNode {
  readonly owner: { readonly __typename: string } | null;
}
/** Part of an answer. */
export interface FormNode {
  readonly formId: string;
  readonly attachments: readonly { readonly href: string; readonly contentType: string; readonly length: number }[];
  readonly cases: readonly CaseNode[];
  readonly submittedBy: unknown;
}
/** Part of an answer. */
export interface Place {
  readonly locationId: string;
  readonly path: string;
}
/** Part of an answer. */
export interface Record11 {
  readonly parent: CaseNode;
  readonly children: List<CaseNode>;
  readonly forms: List<FormNode>;
}
/** Part of an answer. */
export interface Applications {
  readonly applications: readonly { readonly appId: string }[];
  readonly caseTypes: readonly { readonly name: string }[];
}
/** Part of an answer. */
export interface Tables {
  readonly lookupTables: List<{ readonly tag: string; readonly rows: List<unknown> }>;
}

/** What a forwarded form is enriched with. */
export interface Enriched {
  readonly mobileWorker: { readonly username: string };
  readonly case: { readonly caseName: string; readonly parent: CaseNode };
}
