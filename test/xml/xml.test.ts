import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readXml, writeXml } from '../../src/hq/xml.js';

test('hostile texts come back as they were written, in elements and attributes', () => {
  const odd = `<b>&amp; &x; &#65; "x" 'y' ]]> 🌍`;
  for (const text of [odd, 'x'.repeat(100_000), '&', 'a\rb'])
    expect(readXml(writeXml({ name: 'a', attributes: { k: text }, content: text }))['a']).toEqual({
      '@k': text,
      '#text': text,
    });
});

test('whatever is written, no text becomes markup', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'<>&;"\'/ab#1')), characters => {
      const xml = writeXml({
        name: 'a',
        content: [{ name: 'b', attributes: { k: characters.join('') }, content: characters.join('') }],
      });
      expect(xml.match(/</g)).toHaveLength(xml.includes('</b>') ? 5 : 4);
      expect(xml.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    }),
  );
});

test('a namespace is written where it changes', () => {
  const child = { name: 'b', content: [{ name: 'c', namespace: 'urn:y', content: [{ name: 'd', content: '' }] }] };
  expect(writeXml({ name: 'a', namespace: 'urn:x', content: [child] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:x"><b><c xmlns="urn:y"><d></d></c></b></a>',
  );
});
