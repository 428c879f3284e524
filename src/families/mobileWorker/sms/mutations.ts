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

/** Texts of HQ's to phones. */
export const mutations = {
  mobileWorkersInviteBySms: mutation(({ domain, input }: MutationMobileWorkersInviteBySmsArgs, context) => {
    const { appId, users, androidOnly, requireEmail, message } = input;
    const problems = wrong(
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
    return text(context, domain, invitation, {
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
      refuseInput(wrong(installInfo, appId, phoneNumbers, message));
      return text(context, domain, installInfo, {
        app_id: appId,
        users: phoneNumbers.map(phone_number => ({ phone_number })),
        ...(message && { reinstall_message: message }),
      });
    },
  ),
} satisfies MutationResolvers;

type SmsArguments = typeof invitation;

/** Under the URL that the server has. */
const text = ({ hq, endpointVersions }: Context, domain: string, kind: SmsArguments, body: SmsBody) =>
  endpointVersions.tryEach(kind.name, SMS_VERSIONS, version =>
    hq(domain).write(sendSms(kind, version, body), { part: version }),
  );

/** What HQ would refuse, or send to nobody's use. */
function wrong(
  { numberAt, inputs }: SmsArguments,
  appId: string,
  numbers: readonly string[],
  message: InputMaybe<string> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (appId === '') problems.push({ field: ['input', 'appId'], message: 'It is empty.', code: 'REQUIRED' });
  if (numbers.length === 0)
    problems.push({ field: ['input', inputs['users']!], message: 'Nobody is named.', code: 'REQUIRED' });
  numbers.forEach((number, i) => {
    if (numbers.indexOf(number) < i)
      problems.push({ field: numberAt(i), message: 'The number comes twice.', code: 'DUPLICATE' });
  });
  if (message && !message.includes('{}'))
    problems.push({ field: ['input', 'message'], message: 'It lacks `{}`, where the link goes.', code: 'INVALID' });
  return problems;
}
