import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import { loginsOf } from '../../world/membership/logins.js';
import type { WorkerRecord } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { writeRow } from '../../world/store/versions.js';
import { writeWorkerLogin } from '../../world/membership/workerLogin.js';
import { isJson, textAt } from '../../xform/formJson.js';
import type { Json } from '../../xform/formJson.js';
import { openRosa } from '../receiver/openRosa.js';
import { blankUserData } from '../people/userDataWrite.js';

/** Sandbox flag: an older HQ that creates a mobile worker from a registration form (forms.md 4). */
export const REGISTRATION_BY_FORM = 'sandbox:registration-by-form';

const REGISTRATION = 'http://openrosa.org/user/registration';

/** Is the form a worker registration, in an HQ that supports them? */
export function isRegistration(request: AdmittedRequest, form: Json): boolean {
  const isOne = form['#type'] === 'registration' && form['@xmlns'] === REGISTRATION;
  return isOne && domainOf(request).toggles.has(REGISTRATION_BY_FORM);
}

const textIn = (form: Json, name: string): string => textAt(form[name])?.trim() ?? '';

/** The texts of `data` elements by their attribute `key`. */
function userDataIn({ user_data: section }: Json): Readonly<Record<string, string>> {
  const data = isJson(section) ? section['data'] : [];
  const all = (Array.isArray(data) ? (data as unknown[]) : [data]).filter(isJson);
  return Object.fromEntries(all.map(one => [textAt(one['@key']) ?? '', textAt(one) ?? '']));
}

/** An unused full user name; a number is appended to a used one. From memory, like the other behaviour of older HQ. */
function freeUsername(request: AdmittedRequest, name: string): string {
  const { name: domain, workers } = domainOf(request);
  const taken = new Set([...workers, ...loginsOf(request.world)].map(({ username }) => username));
  const [prefix = ''] = name.toLowerCase().split('@');
  const full = (n: number): string => `${prefix}${n > 1 ? n : ''}@${domain}.commcarehq.org`;
  let n = 1;
  while (taken.has(full(n))) n += 1;
  return full(n);
}

/** Creates the worker that a form registers, or updates an existing one, and answers with a greeting. */
export function registered(request: AdmittedRequest, form: Json, formId: string): HqAnswer {
  const domain = domainOf(request);
  const id = textIn(form, 'uuid') || newId();
  const known = domain.workers.get(id);
  const userData = userDataIn(form);
  const worker: WorkerRecord = {
    ...{ id, firstName: '', lastName: '', email: '', groups: [], locations: [], primaryLocation: null },
    ...{ language: null, role: null, active: true, ...known },
    username: known?.username ?? freeUsername(request, textIn(form, 'username')),
    phoneNumbers: userData['phone_number'] ? [userData['phone_number']] : (known?.phoneNumbers ?? []),
    userData: { ...(known?.userData ?? blankUserData(domain.settings ?? {}, domain.name)), ...userData },
    indexedOn: request.now,
  };
  writeRow(domain.workers, worker);
  writeWorkerLogin(request.world, domain, worker, textIn(form, 'password') || undefined);
  const [nature, words] = known
    ? (['submit_user_updated', 'Thanks for updating your information'] as const)
    : (['submit_user_registered', 'Thanks for registering'] as const);
  return openRosa(request, 201, nature, `${words}! Your username is ${worker.username.split('@')[0]}`, formId);
}
