// How long one thing takes: warmed up, bounded in count and in time, alone and sixteen at once.

export interface Figures {
  p50: number;
  p95: number;
  /** A second, sixteen asking at once. */
  rate: number;
}

/** One piece of the work, the `i`-th: milliseconds are counted around it. */
export type Work = (i: number) => Promise<unknown>;

export interface Bounds {
  times: number;
  seconds: number;
}

export const usual: Bounds = { times: 300, seconds: 6 };

/** Raw and Jalon in turns, so that whatever else the machine does is shared by both. */
export async function measurePair(
  raw: Work | undefined,
  jalon: Work,
  bounds: Bounds = usual,
): Promise<{ raw?: Figures; jalon: Figures }> {
  const warm = Math.min(20, Math.ceil(bounds.times / 5));
  for (let i = 0; i < warm; i++) {
    await raw?.(i);
    await jalon(i);
  }
  const [rawTimes, jalonTimes]: [number[], number[]] = [[], []];
  const end = performance.now() + bounds.seconds * 1000;
  for (let i = 0; i < bounds.times && performance.now() < end; i++) {
    if (raw) rawTimes.push(await timed(raw, warm + i));
    jalonTimes.push(await timed(jalon, warm + i));
  }
  const from = warm + bounds.times;
  return {
    raw: raw && { ...percentiles(rawTimes), rate: await rateOf(raw, from, bounds) },
    jalon: { ...percentiles(jalonTimes), rate: await rateOf(jalon, from, bounds) },
  };
}

async function timed(work: Work, i: number): Promise<number> {
  const began = performance.now();
  await work(i);
  return performance.now() - began;
}

export function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function rateOf(work: Work, from: number, { times, seconds }: Bounds): Promise<number> {
  const most = times * 8;
  const began = performance.now();
  const end = began + (seconds / 2) * 1000;
  let next = 0;
  let done = 0;
  const one = async () => {
    while (next < most && performance.now() < end) {
      await work(from + next++);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  return done / ((performance.now() - began) / 1000);
}
