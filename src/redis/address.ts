/** Where Redis is. */
export type RedisAddress =
  | { readonly kind: 'server'; readonly url: string }
  /** Some of the nodes, of which one must answer. */
  | { readonly kind: 'cluster'; readonly urls: readonly string[] }
  /** The sentinels, and the name under which they know the servers. The login is that of the servers. */
  | {
      readonly kind: 'sentinel';
      readonly name: string;
      readonly nodes: readonly { readonly host: string; readonly port: number }[];
      readonly username?: string;
      readonly password?: string;
      readonly tls: boolean;
    };

const SENTINEL_PORT = 26_379;

/**
 * Reads an address: one URL `redis://` or `rediss://` is a server, several with commas between them are a cluster, one or
 * several `redis-sentinel://host:port/name` (or `rediss-sentinel://`) are the sentinels of a server. Undefined for any other
 * text.
 */
export function parseRedisAddress(text: string): RedisAddress | undefined {
  const parts = text.split(',');
  if (!parts.every(part => URL.canParse(part) && isDecodable(part))) return undefined;
  const urls = parts.map(part => new URL(part));
  const [first] = urls;
  if (!first || !urls.every(({ hostname, protocol }) => hostname !== '' && protocol === first.protocol))
    return undefined;
  if (/^rediss?:$/.test(first.protocol))
    return urls.length === 1 ? { kind: 'server', url: text } : { kind: 'cluster', urls: parts };
  const name = decodeURIComponent(first.pathname.slice(1));
  if (!/^rediss?-sentinel:$/.test(first.protocol) || name === '') return undefined;
  if (!urls.every(({ pathname }) => pathname === first.pathname)) return undefined;
  return {
    kind: 'sentinel',
    name,
    nodes: urls.map(({ hostname, port }) => ({ host: hostname, port: Number(port) || SENTINEL_PORT })),
    ...(first.username && { username: decodeURIComponent(first.username) }),
    ...(first.password && { password: decodeURIComponent(first.password) }),
    tls: first.protocol === 'rediss-sentinel:',
  };
}

/** A `%` that begins no character would end the process later. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
