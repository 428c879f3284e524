import type { Config } from '../config.js';
import { startEmbedded } from './embedded.js';
import { sandboxWelcome } from './welcome.js';

/** The typical duration of a request to a real HQ, ms. */
const HQ_LATENCY = 200;

/** Runs the embedded HQ alone, until SIGTERM or SIGINT. */
export async function sandbox(config: Config, throttled: boolean): Promise<void> {
  const hq = await startEmbedded(config, { throttled, latency: HQ_LATENCY });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void hq.close());
  console.log(sandboxWelcome(hq.url));
}
