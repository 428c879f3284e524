import { wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** Limits of what a caller may send, ask for and make the gateway keep. */
export const limitSettings = {
  deadlineMs: setting(
    'DEADLINE_MS',
    wholeNumber(100, 3_600_000),
    'ms that an operation may wait for HQ and its budget; header hq-deadline overrides it',
    '30000',
  ),
  maxRequests: setting('MAX_REQUESTS', wholeNumber(1, 100_000), 'HQ requests that one operation may cost', '250'),
  maxRows: setting('MAX_ROWS', wholeNumber(1, 1_000_000), 'largest `first` of a list', '20000'),
  restoreMb: setting(
    'RESTORE_MB',
    wholeNumber(1, 10_000),
    'million characters of OTA restores in one operation; a larger restore can be read in parts',
    '64',
  ),
  maxBatch: setting('MAX_BATCH', wholeNumber(1, 1_000), 'operations in one request, sent as an array', '20'),
  maxBodyKb: setting('MAX_BODY_KB', wholeNumber(1, 1_000_000), 'largest request body in kB, decompressed', '10240'),
  maxUploadMb: setting('MAX_UPLOAD_MB', wholeNumber(1, 1_000), 'largest uploaded file in MB', '20'),
  maxTokens: setting('MAX_TOKENS', wholeNumber(10, 10_000_000), 'lexical tokens of an operation', '5000'),
  maxDepth: setting('MAX_DEPTH', wholeNumber(1, 1_000), 'levels of nested fields in an operation', '30'),
  maxAliases: setting('MAX_ALIASES', wholeNumber(0, 100_000), 'aliased fields in an operation', '1000'),
  maxFields: setting('MAX_FIELDS', wholeNumber(1, 1_000_000), 'fields in an operation', '20000'),
  maxValues: setting(
    'MAX_VALUES',
    wholeNumber(100, 100_000_000),
    'values in an answer: fields and list items; a JSON value counts as one',
    '700000',
  ),
  maxObjects: setting(
    'MAX_OBJECTS',
    wholeNumber(100, 10_000_000),
    'objects in an answer, weighted by memory: 1 for a row, 6 for the object of a link, 25 for a list below it',
    '200000',
  ),
  maxAnswerMb: setting('MAX_ANSWER_MB', wholeNumber(1, 400), 'million characters of an answer', '64'),
};
