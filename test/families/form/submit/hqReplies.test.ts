import { afterEach, describe, expect, test } from '@jest/globals';
import { FORM_LOCKED, SUBMISSIONS_BLACKLISTED } from '../../../../src/sandbox/endpoints/receiver/receiver.js';
import { POST_SAVE_FAILS } from '../../../../src/sandbox/endpoints/receiver/openRosa.js';
import type { HqAnswer, Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import {
  dataInput,
  type FormSubmissions,
  RECEIVER,
  startFormSubmissions,
} from '../../../support/mutations/formSubmissions.js';

const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';
const headers = { 'idempotency-key': 'visit-1' };

let desk: FormSubmissions;
afterEach(() => desk.gateway.close());

const answering = (answer: HqAnswer): Endpoint => ({
  kind: 'view',
  paths: ['receiver/api/'],
  methods: ['POST'],
  metered: false,
  handle: () => answer,
});
const rosa = (status: number, nature: string, message: string, formId?: string): HqAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...(formId && { 'x-commcarehq-formid': formId }) },
  body: `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">${message}</message></OpenRosaResponse>`,
});

describe("HQ's reply to a form is reported by its nature (forms.md 4)", () => {
  const failed = { duplicate: false, userErrors: [{ field: null, code: 'FAILED', message: 'InvalidCaseIndex: no' }] };
  test.each<[string, HqAnswer, object]>([
    ['stored as an error', rosa(201, 'submit_error', 'InvalidCaseIndex: no', ID), { ...failed, formId: ID }],
    [
      'the same of a newer kind',
      rosa(422, 'processing_failure', 'InvalidCaseIndex: no', ID),
      { ...failed, formId: ID },
    ],
    [
      'a duplicate',
      rosa(201, 'submit_error', `Form is a duplicate of another! (${ID})`, 'other'),
      { formId: ID, duplicate: true, userErrors: [] },
    ],
    [
      'ignored',
      rosa(201, 'submit_success', '√ (this submission was ignored)'),
      { formId: null, userErrors: [{ code: 'IGNORED', message: '√ (this submission was ignored)' }] },
    ],
    ['an order to HQ itself', { status: 201, body: '' }, { formId: null, userErrors: [{ code: 'IGNORED' }] }],
    [
      'a later step failed',
      rosa(422, 'post_processing_failure', 'Error performing post save operations', ID),
      {
        formId: ID,
        duplicate: false,
        userErrors: [{ code: 'IGNORED', message: 'Error performing post save operations' }],
      },
    ],
    [
      'XML that HQ cannot read after all',
      rosa(422, 'processing_failure', 'There was an error processing the form: Invalid XML: x'),
      { formId: null, userErrors: [{ field: null, code: 'INVALID', message: expect.stringContaining('Invalid XML') }] },
    ],
    [
      'the same of an older kind',
      rosa(500, 'submit_error', 'There was an error processing the form: Invalid XML: x'),
      { formId: null, userErrors: [{ code: 'INVALID' }] },
    ],
    [
      'a text',
      { status: 400, body: 'Received a submission with POST.keys()' },
      { formId: null, userErrors: [{ code: 'INVALID', message: 'Received a submission with POST.keys()' }] },
    ],
    [
      'too large a file',
      { status: 413, body: 'Attachment exceeds 15MB size limit' },
      { formId: null, userErrors: [{ field: ['input', 'attachments'], code: 'TOO_LARGE' }] },
    ],
    [
      'too large a form',
      { status: 413, body: 'Form exceeds 10MB size limit' },
      { formId: null, userErrors: [{ field: ['input', 'form'], code: 'TOO_LARGE' }] },
    ],
  ])('%s', async (_, answer, expected) => {
    desk = await startFormSubmissions({ endpoints: [answering(answer)] });
    const { it, errors, bill } = await desk.send(dataInput());
    expect(errors).toBeUndefined();
    expect(it).toMatchObject(expected);
    expect(bill).toEqual([RECEIVER]);
  });

  test.each<[string, HqAnswer, string, string | RegExp]>([
    [
      'a user who is gone',
      { status: 406, body: { error: 'user.gone', default_response: 'Deactivated.' } },
      'UNAUTHENTICATED',
      /Deactivated\./,
    ],
    ['a permission that lacks', { status: 403, body: '' }, 'FORBIDDEN', /Edit Data/],
    ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }, 'OUTCOME_UNKNOWN', /page/],
    [
      'what is no answer',
      { status: 201, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'OUTCOME_UNKNOWN',
      /page/,
    ],
    ['a failure', { status: 500, body: '' }, 'OUTCOME_UNKNOWN', /take the form [0-9a-f-]{36}/],
    ['a migration', { status: 503, body: 'Service Temporarily Unavailable' }, 'HQ_UNAVAILABLE', /503/],
  ])('%s', async (_, answer, code, message) => {
    desk = await startFormSubmissions({ endpoints: [answering(answer)] });
    const { data: told, errors } = await desk.send(dataInput());
    expect(told.it).toBeNull();
    expect(errors).toMatchObject([{ path: ['it'], message: expect.stringMatching(message), extensions: { code } }]);
  });

  test.each([
    ['locked: another is at it', FORM_LOCKED, 'HQ_UNAVAILABLE', /few seconds/],
    ['a project that HQ has shut out', SUBMISSIONS_BLACKLISTED, 'FORBIDDEN', /unusual volume/],
  ])('%s', async (_, toggle, code, message) => {
    desk = await startFormSubmissions({ toggles: [toggle] });
    const { errors } = await desk.send(dataInput());
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code } }]);
  });

  test('saved although a later step failed: the form is there', async () => {
    desk = await startFormSubmissions({ toggles: [POST_SAVE_FAILS] });
    const { it } = await desk.submit(dataInput());
    expect(it).toMatchObject({ form: { formId: it.formId }, userErrors: [{ code: 'IGNORED' }] });
    expect(desk.demo.forms.get(it.formId)).toBeDefined();
  });

  test('a case that HQ cannot create: the form is kept as an error and changes nothing; a repeat with its key is not sent', async () => {
    desk = await startFormSubmissions();
    const indices = [{ identifier: 'parent', case: { caseId: 'nobody' }, caseType: 'c' }];
    const input = dataInput({ cases: [{ create: true, caseType: 'c', caseName: 'n', indices }] });
    const { it } = await desk.submit(input, { headers });
    expect(it).toMatchObject({
      form: null,
      userErrors: [{ code: 'FAILED', message: expect.stringContaining('InvalidCaseIndex') }],
    });
    const again = await desk.submit(input, { headers });
    expect([again.it, again.bill]).toEqual([it, []]);
  });
});
