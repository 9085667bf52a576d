import { type Simulator, startSimulator } from '#simulator/server.ts';

const DAY_MS = 86_400_000;

/** A vendor whose seeded history ended two days ago: what today's lists hold, a test has put there. */
export async function startQuietVendor(clock = Date.now): Promise<Simulator> {
  let behindMs = 2 * DAY_MS;
  const simulator = await startSimulator({ state: 'memory', seed: 1, nowMs: () => clock() - behindMs });
  behindMs = 0;
  return simulator;
}
