/** Types of questions, by Vellum's names (applications.md 3). */
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

/** A question of a form, as needed for its application, its answers and its case property. */
export interface FormQuestion {
  /** Below `/data/`. */
  readonly path: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Choices of a select, or sample texts. */
  readonly options?: readonly string[];
  /** The lookup table with the choices of a select. */
  readonly table?: string;
  /** Range of a number, or of a date in days from the visit. */
  readonly from?: number;
  readonly to?: number;
  /** The case property that the answer is saved to. */
  readonly saves?: string;
  /**
   * The question is shown only if this one is answered with yes. Otherwise the form has no key for it (forms.md 10.5).
   */
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

/** A definition of a form's case block. */
export interface CaseBlockDefinition {
  /** Case type of the block; all types if absent. */
  readonly type?: string;
  /** Path of the node that contains `case`; "" for the root. */
  readonly at: string;
  /** The block is in a repeat group, with one entry for each case. */
  readonly repeated?: boolean;
  readonly opens?: boolean;
  readonly closes?: boolean;
}

/** A kind of form: of an application, or one of HQ's own (`app` is null). */
export interface FormKind {
  readonly key: string;
  readonly xmlns: string;
  readonly name: string;
  /** Number of the application, and of its module. */
  readonly app: number | null;
  readonly module: number;
  /** Groups and repeats by path. */
  readonly groups: readonly { readonly path: string; readonly label: string; readonly repeat?: boolean }[];
  readonly questions: readonly FormQuestion[];
  readonly blocks: readonly CaseBlockDefinition[];
}

/** An xmlns in the format of HQ's form builder. */
export function designerXmlns(key: string): string {
  const digits = [...key]
    .map(letter => letter.charCodeAt(0).toString(16).toUpperCase())
    .join('')
    .padEnd(32, '0');
  return `http://openrosa.org/formdesigner/${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
