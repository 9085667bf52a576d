import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '#core/vendors/vendor.ts';
import { FAILURE_CODES } from '#shared/contract/failure.ts';
import { LANGUAGES } from '#shared/contract/settings.ts';
import { failureText } from '#shared/messages/failures.ts';
import type { FaultKind } from '#simulator/faults.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { SIMULATED_CALLS, type SimulatedCall } from './support/simulated-calls.ts';

/** All 27 calls, by the real connectors, at the real simulators. */
let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
});
afterEach(() => simulator.close());

const CASES = SIMULATED_CALLS.map((call) => ({
  name: `${call.vendor} ${call.endpoint.section} ${call.endpoint.name}`,
  call,
}));

async function arrivals(): Promise<number> {
  const answer = await fetch(`${simulator.origin}/_sim/arrivals`);
  const counts: Record<string, Record<string, number>> = await answer.json();
  return Object.values(counts)
    .flatMap((paths) => Object.values(paths))
    .reduce((sum, count) => sum + count, 0);
}

/** One call: how it ended, and that it arrived once. */
async function once({ make }: SimulatedCall, more: { readonly timeoutMs?: number } = {}) {
  const before = await arrivals();
  const outcome = await make(simulator, more);
  expect((await arrivals()) - before).toBe(1);
  return outcome;
}

/** A failure that cannot be told would be a hole in the screen. */
function saysItself(outcome: Outcome<unknown>): void {
  if (outcome.kind === 'done') throw new Error('this is no failure');
  for (const language of LANGUAGES) {
    const { message, next } = failureText(outcome.failure, language);
    expect(message.length).toBeGreaterThan(5);
    expect(next.length).toBeGreaterThan(3);
  }
}

it('there are 27', () => {
  expect(CASES).toHaveLength(27);
});

describe.each(CASES)('$name', ({ call }) => {
  const undecided = call.endpoint.movesMoney ? 'undecided' : 'not-involved';

  it('has a route at the address that the document gives', async () => {
    const answer = await fetch(call.url(simulator), { method: 'POST', body: '' });
    expect(answer.status).not.toBe(404);
    expect(await (await fetch(`${call.url(simulator)}x`, { method: 'POST', body: '' })).status).toBe(404);
  });

  it('is understood, and answers in its documented form', async () => {
    const outcome = await once(call);
    if (call.vendor !== 'liyuquan') expect(outcome.kind).toBe('done');
    else expect(['done', 'refused']).toContain(outcome.kind);
  });

  it.each<FaultKind>([
    'no-answer-before',
    'no-answer-after',
    'http-500-before',
    'http-500-after',
    'http-502-html-after',
    'malformed-body',
    'truncated-body',
    'trailing-commas',
  ])('%s: unclear, in words, and sent once', async (kind) => {
    simulator.faults.add({ vendor: call.vendor, kind });
    const outcome = await once(call);
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: undecided } });
    saysItself(outcome);
  });

  it('silence: unclear, in words, and sent once', async () => {
    simulator.faults.add({ vendor: call.vendor, kind: 'hang-after' });
    const outcome = await once(call, { timeoutMs: 300 });
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { code: 'vendor.timeout', money: undecided } });
    saysItself(outcome);
  });

  it.each<FaultKind>([
    'gbk-body',
    'data-as-list',
    'data-as-object',
    'numbers-as-text',
    'texts-as-numbers',
    'status-as-text',
  ])('%s: the same as ever, or unclear; never something else', async (kind) => {
    const other = await startSimulator({ state: 'memory', seed: 1 });
    const plain = await call.make(other);
    await other.close();
    simulator.faults.add({ vendor: call.vendor, kind });
    const odd = await once(call);
    if (odd.kind === 'done' && plain.kind === 'done') {
      expect(meant(odd.value)).toEqual(meant(plain.value));
    } else {
      expect([plain.kind, 'unclear']).toContain(odd.kind);
      saysItself(odd);
    }
  });
});

/** Addresses of pictures and links name the simulator's port, uploads are named at random, and dates follow the start. */
function meant(value: unknown): unknown {
  const text = JSON.stringify(value) ?? 'nothing';
  return JSON.parse(
    text
      .replace(/http:\/\/127\.0\.0\.1:\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
      .replace(/"(text|atMs)":("[^"]*"|\d+)/g, '"$1":0'),
  );
}

describe.each(CASES.filter(({ call }) => call.vendor !== 'liyuquan'))('$name', ({ call }) => {
  it.each<FaultKind>(['refuse-client', 'refuse-signature', 'refuse-clock'])(
    '%s: refused, in words, sent once, and nothing spent',
    async (kind) => {
      simulator.faults.add({ vendor: call.vendor, kind });
      const outcome = await once(call);
      expect(outcome).toMatchObject({
        kind: 'refused',
        failure: { money: call.endpoint.movesMoney ? 'not-moved' : 'not-involved' },
      });
      if (outcome.kind === 'refused') expect(outcome.failure.vendorMessage).toBeTruthy();
      saysItself(outcome);
      expect(simulator.agentTruth().orders).toEqual([]);
    },
  );
});

describe.each(FAILURE_CODES)('%s', (code) => {
  it.each(LANGUAGES)('has a message and a next step in %s', (language) => {
    const { message, next } = failureText({ code, money: 'not-involved' }, language);
    expect(message).not.toBe('');
    expect(next).not.toBe('');
  });
});
