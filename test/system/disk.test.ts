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
import { draft, openTestJournal } from '../support/journal-draft.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

/** Needs the right to mount; elsewhere sqlite/database.test.ts has the same on a limit of SQLite's own. */
const probe = mountSmallDisk(1_000_000);
probe?.remove();

let simulator: Simulator;
let gateway: Gateway | undefined;
let disk: SmallDisk;
let counter: TestCounter | undefined;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
});
afterEach(async () => {
  disk.free();
  await counter?.core.close();
  await gateway?.close();
  await simulator.close();
  disk.remove();
  counter = undefined;
  gateway = undefined;
});

function mount(bytes: number): SmallDisk {
  const mounted = mountSmallDisk(bytes);
  if (mounted === null) throw new Error('could be mounted a moment ago');
  disk = mounted;
  return mounted;
}

async function open(liyuquan = simulator.liyuquanBase): Promise<TestCounter> {
  counter = await openCounter({ dataDir: disk.path, liyuquan }, simulator);
  await signIn(counter.call);
  return counter;
}

async function spend({ call }: TestCounter, phone = '13800001001') {
  const owner = await member(call, phone);
  return call.operations.spend({
    operationId: newId(),
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    priceFen: 100,
    password: phone.slice(-6),
    coupon: null,
  });
}

const MEGABYTE = 2 ** 20;

describe.runIf(probe !== null)('a real disk that is full', () => {
  it('before a sale: nothing is sent, and with room again the same sale goes through', async () => {
    mount(64 * MEGABYTE).fill(8 * MEGABYTE);
    const shop = await open();
    expect(await failure(spend(shop))).toMatchObject({ code: 'disk.full', money: 'not-moved' });
    expect(simulator.truth().requests).toHaveLength(0);
    disk.free();
    expect(await value(spend(shop))).toMatchObject({ verdict: 'success' });
  });

  it('while the vendor works: undecided and nothing else begins, until there is room for the answer', async () => {
    mount(64 * MEGABYTE);
    gateway = await startGateway(simulator.liyuquanBase, (line) => {
      if (line.includes('userCard/expense ')) disk.fill();
    });
    const shop = await open(gateway.base);
    const sold = await value(spend(shop));
    expect(sold).toMatchObject({ state: 'sending', verdict: 'undecided' });
    expect(shop.core.info().blocked).toMatchObject({ code: 'disk.full', money: 'not-moved' });
    expect(await failure(spend(shop, '13800001003'))).toMatchObject({ code: 'disk.full' });
    disk.free();
    await expect
      .poll(async () => (await value(shop.call.operations.get({ operationId: sold.operationId }))).state, {
        timeout: 10_000,
      })
      .toBe('confirmed');
    expect(simulator.truth().requests).toHaveLength(1);
  });

  it('at any commit: what was acknowledged is there afterwards, and nothing is half there', () => {
    const path = `${mount(MEGABYTE).path}/journal.sqlite`;
    const journal = openTestJournal(path);
    const acknowledged: string[] = [];
    const fillTheDisk = (): void => {
      for (let number = 0; number < 10_000; number++) {
        const operationId = `operation-${number}`;
        journal.begin(draft({ operationId, userId: String(number) }));
        acknowledged.push(operationId);
        journal.step(operationId, () => ({
          state: 'confirmed',
          type: 'answered',
          failure: null,
          answer: null,
        }));
      }
    };
    expect(fillTheDisk).toThrow(expect.objectContaining({ code: 'disk.full' }));
    expect(() => journal.begin(draft({ userId: 'one more' }))).toThrow();
    journal.close();
    const { operations, events, integrity } = readJournal(path);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(operations.map(({ operation_id }) => operation_id)).toEqual(acknowledged);
    expect(integrity).toBe('ok');
    expect(firstBrokenLink(events)).toBeNull();
    expect(events.filter(({ type }) => type === 'began')).toHaveLength(acknowledged.length);
  });
});

describe.runIf(probe !== null)('a disk that became read-only', () => {
  it('lets nobody trade, says so, and shows what is there', async () => {
    mount(64 * MEGABYTE);
    await value(spend(await open()));
    await counter?.core.close();
    disk.makeReadOnly();
    const shop = await open();
    expect(shop.core.info().blocked).toMatchObject({ code: 'journal.unwritable', money: 'not-moved' });
    expect(await failure(spend(shop))).toMatchObject({ code: 'journal.unwritable', money: 'not-moved' });
    expect(simulator.truth().requests).toHaveLength(1);
  });
});
