import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Core, createCore } from '#core/core.ts';
import type { Ports } from '#core/ports.ts';
import type { Signature } from '#shared/contract/people.ts';
import type { VendorAccessForm } from '#shared/contract/vendors.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { closedPort } from '../contract/support/raw-server.ts';
import { type CoreClient, cardOf, failure, member, newId, signIn, value } from '../support/counter.ts';
import { memorySecrets, testPorts } from '../support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';

const LIVE: Ports['host'] = { kind: 'node', mode: 'live', version: '0.0.0-test', timeZone: 'Asia/Shanghai' };
const PIN = '246810';
const PHONE = '13800001001';
const MEMBER_PASSWORD = '001001';

let folder: ReturnType<typeof createTempDir>;
let here: Simulator;
let there: Simulator;
let kept: Map<string, string>;
let core: Core;

/** As a host does it: the core can be put together anew on the same files. */
async function open(more: Partial<Ports> = {}): Promise<void> {
  const ports = testPorts({
    ...{ dataDir: folder.path, liyuquan: here.liyuquanBase, host: LIVE },
    secrets: memorySecrets(kept),
    reopen: async () => {
      await core.close();
      core = await createCore(ports);
      return core.info();
    },
    ...more,
  });
  core = await createCore(ports);
}

const call = (): CoreClient => createRouterClient(core.router);
const form = (by: Signature | null, more: Partial<VendorAccessForm> = {}): VendorAccessForm => ({
  ...{ vendor: 'liyuquan', address: there.liyuquanBase, allowPlainHttp: false, by },
  ...(more as object),
});
const save = (by: Signature | null, more: Partial<VendorAccessForm> = {}) =>
  call().vendors.save(form(by, more));
const supervisor = async (): Promise<Signature> => {
  const { personId } = await value(
    call().people.add({ name: '店长', role: 'supervisor', pin: PIN, by: null }),
  );
  return { personId, pin: PIN };
};
const spend = async () => {
  const owner = await member(call(), PHONE);
  return call().operations.spend({
    ...{ operationId: newId(), userId: owner.userId, cardId: cardOf(owner, 'stored-value').cardId },
    ...{ priceFen: 1_000, password: MEMBER_PASSWORD, coupon: null },
  });
};
const arrivalsAt = async (simulator: Simulator): Promise<object> =>
  (await fetch(`${simulator.origin}/_sim/arrivals`)).json();

beforeEach(async () => {
  folder = createTempDir();
  kept = new Map();
  here = await startSimulator({ state: 'memory', seed: 1 });
  there = await startSimulator({ state: 'memory', seed: 2 });
  await open();
});
afterEach(async () => {
  await core.close();
  await here.close();
  await there.close();
  folder.remove();
});

describe('the address of the stored-value cards', () => {
  it('is changed by a supervisor only', async () => {
    expect(await failure(save(null))).toMatchObject({ code: 'person.not-supervisor' });
    const chief = await supervisor();
    expect(await failure(save(null))).toMatchObject({ code: 'person.not-supervisor' });
    expect(await failure(save({ ...chief, pin: '000000' }))).toMatchObject({ code: 'person.pin-wrong' });
    expect(await failure(save(chief, { address: 'ftp://x/' }))).toMatchObject({
      code: 'vendor.address-invalid',
    });
    await value(save(chief));
  });

  it('takes effect at once, outlives a restart, and no token crosses to it', async () => {
    const chief = await supervisor();
    await signIn(call(), 'dianzhang', true);
    await value(save(chief));
    expect(await value(call().session.current({}))).toMatchObject({ state: 'signed-out' });
    expect([...kept.keys()]).not.toContain('liyuquan.session');
    expect(await arrivalsAt(there)).toEqual({});
    const before = await arrivalsAt(here);
    await signIn(call(), 'dianzhang', true);
    await core.close();
    await open();
    expect(await value(call().session.current({}))).toMatchObject({ state: 'signed-in' });
    expect(await arrivalsAt(here)).toEqual(before);
  });

  it('hides nothing for good: at the old address its operations are there again', async () => {
    const chief = await supervisor();
    await signIn(call());
    const { operationId } = await value(spend());
    const list = () =>
      value(call().operations.list({ undecidedOnly: false, userId: null, before: null, limit: 9 }));
    await value(save(chief));
    expect(await list()).toEqual([]);
    await value(save(chief, { address: here.liyuquanBase }));
    expect(await list()).toMatchObject([{ operationId, state: 'confirmed' }]);
  });

  it('is no place for an operation that begins meanwhile', async () => {
    const chief = await supervisor();
    await signIn(call());
    const [spent, moved] = await Promise.all([spend(), call().vendors.save(form(chief))]);
    // Whichever was first: the money was spent at the old address and the address stayed, or nothing was sent.
    if (spent.ok) {
      expect(spent.value.state).toBe('confirmed');
    } else {
      expect(spent.failure.money).toBe('not-moved');
      expect(moved.ok).toBe(true);
    }
    expect(await arrivalsAt(there)).not.toHaveProperty('liyuquan.manage/v3/userCard/expense');
  });

  it('stays while an operation there is undecided', async () => {
    const chief = await supervisor();
    await signIn(call());
    here.faults.add({ vendor: 'liyuquan', kind: 'no-answer-after', path: 'money' });
    expect(await value(spend())).toMatchObject({ state: 'unknown' });
    expect(await failure(save(chief))).toMatchObject({
      code: 'vendor.undecided-there',
      params: { count: 1 },
    });
    expect(await value(call().session.current({}))).toMatchObject({ state: 'signed-in' });
    expect(await value(call().vendors.test({ vendor: 'liyuquan', probe: null }))).toMatchObject({
      problem: null,
    });
  });

  it('is tested: who answers, and what the clock says', async () => {
    expect(await value(call().vendors.test({ vendor: 'liyuquan', probe: null }))).toMatchObject({
      ...{ problem: null, failure: null },
    });
    const chief = await supervisor();
    await value(save(chief, { address: `http://127.0.0.1:${await closedPort()}/` }));
    expect(await value(call().vendors.test({ vendor: 'liyuquan', probe: null }))).toMatchObject({
      problem: 'address',
      failure: { code: 'vendor.unreachable' },
    });
  });

  it('is the start’s where the start names it', async () => {
    const chief = await supervisor();
    await value(save(chief));
    await core.close();
    await open({ vendors: { liyuquan: here.liyuquanBase, liyuquanGiven: true } });
    const [state] = await value(call().vendors.list({}));
    expect(state).toMatchObject({ vendor: 'liyuquan', fixedBy: 'start' });
    expect(await failure(save(chief))).toMatchObject({ code: 'vendor.fixed-at-start' });
    await signIn(call(), 'dianzhang', true);
    await core.close();
    await open();
    expect((await value(call().vendors.list({})))[0]).toMatchObject({ fixedBy: null });
    expect(await value(call().session.current({}))).toMatchObject({ state: 'signed-out' });
  });
});
