/** A client of the project space: the gateway, or another one that it does not know. */
export type ClientName = 'ours' | 'others';

/** A window of HQ's as the table of throttling.md 1 and 2 has it, in seconds, with the limit of `n` users. */
interface ModelWindow {
  readonly length: number;
  readonly grain: number;
  readonly limit: number;
  readonly spent: Record<ClientName, Map<number, number>>;
}

/** HQ's limiter for one scope, written from the formulas of throttling.md 1 to 3 and sharing nothing with `src`. */
export function modelHq(n: number) {
  const windows = [
    modelWindow(86_400, 4, 1000 * n + 50),
    modelWindow(3_600, 3, (3000 / 23) * n + 30),
    modelWindow(60, 2, (70 / 23) * n + 10),
    modelWindow(1, 1, (5 / 23) * n + 1),
  ];
  return {
    windows,
    /** The windows that refuse a request at `now`, in ms. */
    exceeded: (now: number) =>
      windows.filter(window => rate(window, 'ours', now) + rate(window, 'others', now) >= window.limit),
    rate: (window: ModelWindow, client: ClientName, now: number) => rate(window, client, now),
    record(client: ClientName, now: number) {
      for (const { grain, spent } of windows) {
        const index = Math.floor(now / 1000 / grain);
        spent[client].set(index, (spent[client].get(index) ?? 0) + 1);
      }
    },
  };
}

function modelWindow(length: number, grains: number, limit: number): ModelWindow {
  return { length, grain: length / grains, limit, spent: { ours: new Map(), others: new Map() } };
}

function rate({ length, grain, spent }: ModelWindow, client: ClientName, now: number): number {
  const index = Math.floor(now / 1000 / grain);
  const passed = (now / 1000 - index * grain) / grain;
  let sum = 0;
  for (let back = 0; back < length / grain; back++) sum += spent[client].get(index - back) ?? 0;
  return sum + (spent[client].get(index - length / grain) ?? 0) * (1 - passed);
}
