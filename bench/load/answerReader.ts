/** What is known of an answer when its last byte has arrived. */
export interface ReadAnswer {
  readonly status: number;
  /** Length of the body in bytes, with the framing of chunks. */
  readonly bytes: number;
  /** The headers and the beginning of the body. */
  readonly head: Buffer;
}

/** Bytes at the start of an answer that are kept to be checked. */
const KEPT = 8192;

const END_OF_HEADERS = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/**
 * Reads the answers of one connection, one after the other, as cheaply as possible: it finds the end of an answer and
 * keeps its beginning, but parses nothing else, because the load generator shares the processors with the servers that
 * it measures.
 */
export function createAnswerReader(): (chunk: Buffer) => ReadAnswer | undefined {
  let head: Buffer[] = [];
  let kept = 0;
  /** Bytes of the body; undefined while the headers are read. */
  let length: number | 'chunked' | undefined;
  let bytes = 0;
  let tail: Buffer = Buffer.alloc(0);

  function begin(): boolean {
    const start = head.length === 1 ? head[0]! : Buffer.concat(head);
    const end = start.indexOf(END_OF_HEADERS);
    if (end < 0) return false;
    const headers = start.toString('latin1', 0, end).toLowerCase();
    const given = /\r\ncontent-length: *(\d+)/.exec(headers);
    if (given) length = Number(given[1]);
    else if (/\r\ntransfer-encoding: *chunked/.test(headers)) length = 'chunked';
    else throw new Error(`an answer without a length: ${headers.slice(0, 200)}`);
    bytes = start.length - end - END_OF_HEADERS.length;
    tail = start.subarray(-LAST_CHUNK.length);
    return true;
  }

  function isEnd(chunk: Buffer): boolean {
    if (length !== 'chunked') return bytes >= length!;
    tail = chunk.length >= LAST_CHUNK.length ? chunk.subarray(-LAST_CHUNK.length) : Buffer.concat([tail, chunk]);
    return tail.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }

  return chunk => {
    if (kept < KEPT) {
      head.push(chunk);
      kept += chunk.length;
    }
    if (length !== undefined) bytes += chunk.length;
    else if (!begin()) return undefined;
    if (!isEnd(chunk)) return undefined;
    const answer = { status: Number(head[0]!.toString('latin1', 9, 12)), bytes, head: Buffer.concat(head) };
    head = [];
    [kept, bytes, length] = [0, 0, undefined];
    return answer;
  };
}
