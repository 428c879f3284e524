import { accessGroups, credential, webUrl, wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** Settings of the connection to CommCare HQ: its server, its quota, the sizes and times of its answers. */
export const hqSettings = {
  hqUrl: setting('HQ_URL', webUrl, 'the CommCare HQ server; if unset, an embedded sandbox is started'),
  credential: setting('HQ_CREDENTIAL', credential, 'HQ credential for requests without an authorization header'),
  sharedAccess: setting(
    'HQ_SHARED_ACCESS',
    accessGroups,
    'API keys and tokens with the same access at HQ: each group shares a cache and sees its own writes at once; idempotency keys are not shared',
  ),
  workers: setting(
    'HQ_WORKERS',
    wholeNumber(0, 1_000_000),
    'active mobile workers of each project space (plus web users, if the account pays for them), which set its HQ budget; if unset, the workers are counted',
  ),
  planUsers: setting(
    'HQ_PLAN_USERS',
    wholeNumber(0, 1_000_000),
    'mobile users included in the subscription, which set the HQ budget of the account; 1000 for an unlimited plan',
  ),
  reserve: setting('HQ_RESERVE', wholeNumber(0, 90), "percent of the HQ budget reserved for HQ's other clients", '10'),
  hqTimeoutMs: setting('HQ_TIMEOUT_MS', wholeNumber(100, 3_600_000), 'timeout of an HQ request in ms', '60000'),
  answerMb: setting(
    'HQ_ANSWER_MB',
    wholeNumber(1, 1_000),
    'largest answer of HQ in MB, decompressed; a larger one is an error',
    '100',
  ),
  fileMb: setting(
    'HQ_FILE_MB',
    wholeNumber(1, 1_000_000),
    'largest file of HQ in MB; the transfer of a larger one is broken off',
    '2000',
  ),
  indexLagMs: setting(
    'HQ_INDEX_LAG_MS',
    wholeNumber(0, 600_000),
    "ms until HQ's search index has a write; until then affected reads are not cached, and written values replace HQ's",
    '5000',
  ),
};
