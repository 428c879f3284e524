import { describe, expect, test } from '@jest/globals';
import { parseRedisAddress } from '../../src/redis/address.js';

describe('REDIS_URL', () => {
  test('one URL is a server, several are a cluster', () => {
    const url = 'rediss://user:p%40ss@redis.example.org:6380/1';
    expect(parseRedisAddress(url)).toEqual({ kind: 'server', url });
    expect(parseRedisAddress('redis://a:1,redis://b:2')).toEqual({
      kind: 'cluster',
      urls: ['redis://a:1', 'redis://b:2'],
    });
  });

  test('sentinels have the name of the servers as the path, and the login of the servers', () => {
    expect(parseRedisAddress('redis-sentinel://u:p%2Cw@a/main,redis-sentinel://b:5000/main')).toEqual({
      kind: 'sentinel',
      name: 'main',
      nodes: [
        { host: 'a', port: 26_379 },
        { host: 'b', port: 5000 },
      ],
      username: 'u',
      password: 'p,w',
      tls: false,
    });
    expect(parseRedisAddress('rediss-sentinel://a/main')).toMatchObject({ tls: true });
  });

  test.each([
    '',
    'localhost:6379',
    'https://a',
    'redis://',
    'redis://a,',
    'redis://a,rediss://b',
    'redis-sentinel://a',
    'redis-sentinel://a/one,redis-sentinel://b/two',
    'redis://a,redis-sentinel://b/main',
    'redis://user:100%@a',
    'redis://user:100%@a,redis://b',
    'redis-sentinel://a/%zz',
  ])('is nothing else: %p', text => {
    expect(parseRedisAddress(text)).toBeUndefined();
  });
});
