import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Operation } from '#shared/contract/operation.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { spendAtAnotherTill } from '../support/another-till.ts';
import { canaryOf } from '../support/canary.ts';
import {
  cardOf,
  member,
  newId,
  openCounter,
  paymentPicture,
  signIn,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { handClock, memorySecrets } from '../support/ports.ts';
import { controlSimulator } from '../support/simulator-control.ts';
import { createTempDir, type TempDir } from '../support/temp-dir.ts';

const PHONE = '18764310952';
/** All of the nickname but the character that lists show. */
const HIDDEN = '靐齉爩麤';
const phone = canaryOf(PHONE);
const nickname = canaryOf(HIDDEN);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const startMs = Date.now();
let temp: TempDir;
let simulator: Simulator;
let counter: TestCounter;

/** A core on the test's own clock: a backup and the forgetting of numbers are due when the test says so. */
async function openAt(atMs: number): Promise<ReturnType<typeof handClock>> {
  const clock = handClock(atMs);
  const given = { dataDir: temp.path, liyuquan: simulator.liyuquanBase, secrets: memorySecrets(), clock };
  counter = await openCounter(given, simulator);
  return clock;
}

const logged = (event: string): Promise<void> =>
  vi.waitFor(() => expect(counter.ports.lines.map((line) => line.event)).toContain(event), {
    timeout: 60_000,
    interval: 10,
  });

/** Which files they are, whatever the time in a backup's name. */
const kinds = (files: readonly string[]): readonly string[] =>
  [...new Set(files.map((path) => path.replaceAll('\\', '/').replace(/-\d{8}-\d{6}-v\d+/, '')))].toSorted();

/** Every list that crosses to a screen, as text. */
let lists: Readonly<Record<string, string>>;

beforeAll(async () => {
  temp = createTempDir();
  simulator = await startSimulator({ state: 'memory' });
  const clock = await openAt(startMs);
  const { call } = counter;
  await signIn(call);
  const card = { membershipCardId: '3', password: null };
  await value(call.operations.openCard({ operationId: newId(), phone: PHONE, ...card }));
  await controlSimulator(simulator.origin).rename(PHONE, `龘${HIDDEN}`);
  const { operationId } = await moveMoney();
  lists = await everyList(operationId);
  expect(await value(call.operations.check({ operationId }))).toMatchObject({ verdict: 'success' });
  clock.advance(MINUTE_MS);
  await logged('journal.backed-up');
}, 120_000);

/** A top-up, a stranger's record, and a spend whose answer is lost. */
async function moveMoney(): Promise<Operation> {
  const { call } = counter;
  const owner = await member(call, PHONE);
  const whose = { userId: owner.userId, cardId: cardOf(owner, 'stored-value').cardId };
  const paid = { eventId: null, payFen: 8_800, giftFen: 0, imageRef: await paymentPicture(call) };
  await value(call.operations.topUp({ operationId: newId(), ...whose, ...paid }));
  await spendAtAnotherTill(simulator.liyuquanBase, { phone: PHONE, priceFen: 100 });
  simulator.faults.add({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
  const spent = { priceFen: 250, password: PHONE.slice(-6), coupon: null };
  const operation = await value(call.operations.spend({ operationId: newId(), ...whose, ...spent }));
  expect(operation.verdict).toBe('undecided');
  return operation;
}

async function everyList(operationId: string): Promise<Readonly<Record<string, string>>> {
  const { call } = counter;
  const { unclaimed, unmatched } = await value(call.operations.dayReport(theDay));
  const ofAll = { userId: null, from: null, until: null, page: 1, pageSize: 20 };
  const answers = {
    operations: await value(
      call.operations.list({ ...ofAll, undecidedOnly: false, before: null, limit: 100 }),
    ),
    records: await value(call.records.list({ kind: 'spend', ...ofAll })),
    evidence: await value(call.operations.case({ operationId })),
    unclaimed,
    unmatched,
    undecided: (await value(call.app.leave({ by: null }))).undecided,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)]));
}

const theDay = { from: startMs - 24 * HOUR_MS, until: startMs + HOUR_MS };

afterAll(async () => {
  await counter.close();
  await simulator.close();
  temp.remove();
});

describe('a whole nickname and number', () => {
  it.each(['operations', 'records', 'evidence', 'unclaimed', 'unmatched', 'undecided'])(
    'cross to no screen with the %s: those have 龘* and 187****0952',
    (name) => {
      const list = lists[name] ?? '';
      expect(list).toContain('"nicknameMasked":"龘*"');
      expect(list).toContain('187****0952');
      expect(list).not.toContain('靐');
      expect(phone.in(list)).toBe(false);
    },
  );

  it('are kept by the journal and its backups on purpose, and by no other file', () => {
    for (const canary of [phone, nickname]) {
      const found = kinds(canary.inFiles(temp.path));
      expect(found).toContain('backups/journal.sqlite');
      expect(found.filter((file) => !KEPT.includes(file))).toEqual([]);
    }
  });

  it('are in no line of the log', () => {
    const lines = JSON.stringify(counter.ports.lines);
    expect(lines).toContain('journal.backed-up');
    expect(phone.in(lines) || nickname.in(lines)).toBe(false);
  });
});

/** Whose money it was, and for two days by which number the vendor's records of it are found. */
const KEPT: readonly string[] = ['backups/journal.sqlite', 'journal.sqlite', 'journal.sqlite-wal'];

describe('two days after the money was decided', () => {
  beforeAll(async () => {
    await counter.close();
    const clock = await openAt(startMs + 49 * HOUR_MS);
    clock.advance(5 * MINUTE_MS);
    await logged('journal.phones-masked');
    await logged('journal.backed-up');
    // What is closed has nothing in a write-ahead log any more.
    await counter.close();
    await openAt(startMs + 50 * HOUR_MS);
  }, 120_000);

  it('the number is left in earlier backups alone; the nickname stays, as whose money it was', () => {
    expect(kinds(phone.inFiles(temp.path))).toEqual(['backups/journal.sqlite']);
    expect(kinds(nickname.inFiles(temp.path))).toEqual(expect.arrayContaining(KEPT.slice(0, 2)));
  });
});
