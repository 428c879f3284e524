/** Types of questions, in Vellum's words (applications.md 3). */
export type QuestionType =
  | 'Text'
  | 'Int'
  | 'Decimal'
  | 'Date'
  | 'Time'
  | 'Select'
  | 'MSelect'
  | 'Geopoint'
  | 'Image'
  | 'PhoneNumber'
  | 'Trigger'
  | 'DataBindOnly';

/** One question of a form: enough to show it in its application, to answer it in a visit and to save it to a case. */
export interface FormQuestion {
  /** Below `/data/`. */
  readonly path: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Values of a select, or texts that people write. */
  readonly options?: readonly string[];
  /** Lookup table that a select takes its values from, instead of options of its own. */
  readonly table?: string;
  /** Range of a number; of a date: days from the visit. */
  readonly from?: number;
  readonly to?: number;
  /** The case property that the answer goes to. */
  readonly saves?: string;
  /** Shown only where this one is answered with yes; else the form has no key for it (forms.md 10.5). */
  readonly when?: FormQuestion;
  readonly required?: boolean;
}

/** A question that must be answered with yes or no. */
export function yesOrNo(path: string, label: string, saves?: string): FormQuestion {
  return {
    path,
    type: 'Select',
    label,
    options: ['yes', 'no'],
    required: true,
    ...(saves === undefined ? {} : { saves }),
  };
}

/** Where a form writes to cases. */
export interface CaseBlockDefinition {
  /** Absent = cases of every type. */
  readonly type?: string;
  /** Path of the node that holds `case`, '' = the root. */
  readonly at: string;
  /** One entry of a repeat group for each case. */
  readonly repeated?: boolean;
  readonly opens?: boolean;
  readonly closes?: boolean;
}

/** A form of an application, or one of HQ's own (`app` null). */
export interface FormKind {
  readonly key: string;
  readonly xmlns: string;
  readonly name: string;
  /** Number of the application and of the module in it. */
  readonly app: number | null;
  readonly module: number;
  /** Groups and repeats by path. */
  readonly groups: readonly { readonly path: string; readonly label: string; readonly repeat?: boolean }[];
  readonly questions: readonly FormQuestion[];
  readonly blocks: readonly CaseBlockDefinition[];
}

/** An xmlns as the form builder makes them. */
export function designerXmlns(key: string): string {
  const digits = [...key]
    .map(letter => letter.charCodeAt(0).toString(16).toUpperCase())
    .join('')
    .padEnd(32, '0');
  return `http://openrosa.org/formdesigner/${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
