import { describe, expect, test } from '@jest/globals';
import { createIdempotencyKeys, type IdempotencyKeys } from '../../../src/engine/write/idempotencyKeys.js';
import type { KeyState } from '../../../src/engine/write/keyState.js';

const DAY = 86_400_000;
const place = (login: string, key: string) => ({ login, key, space: 's' });
const reply = (bytes: number) => ({ status: 200, type: '', body: '', bytes, at: 0 });
const sent = (bytes = 0) => ({ at: 0, ...(bytes > 0 && { reply: reply(bytes) }) });
const part = (name: string, bytes?: number) => (state: KeyState) => ({
  ...state,
  parts: { ...state.parts, [name]: sent(bytes) },
});
const isKept = async (keys: IdempotencyKeys, login: string, key: string) =>
  (await keys.read(place(login, key))) !== undefined;

describe('the room of idempotency keys', () => {
  test('with many logins, the logins that have used none for the longest lose theirs', async () => {
    const keys = createIdempotencyKeys({ megabytes: 1, logins: 3, now: () => 0 });
    for (const login of ['a', 'b', 'c', 'a', 'd']) await keys.change(place(login, 'k'), part('p'));
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map(login => isKept(keys, login, 'k')));
    expect(kept).toEqual([true, false, true, true]);
  });

  test('is limited in bytes, and the login with the most gives up its oldest', async () => {
    const keys = createIdempotencyKeys({ megabytes: 0.1, now: () => 0 });
    await keys.change(place('a', 'k'), part('p', 20_000));
    for (let i = 0; i < 9; i++) await keys.change(place('b', `k${i}`), part('p', 20_000));
    expect(await isKept(keys, 'a', 'k')).toBe(true);
    const kept = await Promise.all(Array.from({ length: 9 }, (_, i) => isKept(keys, 'b', `k${i}`)));
    expect(kept).toEqual([false, false, false, false, false, false, true, true, true]);
  });

  test('limits keys in use too: a new part is refused before it is sent, a reply is always recorded', async () => {
    const keys = createIdempotencyKeys({ megabytes: 0.01, now: () => 0 });
    await keys.during(place('a', 'k'), async () => {
      await keys.change(place('a', 'k'), part('one'));
      await keys.change(place('a', 'k'), part('one', 20_000));
      await expect(keys.change(place('a', 'k'), part('two'))).rejects.toMatchObject({
        code: 'HQ_UNAVAILABLE',
        message: expect.stringContaining('Nothing was sent'),
      });
    });
    expect((await keys.read(place('a', 'k')))?.parts).toEqual({ one: sent(20_000) });
  });

  test('counts what a key was used for, and forgets changes that were not sent once the key is no longer in use', async () => {
    const keys = createIdempotencyKeys({ megabytes: 0.003, now: () => 0 });
    const use = (scope: string) => (state: KeyState) => ({ ...state, digests: { ...state.digests, [scope]: 'd' } });
    await keys.during(place('a', 'k'), async () => {
      for (const scope of ['one:', 'two:', 'three:']) await keys.change(place('a', 'k'), use(scope));
      await keys.change(place('a', 'k'), part('two:'));
      const more = async () => {
        for (let i = 0; i < 9; i++) await keys.change(place('a', 'k'), use(`more${i}:`));
      };
      await expect(more()).rejects.toMatchObject({ code: 'HQ_UNAVAILABLE' });
    });
    expect((await keys.read(place('a', 'k')))?.digests).toEqual({ 'two:': 'd' });
  });

  test('keeps keys for a day; one under which nothing was sent only while it is in use', async () => {
    let time = 0;
    const keys = createIdempotencyKeys({ megabytes: 1, now: () => time });
    await keys.change(place('a', 'k'), part('p'));
    await keys.during(place('a', 'none'), async () => {
      await keys.change(place('a', 'none'), state => ({ ...state, digests: { 'o:': 'd' } }));
      expect(await isKept(keys, 'a', 'none')).toBe(true);
    });
    time = DAY - 1;
    expect([await isKept(keys, 'a', 'k'), await isKept(keys, 'a', 'none')]).toEqual([true, false]);
    time = DAY;
    expect(await isKept(keys, 'a', 'k')).toBe(false);
  });
});
