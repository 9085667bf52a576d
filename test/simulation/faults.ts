import { type Random, randomOf } from './random.ts';

/**
 * A: one till, nobody else. B: another till with a journal of its own. C: the member's app and the back office on the
 * same card. D: executions up to ten minutes late, beyond the settling time. E: the network delivers twice.
 */
export const SCENARIOS = ['A', 'B', 'C', 'D', 'E'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const FAULTS = [
  'lost-request',
  'lost-answer',
  'late',
  'error-before',
  'error-after',
  'refused',
  'unreachable',
  'read-fails',
  'list-lag',
  'stale-list',
  'stale-read',
  'duplicate',
  'stranger',
  'disk',
  'crash',
  'clock',
  'signed-out',
] as const;
export type FaultName = (typeof FAULTS)[number];

export type Faults = {
  /** True in a seed in which only answers and requests are lost: then reads decide everything. */
  readonly calm: boolean;
  readonly rate: (fault: FaultName) => number;
};

const CALM: readonly FaultName[] = ['lost-request', 'lost-answer'];
const ONLY_IN: Partial<Record<FaultName, readonly Scenario[]>> = {
  duplicate: ['E'],
  stranger: ['B', 'C'],
  // Where a stranger's movement can cancel ours by chance, a list that hides both for minutes leaves no trace at all.
  'stale-list': ['A', 'D', 'E'],
};

/** Every seed has its own rates, from 0 to 25 %: what never happens in one happens often in another. */
export function faultsOf(seed: number, scenario: Scenario, off: ReadonlySet<FaultName>): Faults {
  const random = randomOf(seed, 'rates');
  const calm = random.chance(1 / 8);
  const rates = new Map<FaultName, number>();
  for (const fault of FAULTS) rates.set(fault, rateOf(random, calm, fault, scenario));
  return { calm, rate: (fault) => (off.has(fault) ? 0 : (rates.get(fault) ?? 0)) };
}

function rateOf(random: Random, calm: boolean, fault: FaultName, scenario: Scenario): number {
  const rate = random.chance(0.35) ? 0 : random.next() * 0.25;
  if (calm && !CALM.includes(fault)) return 0;
  if (calm) return 0.25;
  return (ONLY_IN[fault] ?? [scenario]).includes(scenario) ? rate : 0;
}
