import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  openCounter,
  signIn,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { type Row, readJournal } from '../support/journal-file.ts';
import { createTempDir } from '../support/temp-dir.ts';

const PHONE = '13800001001';
const isMoney = (line: string) => /userCard\/expense /.test(line);

let simulator: Simulator;
let gateway: Gateway;
let folder: ReturnType<typeof createTempDir>;
const cores: TestCounter[] = [];
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  folder = createTempDir();
});
afterEach(async () => {
  for (const counter of cores.splice(0)) await counter.core.close();
  await gateway.close();
  await simulator.close();
  folder.remove();
});

async function open(): Promise<TestCounter> {
  const counter = await openCounter({ dataDir: folder.path, liyuquan: gateway.base }, simulator);
  cores.push(counter);
  await signIn(counter.call);
  return counter;
}

async function spendInput(counter: TestCounter) {
  const owner = await member(counter.call, PHONE);
  return {
    operationId: newId(),
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    priceFen: 100,
    password: PHONE.slice(-6),
    coupon: null,
  };
}

describe('the journal comes first', () => {
  it('has the operation on the disk before the vendor sees the first byte of the money call', async () => {
    const seen: Row[] = [];
    gateway = await startGateway(simulator.liyuquanBase, (line) => {
      if (isMoney(line)) seen.push(...readJournal(`${folder.path}/journal.sqlite`).operations);
    });
    const counter = await open();
    const input = await spendInput(counter);
    const operation = await value(counter.call.operations.spend(input));
    expect(operation.verdict).toBe('success');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      operation_id: input.operationId,
      state: 'sending',
      amount_fen: 100,
      before_balance: operation.before?.balanceFen,
      answer: null,
    });
    expect(JSON.parse(String(seen[0]?.snapshot)).seenRecordIds.length).toBeGreaterThan(0);
  });

  it('a money call is one connection and one request', async () => {
    gateway = await startGateway(simulator.liyuquanBase);
    const counter = await open();
    await value(counter.call.operations.spend(await spendInput(counter)));
    expect(gateway.requests.filter(isMoney)).toHaveLength(1);
  });

  it('a connection that drops after the request was read is not tried again', async () => {
    gateway = await startGateway(simulator.liyuquanBase, (line) => {
      if (isMoney(line)) throw new Error('drop');
    });
    const counter = await open();
    const operation = await value(counter.call.operations.spend(await spendInput(counter)));
    expect(operation).toMatchObject({ verdict: 'undecided', state: 'unknown' });
    expect(gateway.requests.filter(isMoney)).toHaveLength(1);
    expect(simulator.truth().requests).toHaveLength(0);
  });

  it('a connection that is refused is a proved "not sent": the card is free at once', async () => {
    // The gateway goes away with the second pre-read, so that the money call finds nobody listening.
    let reads = 0;
    let armed = false;
    gateway = await startGateway(simulator.liyuquanBase, (line, { shut }) => {
      if (armed && /expense_list|user_card_detail/.test(line) && ++reads === 2) shut();
    });
    const counter = await open();
    const input = await spendInput(counter);
    armed = true;
    const operation = await value(counter.call.operations.spend(input));
    expect(operation).toMatchObject({
      verdict: 'failure',
      state: 'not-sent',
      failure: { code: 'vendor.unreachable', money: 'not-moved' },
    });
    expect(simulator.truth().requests).toHaveLength(0);
    expect(counter.core.undecided()).toBe(0);
  });
});

describe('two counters on one journal', () => {
  it('cannot both have an operation open on one card', async () => {
    gateway = await startGateway(simulator.liyuquanBase);
    const [first, second] = [await open(), await open()];
    const [one, other] = [await spendInput(first), await spendInput(second)];
    simulator.faults.add({ path: 'expense', kind: 'delay', value: 300, count: 1, skip: 2 });
    simulator.faults.add({ path: 'money', kind: 'delay', value: 300 });
    const answers = await Promise.all([
      first.call.operations.spend(one),
      second.call.operations.spend(other),
    ]);
    const done = answers.filter((answer) => answer.ok && answer.value.verdict === 'success');
    const busy = answers.filter((answer) => !answer.ok && answer.failure.code === 'operation.card-busy');
    expect([done.length, busy.length]).toEqual([1, 1]);
    expect(simulator.truth().requests).toHaveLength(1);
  });

  it('share first results: an id that one has used, the other repeats without sending', async () => {
    gateway = await startGateway(simulator.liyuquanBase);
    const [first, second] = [await open(), await open()];
    const input = await spendInput(first);
    const operation = await value(first.call.operations.spend(input));
    expect(await value(second.call.operations.spend(input))).toEqual(operation);
    expect(await failure(second.call.operations.spend({ ...input, priceFen: 1 }))).toMatchObject({
      code: 'operation.id-reused',
    });
    expect(simulator.truth().requests).toHaveLength(1);
  });

  it('a second one that opens does not take over what the first is sending', async () => {
    gateway = await startGateway(simulator.liyuquanBase);
    const first = await open();
    const input = await spendInput(first);
    simulator.faults.add({ path: 'money', kind: 'delay', value: 400 });
    const pending = first.call.operations.spend(input);
    while (simulator.truth().requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await open();
    expect(await value(second.call.operations.get({ operationId: input.operationId }))).toMatchObject({
      state: 'sending',
      verdict: 'undecided',
    });
    expect((await value(pending)).verdict).toBe('success');
  });
});
