import { createLoadClient, requestBytes } from './client.js';
import type { LoadJob, LoadRequest, LoadResult } from './job.js';
import type { ReadAnswer } from './answerReader.js';

/** Pause between two probes, ms. */
const PROBE_PAUSE = 1;

/** Runs a job: each client asks again as soon as it has its answer. `next` makes the requests. */
export async function drive(job: LoadJob, next: () => LoadRequest): Promise<LoadResult> {
  const bytes = remembered(requestBytes);
  const times: number[] = [];
  let wrong = 0;
  let firstWrong: string | undefined;
  let stall = 0;
  let asked = 0;
  const began = performance.now();
  const cpu = process.cpuUsage();
  const { until } = job;
  const isOver = 'ms' in until ? () => performance.now() >= began + until.ms : () => asked >= until.answers;

  async function client(): Promise<void> {
    const connection = await createLoadClient(job.port);
    while (!isOver()) {
      asked++;
      const request = next();
      const sentAt = performance.now();
      const answer = await connection.ask(bytes(request));
      if (isRight(answer, request, job)) times.push(performance.now() - sentAt);
      else {
        wrong++;
        firstWrong ??= answer.head.toString('utf8', 0, 2000);
      }
    }
    connection.close();
  }

  async function probe(path: string): Promise<void> {
    const connection = await createLoadClient(job.port);
    const request = requestBytes({ path });
    while (!isOver()) {
      const sentAt = performance.now();
      await connection.ask(request);
      stall = Math.max(stall, performance.now() - sentAt);
      await new Promise(done => setTimeout(done, PROBE_PAUSE));
    }
    connection.close();
  }

  const clients = Array.from({ length: job.clients }, client);
  await Promise.all(job.probe === undefined ? clients : [...clients, probe(job.probe)]);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  const cpuMs = (user + system) / 1000;
  return { answers: times.length, wrong, firstWrong, ms, p50: at(0.5), p99: at(0.99), stall, cpuMs };
}

/** A cheap check of each answer. The whole answers are compared before anything is measured (`measure/check.ts`). */
const isRight = ({ status, bytes, head }: ReadAnswer, { mark }: LoadRequest, { leastBytes }: LoadJob): boolean =>
  status === 200 && bytes >= leastBytes && (mark === undefined || head.includes(mark));

/** Keeps what was made of an object. Rows with few requests give the same objects again and again. */
function remembered<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new WeakMap<Given, Made>();
  return given => {
    const found = known.get(given) ?? make(given);
    known.set(given, found);
    return found;
  };
}
