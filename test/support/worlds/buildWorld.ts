import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import type {
  CaseRecord,
  DomainRecord,
  FormRecord,
  MessagingEventRecord,
  RowStore,
  World,
} from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { caseStoreOf, formStoreOf } from './rowStores.js';
import { account, admin, tinyDomain, tinyWorld } from './tinyWorld.js';

/** The rows of a project space; omitted ones are empty. */
export interface WorldRows extends Partial<Omit<DomainRecord, 'cases' | 'forms' | 'messagingEvents'>> {
  readonly cases?: readonly CaseRecord[];
  readonly forms?: readonly FormRecord[];
  readonly messagingEvents?: readonly MessagingEventRecord[];
}

/** A world whose project space `demo` holds these rows and nothing else, where the login `admin` is an administrator. */
export function buildWorld({ cases = [], forms = [], messagingEvents = [], ...parts }: WorldRows): World {
  const { username, key } = CREDENTIALS.admin;
  // A case knows the forms that touched it (cases.md 4.3).
  const touching = (id: string) => forms.filter(({ caseIds }) => caseIds.includes(id)).map(form => form.id);
  const demo = tinyDomain('demo', {
    cases: caseStoreOf(cases.map(row => ({ ...row, formIds: [...new Set([...row.formIds, ...touching(row.id)])] }))),
    forms: formStoreOf(forms),
    messagingEvents: eventStoreOf(messagingEvents),
    ...parts,
  });
  return tinyWorld([demo], [account('admin', { username, keys: [{ key }], memberships: [admin('demo')] })]);
}

/** Events are the one family whose ids are numbers. */
function eventStoreOf(events: readonly MessagingEventRecord[]): RowStore<MessagingEventRecord> {
  const store = storeOf<{ readonly id: string; readonly event: MessagingEventRecord }>(
    events.map(event => ({ id: String(event.id), event })),
  );
  return {
    get size() {
      return store.size;
    },
    get: id => store.get(id)?.event,
    *[Symbol.iterator]() {
      for (const { event } of store) yield event;
    },
    put: event => store.put({ id: String(event.id), event }),
    delete: id => store.delete(id),
  };
}
