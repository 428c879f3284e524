import { afterEach, describe, expect, test } from '@jest/globals';
import { REGISTRATION_BY_FORM } from '../../src/sandbox/endpoints/mobileWorker/userRegistration.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReference } from '../support/referenceFolder.js';
import { formXml, submitForm } from '../support/sandbox/submissionClient.js';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import { startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const attributes = 'xmlns:n0="http://openrosa.org/user/registration"';
const register = (inside: string) =>
  submitForm(hq, formXml({ root: 'n0:registration', attributes, inside, meta: '' }), { path: 'receiver/' });
const data = '<user_data><data key="phone_number">13019968865</data><data key="team">blue</data></user_data>';
const form = (name: string, uuid: string) =>
  `<username>${name}</username><password>123</password><uuid>${uuid}</uuid><date>2011-12-09</date>${data}`;
const worker = async (id: string) => (await hq.get(`user/v1/${id}/`)).body as Json;

describe('registration of a worker by form, in an old HQ (forms.md 4)', () => {
  test('creates a worker who can log in, and answers with a greeting', async () => {
    hq = await startWritableCaseWorld({ toggles: [REGISTRATION_BY_FORM] });
    const reply = await register(form('MEALZ', 'u1'));
    expect(reply).toMatchObject({
      status: 201,
      nature: 'submit_user_registered',
      message: 'Thanks for registering! Your username is mealz',
    });
    expect(await worker('u1')).toMatchObject({
      username: 'mealz@clinic.commcarehq.org',
      phone_numbers: ['13019968865'],
      user_data: { team: 'blue', commcare_project: 'clinic' },
    });
    expect((await hq.get(`form/v1/${reply.formId}/`)).body).toMatchObject({ type: 'registration' });
    const login = { authorization: `Basic ${Buffer.from('mealz@clinic.commcarehq.org:123').toString('base64')}` };
    expect((await submitForm(hq, formXml(), { path: 'receiver/secure/', headers: login })).status).toBe(201);
  });

  test('of the same uuid updates the worker; of a used name gets another name', async () => {
    hq = await startWritableCaseWorld({ toggles: [REGISTRATION_BY_FORM] });
    await register(form('mealz', 'u1'));
    expect(await register(form('other', 'u1').replace('blue', 'red'))).toMatchObject({ nature: 'submit_user_updated' });
    expect(await worker('u1')).toMatchObject({ username: 'mealz@clinic.commcarehq.org', user_data: { team: 'red' } });
    await register(form('mealz', 'u2'));
    expect(await worker('u2')).toMatchObject({ username: 'mealz2@clinic.commcarehq.org' });
    expect(hq.domain.workers.size).toBe(2);
  });
});

describeWithReference('HQ’s example of a registration', () => {
  test('is stored like any form by present HQ, and creates a worker in older HQ', async () => {
    const xml = readReference('hq/examples/forms/user_registration_request.xml');
    for (const [toggles, workers] of [[[], 0] as const, [[REGISTRATION_BY_FORM], 1] as const]) {
      hq = await startWritableCaseWorld({ toggles });
      expect((await submitForm(hq, xml, { path: 'receiver/' })).status).toBe(201);
      expect(hq.domain.workers.size).toBe(workers);
      if (toggles.length === 0) await hq.stop();
    }
  });
});
