import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clock } from '#core/ports.ts';
import type { Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { FaultKind } from '#simulator/faults.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { openCounter, signIn, type TestCounter } from '../support/counter.ts';
import { type FaultyStorage, faultyStorage } from '../support/faulty-sqlite.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { realClock, testPorts } from '../support/ports.ts';
import { MEMBER_KINDS, type MemberKind, makeReady } from '../support/six-kinds.ts';
import { createMemoryDir, type TempDir } from '../support/temp-dir.ts';

/**
 * SQLite's own form of test: an operation in which the first call of a port fails, another in which the second does, and
 * so on until one meets no fault any more; once with a fault that passes, once with one that stays; for all six kinds.
 */
let simulator: Simulator;
let folder: TempDir;
let storage: FaultyStorage;

/** A vendor's state, seeded once: filling one for each of some hundred operations would take longer than they do. */
const seeded = createMemoryDir();
const vendorState = join(seeded.path, 'vendor.sqlite');
beforeAll(async () => {
  await (await startSimulator({ state: { file: vendorState }, seed: 1 })).close();
});
afterAll(() => seeded.remove());

async function startVendor(): Promise<Simulator> {
  const file = join(folder.path, 'vendor.sqlite');
  copyFileSync(vendorState, file);
  return startSimulator({ state: { file }, seed: 1 });
}

const HOUR_MS = 3_600_000;

/** A port's fault: armed for the n-th call, it says afterwards whether it struck. */
type Port = { readonly arm: (nth: number, persistent: boolean) => void; readonly disarm: () => boolean };

/** Calls of one port that go wrong. */
function countedPort(): Port & { readonly struck: () => boolean } {
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

const wallClock = countedPort();
const monotonicClock = countedPort();
const clock: Clock = {
  ...realClock,
  nowMs: () => realClock.nowMs() - (wallClock.struck() ? HOUR_MS : 0),
  monotonicMs: () => {
    if (monotonicClock.struck()) throw new Error('a clock that fails');
    return realClock.monotonicMs();
  },
};

/** What the host supplies beside clock and disk; a call that is struck throws, as a bad host does. */
const adapters = { log: countedPort(), ids: countedPort(), settings: countedPort(), secrets: countedPort() };

function strikable<A extends readonly unknown[], R>(name: keyof typeof adapters, call: (...given: A) => R) {
  return (...given: A): R => {
    if (adapters[name].struck()) throw new Error(`${name} fails`);
    return call(...given);
  };
}

function open(): Promise<TestCounter> {
  const { ids, log, settings, secrets } = testPorts({ dataDir: folder.path, liyuquan: '' });
  return openCounter(
    {
      dataDir: folder.path,
      liyuquan: simulator.liyuquanBase,
      clock,
      log: strikable('log', log),
      ids: { uuid: strikable('ids', ids.uuid) },
      settings: {
        read: strikable('settings', settings.read),
        write: strikable('settings', settings.write),
      },
      secrets: {
        kind: secrets.kind,
        read: strikable('secrets', secrets.read),
        write: strikable('secrets', secrets.write),
        remove: strikable('secrets', secrets.remove),
      },
    },
    simulator,
  );
}

type Combination = { readonly kind: MemberKind; readonly port: Port };

/** One operation at a counter and a vendor of its own whose port fails at the n-th call. Gives whether it was met. */
async function doWithFault({ kind, port }: Combination, nth: number, persistent: boolean): Promise<boolean> {
  folder = createMemoryDir();
  simulator = await startVendor();
  storage = faultyStorage(join(folder.path, 'journal.sqlite'));
  try {
    const counter = await open();
    await signIn(counter.call);
    const { operationId, carryOut } = await makeReady(kind, counter);
    const sentBefore = simulator.truth().requests.length;
    port.arm(nth, persistent);
    const answer = await carryOut();
    const struck = port.disarm();
    await counter.core.close();
    await (await open()).core.close();
    expect(broken(operationId, answer, sentBefore), `call ${nth}${persistent ? ' and on' : ''}`).toEqual([]);
    return struck;
  } finally {
    port.disarm();
    storage.restore();
    await simulator.close();
    folder.remove();
  }
}

/** What is wrong between the answer, the journal after the next start, and what the vendor did. */
function broken(operationId: string, answer: Result<Operation>, sentBefore: number): readonly string[] {
  const requests = simulator.truth().requests.slice(sentBefore);
  const done = requests.flatMap(({ executions }) => executions).filter(({ errCode }) => errCode === 0).length;
  const { operations, events, integrity } = readJournal(join(folder.path, 'journal.sqlite'));
  const state = operations.find(({ operation_id }) => operation_id === operationId)?.state;
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

type PortRow = readonly [name: string, port: () => Port, atLeast: number];

/** A full disk takes no line of the log either. */
const diskAndLog: Port = {
  arm: (nth, persistent) => {
    storage.arm(nth, persistent);
    adapters.log.arm(1, true);
  },
  disarm: () => {
    adapters.log.disarm();
    return storage.disarm();
  },
};

const vendorRow = (fault: FaultKind): PortRow => [`vendor: ${fault}`, () => vendorPort(fault), 3];

/** Which port, and how many calls of it an operation makes at the least: fewer, and the test looks past them. */
const PORTS: readonly PortRow[] = [
  ['disk', () => diskPort, 12],
  ['wall clock, an hour back', () => wallClock, 3],
  ['monotonic clock', () => monotonicClock, 1],
  vendorRow('no-answer-before'),
  vendorRow('no-answer-after'),
  ...(['log', 'ids', 'settings', 'secrets'] as const).map((name): PortRow => [name, () => adapters[name], 0]),
];

/** What differs only in how the vendor's silence looks is tried with one kind. */
const MORE_FOR_A_SPEND: readonly PortRow[] = [
  ['disk and log', () => diskAndLog, 12],
  vendorRow('http-500-before'),
  vendorRow('http-500-after'),
  vendorRow('malformed-body'),
  vendorRow('truncated-body'),
  vendorRow('lapse-token'),
];

const combinations = MEMBER_KINDS.flatMap((kind) =>
  [...PORTS, ...(kind === 'spend' ? MORE_FOR_A_SPEND : [])].map(([name, port, atLeast]) => ({
    kind,
    name,
    port,
    atLeast,
  })),
);

it.each(combinations)(
  '$kind keeps its promises whichever call fails: $name',
  async ({ kind, port, atLeast }) => {
    for (const persistent of [false, true]) {
      let nth = 1;
      while (await doWithFault({ kind, port: port() }, nth, persistent)) nth += 1;
      expect(nth).toBeGreaterThan(atLeast);
    }
  },
  600_000,
);
