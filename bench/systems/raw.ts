import { createServer, type ServerResponse } from 'node:http';
import { loginOf, markOf } from '../stub/world.js';
import { expectedData, type Shape } from './questions.js';

/**
 * The limit of one process: reads each request to its end and sends the right answer, made once, from memory. Started
 * with the port; the path of a request names shape and number of rows.
 */
const answers = new Map<string, Buffer>();

function answerTo(path: string, authorization: string | undefined): Buffer {
  const key = `${path} ${authorization}`;
  const known = answers.get(key);
  if (known) return known;
  const [, shape, first] = path.split('/');
  const question = { shape: shape as Shape, first: Number(first), since: '' };
  const bytes = Buffer.from(JSON.stringify({ data: expectedData(question, markOf(loginOf(authorization)!)) }));
  answers.set(key, bytes);
  return bytes;
}

function send(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

const nothing = Buffer.from('{}');

createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    if (request.method === 'GET') return send(response, nothing);
    send(response, answerTo(request.url!, request.headers.authorization));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
