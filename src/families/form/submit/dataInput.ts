import { type Problem, RejectedChange } from '../../../errors.js';
import type { FormDataInput } from '../../../generated/schema.js';
import { micros } from '../../../graphql/dates.js';
import { problem } from '../../../graphql/problems.js';
import { formCases } from './caseInput.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { formProblems, xformBytes } from './xform/xform.js';

/** The user who filled in a form. */
export interface FormUser {
  readonly id: string;
  readonly username: string;
}

/** What the input needs in addition to become XML. */
export interface FormFill {
  readonly formId: string;
  /** Id of the new case at an index of the input. */
  readonly caseId: (path: number) => string;
  /** The user, where the input has none. */
  readonly user: FormUser;
  /** When the form was finished, where the input does not state it; ms since the epoch. */
  readonly at: number;
}

/** The user in the input; undefined where the credential's own user is meant. */
export function userIn({ metadata }: FormDataInput): FormUser | undefined {
  const { userId, username } = metadata ?? {};
  return userId && username ? { id: userId, username } : undefined;
}

/**
 * Returns a function that writes the form as XML. Equal arguments give equal bytes. `path`: path of the form in the
 * mutation's input.
 * @throws {RejectedChange} for all problems in the input.
 */
export function formData(input: FormDataInput, path: readonly string[]): (fill: FormFill) => Uint8Array {
  const { answers, metadata } = input;
  const answersXmlns = answers['@xmlns'];
  const content = {
    xmlns: input.xmlns ?? (typeof answersXmlns === 'string' ? answersXmlns : undefined),
    name: input.name ?? undefined,
    version: input.version ?? undefined,
    answers,
  };
  const cases = formCases(input.cases ?? []);
  refuseInput(below(path, [...formProblems(content), ...userProblems(input), ...below(['cases'], cases.problems)]));
  const timeOf = (text: string | null | undefined) => (text ? new Date(micros(text) / 1000) : undefined);
  return ({ formId, caseId, user, at }) => {
    const timeEnd = timeOf(metadata?.timeEnd) ?? new Date(at);
    const submitter = userIn(input) ?? user;
    return reportAtPath(path, () =>
      xformBytes({
        ...content,
        cases: cases.value(caseId, submitter.id),
        metadata: {
          instanceId: formId,
          deviceId: metadata?.deviceId ?? 'commcare-graph',
          timeStart: timeOf(metadata?.timeStart) ?? timeEnd,
          timeEnd,
          userId: submitter.id,
          username: submitter.username,
          appVersion: metadata?.appVersion ?? undefined,
        },
      }),
    );
  };
}

function userProblems({ metadata }: FormDataInput): readonly Problem[] {
  if (Boolean(metadata?.userId) === Boolean(metadata?.username)) return [];
  const missing = metadata?.userId ? 'username' : 'userId';
  return [problem('REQUIRED', 'Set both `userId` and `username`, or neither.', 'metadata', missing)];
}

/** Reports the errors of `write` at paths of the input. Paths inside a case are cut: the XML has other field names. */
function reportAtPath(path: readonly string[], write: () => Uint8Array): Uint8Array {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof RejectedChange)) throw error;
    const problems = error.problems.map(one =>
      one.field?.[0] === 'cases' ? { ...one, field: one.field.slice(0, 2) } : one,
    );
    throw new RejectedChange(below(path, problems));
  }
}
