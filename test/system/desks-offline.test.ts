import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { failure, newId, openCounter, signIn, type TestCounter, value } from '../support/counter.ts';
import { type DataSimVendor, startDataSimVendor } from '../support/data-sim-vendor.ts';
import { readJournal } from '../support/journal-file.ts';
import { layCable, type NetworkCable } from '../support/network-cable.ts';
import { makeReady } from '../support/six-kinds.ts';
import { createTempDir, type TempDir } from '../support/temp-dir.ts';

const CARD = '8742999';

let folder: TempDir;
let simulator: Simulator;
let vendor: DataSimVendor;
let toMembers: NetworkCable;
let toAgent: NetworkCable;
let counter: TestCounter;
beforeEach(async () => {
  folder = createTempDir();
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  vendor = await startDataSimVendor();
  toMembers = await layCable(simulator.liyuquanBase);
  toAgent = await layCable(vendor.base);
  const liyuquan = toMembers.base;
  const simAgent = { baseUrl: toAgent.base, id: '1', secret: new Secret('geheim') };
  counter = await openCounter({ dataDir: folder.path, liyuquan, vendors: { liyuquan, simAgent } }, simulator);
  await signIn(counter.call);
});
afterEach(async () => {
  await counter.close();
  await Promise.all([toMembers.close(), toAgent.close()]);
  await vendor.close();
  await simulator.close();
  folder.remove();
});

const request = () => ({
  operationId: newId(),
  cardNo: CARD,
  packageId: '4',
  priceFen: 8_850,
  effective: 'this-month' as const,
});
const written = () => readJournal(`${folder.path}/journal.sqlite`).operations.length;
const desk = () => value(counter.call.connectivity.desk({ vendor: 'sim-agent' }));
const states = async () => [
  (await value(counter.call.connectivity.current({}))).state,
  (await desk())?.state,
];
const ORDERED = { operation: { verdict: 'success' } };

describe('an order while its vendor cannot be reached', () => {
  it.each([
    ['is known to be gone', true],
    ['was thought to be there', false],
  ])('that %s is refused before anything is written or sent', async (_, known) => {
    await value(counter.call.dataSim.card({ text: CARD }));
    await toAgent.pull();
    await desk();
    if (known) await value(counter.call.connectivity.check({}));
    const before = written();
    expect(await failure(counter.call.dataSim.order(request()))).toMatchObject({
      code: 'data-sim.offline',
      money: 'not-moved',
    });
    expect(written()).toBe(before);
    expect(vendor.state).toMatchObject({ orders: [], balanceFen: 50_000 });
    expect(counter.core.undecided()).toBe(0);
  });

  it('is carried out once the vendor is back: it is tried once more before anything is refused', async () => {
    await toAgent.pull();
    await desk();
    await value(counter.call.connectivity.check({}));
    await toAgent.plug();
    expect(await value(counter.call.dataSim.order(request()))).toMatchObject(ORDERED);
    expect(vendor.state.orders).toHaveLength(1);
  });

  it('gives the first answer again where it had been made before', async () => {
    const asked = request();
    const first = await value(counter.call.dataSim.order(asked));
    await toAgent.pull();
    await desk();
    await value(counter.call.connectivity.check({}));
    const again = await value(counter.call.dataSim.order(asked));
    expect(again.operation).toEqual(first.operation);
    expect(vendor.state.orders).toHaveLength(1);
  });

  it('says whose vendor did not answer in time, and that nothing was sent', async () => {
    toAgent.goSilent();
    const answer = await failure(counter.call.dataSim.order(request()));
    expect(answer).toMatchObject({
      code: 'data-sim.pre-read-failed',
      money: 'not-moved',
      params: { reason: 'vendor.timeout', vendor: 'sim-agent' },
    });
    expect(vendor.state.orders).toHaveLength(0);
  }, 60_000);
});

describe('the outage of one vendor', () => {
  it('of data packages leaves the sale to a member alone', async () => {
    const ready = await makeReady('spend', counter);
    await toAgent.pull();
    await desk();
    await value(counter.call.connectivity.check({}));
    expect(await states()).toEqual(['online', 'offline']);
    expect(await value(ready.carryOut())).toMatchObject({ verdict: 'success' });
    const { flow } = await value(counter.call.dataSim.card({ text: CARD }));
    expect(flow).toMatchObject({ failure: { code: 'vendor.unreachable', params: { vendor: 'sim-agent' } } });
  });

  it('of stored-value cards leaves orders alone', async () => {
    const ready = await makeReady('spend', counter);
    await toMembers.pull();
    await desk();
    await value(counter.call.connectivity.check({}));
    expect(await states()).toEqual(['offline', 'online']);
    expect(await failure(ready.carryOut())).toMatchObject({ code: 'vendor.offline' });
    expect(await value(counter.call.dataSim.order(request()))).toMatchObject(ORDERED);
    expect(vendor.state.orders).toHaveLength(1);
  });
});

it('nothing is known of a desk that is not set up', async () => {
  expect(await value(counter.call.connectivity.desk({ vendor: 'zvcms' }))).toBeNull();
});
