/** Errors of forms that HQ stores as error forms without changing any case (forms.md 4). */
export type ProcessingErrorName =
  'IllegalCaseId' | 'UsesReferrals' | 'PhoneDateValueError' | 'InvalidCaseIndex' | 'CaseValueError';

/** HQ cannot process a form. The text of its answer is `<name>: <message>` (forms.md 4). */
export class ProcessingError extends Error {
  constructor(
    override readonly name: ProcessingErrorName,
    message: string,
  ) {
    super(message);
  }
}
