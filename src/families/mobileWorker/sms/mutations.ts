import type { Context } from '../../../operation/context.js';
import type { Problem } from '../../../errors.js';
import type {
  InputMaybe,
  MutationMobileWorkersInviteBySmsArgs,
  MutationMobileWorkersResendInstallInfoBySmsArgs,
  MutationResolvers,
} from '../../../generated/schema.js';
import { below, mutation, refuseInput } from '../../../graphql/payload.js';
import { userDataOf } from '../change/userData.js';
import { installInfo, invitation, sendSms, SMS_VERSIONS, type SmsBody } from './writes.js';

/** SMS from HQ to phones. */
export const mutations = {
  mobileWorkersInviteBySms: mutation(({ domain, input }: MutationMobileWorkersInviteBySmsArgs, context) => {
    const { appId, users, androidOnly, requireEmail, message } = input;
    const problems = inputProblems(
      invitation,
      appId,
      users.map(({ phoneNumber }) => phoneNumber),
      message,
    );
    const people = users.map(({ phoneNumber, userData }, i) => {
      const badData: Problem[] = [];
      const data = userData && userDataOf(userData, badData);
      problems.push(...below(['input', 'users', String(i)], badData));
      return { phone_number: phoneNumber, ...(data && { custom_user_data: data }) };
    });
    refuseInput(problems);
    return send(context, domain, invitation, {
      app_id: appId,
      users: people,
      ...(typeof androidOnly === 'boolean' && { android_only: androidOnly }),
      ...(typeof requireEmail === 'boolean' && { require_email: requireEmail }),
      ...(message && { custom_registration_message: message }),
    });
  }),

  mobileWorkersResendInstallInfoBySms: mutation(
    ({ domain, input }: MutationMobileWorkersResendInstallInfoBySmsArgs, context) => {
      const { appId, phoneNumbers, message } = input;
      refuseInput(inputProblems(installInfo, appId, phoneNumbers, message));
      return send(context, domain, installInfo, {
        app_id: appId,
        users: phoneNumbers.map(phone_number => ({ phone_number })),
        ...(message && { reinstall_message: message }),
      });
    },
  ),
} satisfies MutationResolvers;

type SmsArguments = typeof invitation;

/** Sends the request to the URL version that the server supports. */
const send = ({ hq, endpointVersions }: Context, domain: string, kind: SmsArguments, body: SmsBody) =>
  endpointVersions.tryEach(kind.name, SMS_VERSIONS, version =>
    hq(domain).write(sendSms(kind, version, body), { part: version }),
  );

/** Problems for which HQ would refuse the request, or send useless messages. */
function inputProblems(
  { numberPath, inputs }: SmsArguments,
  appId: string,
  numbers: readonly string[],
  message: InputMaybe<string> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (appId === '') problems.push({ field: ['input', 'appId'], message: 'Must not be empty.', code: 'REQUIRED' });
  if (numbers.length === 0)
    problems.push({ field: ['input', inputs['users']!], message: 'Set at least one phone number.', code: 'REQUIRED' });
  numbers.forEach((number, i) => {
    if (numbers.indexOf(number) < i)
      problems.push({ field: numberPath(i), message: 'The number is listed twice.', code: 'DUPLICATE' });
  });
  if (message && !message.includes('{}'))
    problems.push({
      field: ['input', 'message'],
      message: 'The message needs `{}`, which HQ replaces by the link.',
      code: 'INVALID',
    });
  return problems;
}
