/** A messaging event. Values are HQ's own JSON where it has no other form (users.md 8). */
export interface MessagingEventRecord {
  readonly id: number;
  readonly contentType: string;
  readonly status: string;
  readonly date: number;
  readonly lastActivity: number;
  readonly caseId: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly message_detail: string | null } | null;
  readonly form: Readonly<Record<string, string | null>> | null;
  readonly recipient: { readonly recipient_id: string | null; readonly type: string; readonly name: string };
  readonly source: { readonly source_id: string | null; readonly type: string; readonly name: string };
  readonly messages: readonly {
    readonly id: number;
    readonly type: 'sms' | 'ivr' | 'email';
    readonly direction: string;
    readonly content: string;
    readonly date: number;
    readonly dateModified: number | null;
    readonly status: string;
    readonly backend: string;
    readonly address: string;
    readonly errorMessage?: string;
  }[];
}
