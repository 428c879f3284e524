import { admit } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, AdmissionRequest, Endpoint } from '../../http/endpoint.js';
import { htmlError, jsonError } from '../../http/refusals.js';
import type { DomainRecord } from '../../world/model.js';
import { jsonObject } from '../shared/jsonBody.js';
import { BadRegistration, readNumbers } from './smsRegistrationBody.js';

/** Sandbox flag: the server has the URLs of SMS registration, which newer HQ lacks (users.md 9). */
export const SMS_REGISTRATION = 'sandbox:sms-registration';

/** Sandbox flag: the plan lacks incoming SMS. */
export const NO_INBOUND_SMS = 'sandbox:no-inbound-sms';

/** Sandbox flag: the project has not enabled registration by SMS. */
export const NO_SMS_REGISTRATION = 'sandbox:sms-registration-off';

const endpoint = (
  resource: string,
  answer: (domain: DomainRecord, numbers: readonly string[]) => unknown,
): Endpoint => {
  const rules = { kind: 'tastypie', permission: 'edit_data', metered: false, methods: ['POST'] } as const;
  const handle = (request: AdmittedRequest) => register(request, resource, answer);
  const plain: Endpoint = { ...rules, paths: [`api/v0_5/${resource}/`], handle };
  return { ...plain, admit: admission => admitted(admission, plain) };
};

/**
 * Registration of workers by SMS, and resending of the text. Both have old URLs with an underscore, which newer HQ
 * lacks (users.md 9).
 */
export const smsRegistrationEndpoints: readonly Endpoint[] = [
  endpoint('sms_user_registration', ({ workers }, numbers) => {
    const taken = new Set([...workers].flatMap(({ phoneNumbers }) => phoneNumbers));
    const isTaken = (number: string): boolean => taken.has(number.replace('+', ''));
    const valid = numbers.filter(isPhone);
    return {
      success_numbers: valid.filter(number => !isTaken(number)),
      invalid_format_numbers: numbers.filter(number => !isPhone(number)),
      numbers_in_use: valid.filter(isTaken),
    };
  }),
  endpoint('sms_user_registration_reinstall', (_, numbers) => ({
    success_numbers: numbers.filter(isPhone),
    invalid_format_numbers: numbers.filter(number => !isPhone(number)),
    error_numbers: [],
  })),
];

const isPhone = (number: string): boolean => /^\+?[1-9]\d{6,14}$/.test(number);

function admitted({ authenticate, domain }: AdmissionRequest, plain: Endpoint) {
  if (!domain?.toggles.has(SMS_REGISTRATION)) throw htmlError(404, 'Not Found');
  return admit(plain, authenticate, domain.name);
}

function register(
  request: AdmittedRequest,
  resource: string,
  answer: (domain: DomainRecord, numbers: readonly string[]) => unknown,
): HqAnswer {
  const domain = domainOf(request);
  if (domain.toggles.has(NO_INBOUND_SMS))
    throw jsonError(401, 'Your current plan does not have access to this feature');
  if (domain.toggles.has(NO_SMS_REGISTRATION)) {
    throw jsonError(403, 'Please first enable SMS mobile worker registration for your project.');
  }
  try {
    const numbers = readNumbers(jsonObject(request), id => domain.applications.some(app => app.id === id));
    return { status: 200, body: answer(domain, numbers) };
  } catch (error) {
    if (!(error instanceof BadRegistration)) throw error;
    return { status: 400, body: { [resource]: { [error.field]: error.message } } };
  }
}
