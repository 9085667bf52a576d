import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clock } from '#core/ports.ts';
import type { Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { FaultKind } from '#simulator/faults.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { cardOf, member, newId, openCounter, signIn, type TestCounter } from '../support/counter.ts';
import { type FaultyStorage, faultyStorage } from '../support/faulty-sqlite.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { realClock } from '../support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';

/**
 * SQLite's own form of test: a sale in which the first call of a port fails, another in which the second does, and so
 * on until a sale meets no fault any more; once with a fault that passes, once with one that stays.
 */
let simulator: Simulator;
let folder: ReturnType<typeof createTempDir>;
let storage: FaultyStorage;
beforeAll(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
});
afterAll(async () => {
  await simulator.close();
});

const PHONE = '13800001001';
const HOUR_MS = 3_600_000;

/** A port's fault: armed for the n-th call, it says afterwards whether it struck. */
type Port = { readonly arm: (nth: number, persistent: boolean) => void; readonly disarm: () => boolean };

/** Calls of one method of the clock that go wrong. */
function clockPort(): Port & { readonly struck: () => boolean } {
  let calls = 0;
  let armed: { readonly nth: number; readonly persistent: boolean } | null = null;
  return {
    struck: () => {
      calls += 1;
      return armed !== null && (calls === armed.nth || (armed.persistent && calls > armed.nth));
    },
    arm: (nth, persistent) => {
      calls = 0;
      armed = { nth, persistent };
    },
    disarm: () => {
      const met = armed !== null && calls >= armed.nth;
      armed = null;
      return met;
    },
  };
}

const vendorPort = (kind: FaultKind): Port => ({
  arm: (nth, persistent) => {
    simulator.faults.add({ path: '*', kind, skip: nth - 1, count: persistent ? null : 1 });
  },
  disarm: () => {
    const struck = simulator.faults.list().some((rule) => rule.struck > 0);
    simulator.faults.clear();
    return struck;
  },
});

const diskPort: Port = {
  arm: (nth, persistent) => storage.arm(nth, persistent),
  disarm: () => storage.disarm(),
};

const wallClock = clockPort();
const monotonicClock = clockPort();
const clock: Clock = {
  ...realClock,
  nowMs: () => realClock.nowMs() - (wallClock.struck() ? HOUR_MS : 0),
  monotonicMs: () => {
    if (monotonicClock.struck()) throw new Error('a clock that fails');
    return realClock.monotonicMs();
  },
};

async function open(): Promise<TestCounter> {
  const counter = await openCounter(
    { dataDir: folder.path, liyuquan: simulator.liyuquanBase, clock },
    simulator,
  );
  await signIn(counter.call);
  return counter;
}

/** One sale at a counter of its own whose port fails at the n-th call. Gives whether the fault was met at all. */
async function sellWithFault(port: Port, nth: number, persistent: boolean): Promise<boolean> {
  folder = createTempDir();
  storage = faultyStorage(join(folder.path, 'journal.sqlite'));
  const counter = await open();
  try {
    const owner = await member(counter.call, PHONE);
    const { cardId } = cardOf(owner, 'stored-value');
    const sentBefore = simulator.truth().requests.length;
    port.arm(nth, persistent);
    const answer = await counter.call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId,
      priceFen: 100,
      password: PHONE.slice(-6),
      coupon: null,
    });
    const struck = port.disarm();
    await counter.core.close();
    await (await open()).core.close();
    expect(broken(answer, sentBefore), `call ${nth}${persistent ? ' and on' : ''}`).toEqual([]);
    return struck;
  } finally {
    port.disarm();
    storage.restore();
    folder.remove();
  }
}

/** What is wrong between the answer, the journal after the next start, and what the vendor did. */
function broken(answer: Result<Operation>, sentBefore: number): readonly string[] {
  const requests = simulator.truth().requests.slice(sentBefore);
  const done = requests.flatMap(({ executions }) => executions).filter(({ errCode }) => errCode === 0).length;
  const { operations, events, integrity } = readJournal(join(folder.path, 'journal.sqlite'));
  const state = operations[0]?.state;
  const said = answer.ok ? answer.value.verdict : `money ${answer.failure.money}`;
  const wrong: readonly (readonly [string, boolean])[] = [
    ['sent twice', requests.length > 1 || done > 1],
    ['sent without a row', requests.length === 1 && state === undefined],
    ['said success, and it was not', said === 'success' && (done !== 1 || state !== 'confirmed')],
    ['said failure, and it was done', (said === 'failure' || said === 'money not-moved') && done !== 0],
    ['said undecided, and wrote nothing', said === 'undecided' && state === undefined],
    ['confirmed, and it was not', state === 'confirmed' && done !== 1],
    ['a failure, and it was done', (state === 'rejected' || state === 'not-sent') && done !== 0],
    ['still sending', state === 'sending'],
    ['damaged', integrity !== 'ok' || firstBrokenLink(events) !== null],
  ];
  return wrong
    .filter(([, is]) => is)
    .map(([what]) => `${what} (said ${said}, ${String(state)}, done ${done})`);
}

const PORTS: readonly (readonly [string, () => Port, number])[] = [
  ['disk', () => diskPort, 15],
  ['wall clock, an hour back', () => wallClock, 3],
  ['monotonic clock', () => monotonicClock, 1],
  ...(
    [
      'no-answer-before',
      'no-answer-after',
      'http-500-before',
      'http-500-after',
      'malformed-body',
      'truncated-body',
      'lapse-token',
    ] as const
  ).map((kind) => [`vendor: ${kind}`, () => vendorPort(kind), 5] as const),
];

it.each(PORTS)(
  'a sale keeps its promises whichever call fails: %s',
  async (_name, port, atLeast) => {
    for (const persistent of [false, true]) {
      let nth = 1;
      while (await sellWithFault(port(), nth, persistent)) nth += 1;
      expect(nth).toBeGreaterThan(atLeast);
    }
  },
  120_000,
);
