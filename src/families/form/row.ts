/** A form submission (forms.md 1.5). */
export interface FormRow {
  readonly __typename: 'Form';
  readonly domain: string;
  readonly id: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly version: string;
  readonly uiversion: string | null;
  readonly metadata: MetadataRow | null;
  readonly received_on: string;
  readonly edited_on: string | null;
  readonly edited_by_user_id: string | null;
  readonly server_modified_on: string;
  /** Absent for a form that was sideloaded with a case. */
  readonly indexed_on?: string;
  readonly app_id: string | null;
  readonly build_id: string | null;
  readonly initial_processing_complete: boolean | null;
  readonly problem: string | null;
  readonly archived: boolean;
  /** Absent for a form that was sideloaded with a case. */
  readonly attachments?: Readonly<Record<string, FileRow>>;
  readonly is_phone_submission: boolean;
  readonly submit_ip: string | null;
}

/** Who, when and where, as the device wrote it, after some cleaning by HQ (forms.md 2.4). Invalid times are absent. */
export interface MetadataRow {
  readonly timeStart?: string | null;
  readonly timeEnd?: string | null;
  readonly deviceID?: string | null;
  readonly username?: string | null;
  readonly userID?: string | null;
  readonly instanceID?: string | null;
  readonly deprecatedID?: string | null;
  readonly appVersion?: string | null;
  readonly commcare_version?: string | null;
  readonly app_build_version?: number | null;
  readonly location?: string | null;
}

/** A file in a form's list; `url` may be without host (forms.md 3). */
export interface FileRow {
  readonly content_type: string | null;
  readonly length: number | null;
  readonly url: string;
}
