import { randomUUID } from 'node:crypto';
import { KnownError, type Problem } from '../../../errors.js';
import type { MutationMobileWorkerRegisterArgs, MutationResolvers } from '../../../generated/schema.js';
import { below, mutation, refuseInput } from '../../../graphql/payload.js';
import { userDataOf } from '../change/userData.js';
import { usernameProblems } from '../change/input.js';
import { notXml } from '../../../formats/xml/names.js';
import { mobileWorkers, liveWorkers } from '../resource.js';
import { submitRegistration } from './writes.js';
import { workerNamed } from '../change/creation.js';

type RegistrationInput = MutationMobileWorkerRegisterArgs['input'];

/** Registration of a mobile worker by a form. */
export const mutations = {
  mobileWorkerRegister: mutation(async ({ domain, input }: MutationMobileWorkerRegisterArgs, { hq }) => {
    const { userData, problems } = checkInput(domain, input);
    refuseInput(below(['input'], problems));
    const { username, password, formId = null } = input;
    const space = hq(domain);
    const id = formId?.toLowerCase() ?? randomUUID();
    const userId = id.replaceAll('-', '');
    const form = { formId: id, userId, username, userData, at: space.now, ...(password && { password }) };
    const { registered, ...answer } = await space.write(submitRegistration(domain, form, formId !== null));
    try {
      const worker =
        (await space.load(liveWorkers, userId)) ?? (registered ? await workerNamed(space, username) : undefined);
      if (worker)
        await space.changes.remember([
          { resource: mobileWorkers, changed: [{ id: worker.id, row: worker, missingFields: ['active'] }] },
        ]);
      return { ...answer, ...(worker && { mobileWorker: worker }), userErrors: worker ? [] : [notCreatedProblem] };
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      return { ...answer, userErrors: [unreadProblem(error)] };
    }
  }),
} satisfies MutationResolvers;

/** The form is stored even if the worker cannot be read. With an error, the client would send the form again. */
const unreadProblem = ({ message }: KnownError): Problem => ({
  field: null,
  message: `HQ stored the form. Whether it created a mobile worker is unknown: ${message}`,
  code: 'FAILED',
});

const notCreatedProblem: Problem = {
  field: null,
  message:
    'HQ stored the form, but created no mobile worker: newer HQ servers do not support this. Use mobileWorkerCreate.',
  code: 'IGNORED',
};

function checkInput(domain: string, { username, password, userData, formId }: RegistrationInput) {
  const problems = usernameProblems(domain, username);
  const data = userDataOf(userData ?? {}, problems);
  const texts: [field: string[], text: string][] = [
    [['password'], password ?? ''],
    ...Object.entries(data).map(([name, value]): [string[], string] => [['userData', name], name + String(value)]),
  ];
  for (const [field, text] of texts)
    if (notXml(text) !== undefined)
      problems.push({ field, message: 'Contains a character that XML does not allow.', code: 'INVALID' });
  if (formId && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(formId))
    problems.push({ field: ['formId'], message: 'Not a UUID.', code: 'INVALID' });
  return { userData: data, problems };
}
