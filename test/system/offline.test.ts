import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '#shared/contract/app.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { failure, member, openCounter, signIn, type TestCounter, value } from '../support/counter.ts';
import { readJournal } from '../support/journal-file.ts';
import { layCable, type NetworkCable } from '../support/network-cable.ts';
import { MEMBER_KINDS, makeReady } from '../support/six-kinds.ts';
import { createTempDir, type TempDir } from '../support/temp-dir.ts';

let simulator: Simulator;
let cable: NetworkCable;
let folder: TempDir;
let counter: TestCounter;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  cable = await layCable(simulator.liyuquanBase);
  folder = createTempDir();
  counter = await openCounter({ dataDir: folder.path, liyuquan: cable.base }, simulator);
});
afterEach(async () => {
  await counter.core.close();
  await cable.close();
  await simulator.close();
  folder.remove();
});

const state = async () => (await value(counter.call.connectivity.current({}))).state;

describe('a counter whose network is pulled out', () => {
  it.each(MEMBER_KINDS)(
    'refuses a %s before anything is written or sent, and says what to do',
    async (kind) => {
      await signIn(counter.call);
      const ready = await makeReady(kind, counter);
      const written = readJournal(`${folder.path}/journal.sqlite`).operations.length;
      const sent = simulator.truth().requests.length;
      await cable.pull();
      await value(counter.call.connectivity.check({}));
      expect(await failure(ready.carryOut())).toMatchObject({ code: 'vendor.offline', money: 'not-moved' });
      expect(readJournal(`${folder.path}/journal.sqlite`).operations).toHaveLength(written);
      expect(simulator.truth().requests).toHaveLength(sent);
      expect(counter.core.undecided()).toBe(0);
    },
  );

  it('refuses nothing that would work again: it tries the vendor once more first', async () => {
    await signIn(counter.call);
    const ready = await makeReady('spend', counter);
    await cable.pull();
    await value(counter.call.connectivity.check({}));
    expect(await state()).toBe('offline');
    await cable.plug();
    expect(await value(ready.carryOut())).toMatchObject({ verdict: 'success' });
    expect(await state()).toBe('online');
  });

  it('gives the first answer again to a question that is repeated offline', async () => {
    await signIn(counter.call);
    const ready = await makeReady('spend', counter);
    const first = await value(ready.carryOut());
    await cable.pull();
    await value(counter.call.connectivity.check({}));
    expect(await value(ready.carryOut())).toEqual(first);
    expect(simulator.truth().requests).toHaveLength(1);
  });

  it('still shows what was done', async () => {
    await signIn(counter.call);
    await value((await makeReady('spend', counter)).carryOut());
    await cable.pull();
    const listed = counter.call.operations.list({
      undecidedOnly: false,
      userId: null,
      before: null,
      limit: 10,
    });
    expect(await value(listed)).toHaveLength(1);
  });
});

describe('what a window is told', () => {
  it('is that the vendor has gone and that it is back, without being asked', async () => {
    await signIn(counter.call);
    const told: string[] = [];
    const stream = await counter.call.app.events({});
    const listening = (async () => {
      for await (const event of stream as AsyncIterable<AppEvent>) {
        if (event.type === 'connectivity') told.push(event.connectivity.state);
      }
    })();
    await vi.waitFor(async () => expect(await state()).toBe('online'), WAITING);
    await cable.pull();
    await vi.waitFor(() => expect(told.at(-1)).toBe('offline'), WAITING);
    await cable.plug();
    await vi.waitFor(() => expect(told.at(-1)).toBe('online'), WAITING);
    expect((await member(counter.call, '13800001001')).nickname).toBe('小练习');
    await counter.core.close();
    await listening;
  });

  it('is learnt from a lookup that failed, too', async () => {
    await signIn(counter.call);
    await cable.pull();
    expect(await failure(counter.call.members.find({ text: '13800001001' }))).toMatchObject({
      code: 'vendor.unreachable',
    });
    await vi.waitFor(async () => expect(await state()).toBe('offline'), WAITING);
    await cable.plug();
    await member(counter.call, '13800001001');
    expect(await state()).toBe('online');
  });
});

/** Ample on a busy machine; the seconds themselves are counted on a clock of the test's own, beside the source. */
const WAITING = { timeout: 30_000, interval: 20 } as const;
