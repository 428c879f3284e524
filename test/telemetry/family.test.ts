import { expect, test } from '@jest/globals';
import { allEndpoints } from '../../src/sandbox/endpoints/index.js';
import { familyOf } from '../../src/telemetry/family.js';

test('every URL of HQ but those of OAuth is in a family, relative to the API or to the server', () => {
  const paths = [...new Set(allEndpoints.flatMap(endpoint => endpoint.paths))];
  const absolute = paths.map(path => (path.startsWith('/') ? path : `/a/demo/${path}`));
  const relative = paths.filter(path => path.startsWith('api/')).map(path => path.slice('api/'.length));
  expect([...absolute, ...relative].filter(path => familyOf(path) === 'other')).toEqual([
    '/oauth/authorize/',
    '/oauth/token/',
  ]);
});

test.each([
  ['case/v2/Amina%20Diallo/', 'case'],
  ['case/v2', 'case'],
  ['Amina%20Diallo/v1/', 'other'],
  ['/a/amina-diallo/', 'other'],
  ['', 'other'],
])('the family of %j is a known word: %s', (path, family) => {
  expect(familyOf(path)).toBe(family);
});
