import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { pythonRepr, pythonStr } from '../../pythonText.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import { setGroupsOf } from '../../world/membership/membership.js';
import type { DomainRecord, WorkerRecord } from '../../world/model.js';
import { text, textOrNull, texts } from '../shared/bodyValues.js';
import { isObject } from '../caseWrite/caseWriteBody.js';
import { readUserLocations, unknownLocations, withLocationKeys } from '../people/userLocations.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { BadField, mergedUserData } from '../people/userDataWrite.js';

/** A worker after a write, before it is stored. */
export interface WorkerDraft {
  readonly worker: WorkerRecord;
  readonly password?: string;
}

type Update = (draft: WorkerDraft, value: unknown, request: AdmittedRequest) => WorkerDraft;

const plain =
  (change: (worker: WorkerRecord, value: unknown, domain: DomainRecord) => Partial<WorkerRecord>): Update =>
  (draft, value, request) => ({
    ...draft,
    worker: { ...draft.worker, ...change(draft.worker, value, domainOf(request)) },
  });

/** Stored without a plus; the first is the default (users.md 1). */
const phones = (numbers: readonly string[]): readonly string[] => [
  ...new Set(numbers.map(number => number.replace(/^\+/, ''))),
];

const updates: Readonly<Record<string, Update>> = {
  first_name: plain((_, value) => ({ firstName: textOrNull(value) })),
  last_name: plain((_, value) => ({ lastName: textOrNull(value) })),
  email: plain((_, value) => ({ email: text(value).toLowerCase() })),
  language: plain((_, value) => ({ language: textOrNull(value) })),
  phone_numbers: plain((_, value) => ({ phoneNumbers: phones(texts(value)) })),
  default_phone_number: plain(({ phoneNumbers }, value) => {
    if (typeof value !== 'string') throw new BadField("'default_phone_number' must be a string");
    return { phoneNumbers: phones([value, ...phoneNumbers]) };
  }),
  role: plain((_, value, domain) => ({ role: roleOf(domain, value) })),
  user_data: plain(({ userData }, value, domain) => {
    if (!isObject(value)) throw cannedError(500);
    return { userData: mergedUserData(domain.settings ?? {}, userData, value) };
  }),
  password: (draft, value, request) => {
    const password = text(value);
    if (domainOf(request).settings?.strongPasswords && !isStrong(password)) {
      throw new BadField('Password is not strong enough.');
    }
    return { ...draft, password };
  },
  groups: (draft, value, request) => ({
    ...draft,
    worker: { ...draft.worker, groups: joined(request, draft.worker, value) },
  }),
  // An action, run after the fields are applied.
  send_confirmation_email_now: draft => draft,
};

function roleOf({ name, settings }: DomainRecord, value: unknown): string {
  const role = pythonStr(value);
  const count = settings?.roles?.filter(one => one.name === role).length ?? 0;
  if (count === 0) throw new BadField(`The role '${role}' does not exist`);
  if (count > 1) throw new BadField(`There are multiple roles with the name '${role}' in the domain '${name}'`);
  return role;
}

/** A simple substitute for HQ's estimate of password strength. */
function isStrong(password: string): boolean {
  return password.length >= 8 && /\p{L}/u.test(password) && /[^\p{L}]/u.test(password);
}

/**
 * Sets the groups of a worker at once, even if other fields fail: groups store their members (users.md 1, inferred).
 */
function joined(request: AdmittedRequest, worker: WorkerRecord, value: unknown): readonly string[] {
  const ids = texts(value);
  const domain = domainOf(request);
  const unknown = ids.filter(one => !domain.groups.get(one));
  if (unknown.length > 0) {
    const words = 'Unable to save groups. The following group_ids are not in the current domain:';
    throw badRequest(pythonRepr([`${words} ${unknown.join(', ')}`]));
  }
  setGroupsOf(domain, worker.id, ids, request.now);
  return [...new Set(ids)];
}

function settled(domain: DomainRecord, draft: WorkerDraft, body: JsonObject): WorkerDraft {
  if (!('primary_location' in body && 'locations' in body)) {
    throw new BadField('Both primary_location and locations must be provided together.');
  }
  const homes = readUserLocations(body['primary_location'], body['locations']);
  const isConsistent = homes.locations.includes(homes.primaryLocation ?? '') || homes.locations.length === 0;
  if (!isConsistent || (homes.primaryLocation !== null && homes.locations.length === 0)) {
    throw new BadField('Primary location must be included in the list of locations.');
  }
  const unknown = unknownLocations(domain, homes);
  if (unknown.length > 0) throw new BadField(`Could not find location ids: ${unknown.join(', ')}.`);
  return { ...draft, worker: { ...draft.worker, ...homes, userData: withLocationKeys(draft.worker.userData, homes) } };
}

/**
 * The worker after the sent fields are applied in order, with the errors of invalid fields (users.md 1, PUT). Raises
 * HQ's 500s.
 */
export function updatedWorker(
  request: AdmittedRequest,
  worker: WorkerRecord,
  body: JsonObject,
): { readonly draft: WorkerDraft; readonly errors: readonly string[] } {
  let draft: WorkerDraft = { worker };
  const errors: string[] = [];
  const attempt = (update: () => WorkerDraft): void => {
    try {
      draft = update();
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      errors.push(error.message);
    }
  };
  const isHome = (key: string): boolean => key === 'primary_location' || key === 'locations';
  for (const [key, value] of Object.entries(body).filter(([one]) => !isHome(one))) {
    const update = Object.hasOwn(updates, key) ? updates[key] : undefined;
    if (update) attempt(() => update(draft, value, request));
    else errors.push(`Attempted to update unknown or non-editable field '${key}'`);
  }
  if (Object.keys(body).some(isHome)) attempt(() => settled(domainOf(request), draft, body));
  return { draft, errors };
}
