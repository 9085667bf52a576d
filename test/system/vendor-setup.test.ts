import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '#core/ports.ts';
import type { FaultRuleInput } from '#simulator/faults.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { closedPort, httpAnswer, startRawServer } from '../contract/support/raw-server.ts';
import { failure, newId, openCounter, signIn, type TestCounter, value } from '../support/counter.ts';
import { forwardClock } from '../support/forward-clock.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { vendorForms } from '../support/vendor-forms.ts';

const LIVE: Ports['host'] = { kind: 'node', mode: 'live', version: '0.0.0-test', timeZone: 'Asia/Shanghai' };
const NOTHING = { id: null, secret: null };

let folder: ReturnType<typeof createTempDir>;
let simulator: Simulator;
let clock: ReturnType<typeof forwardClock>;
let counter: TestCounter;
beforeEach(async () => {
  folder = createTempDir();
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  clock = forwardClock();
  counter = await openCounter(
    { dataDir: folder.path, liyuquan: simulator.liyuquanBase, host: LIVE, clock },
    simulator,
  );
});
afterEach(async () => {
  await counter.close();
  await simulator.close();
  folder.remove();
});

const forms = () => vendorForms(simulator);
const desks = () => value(counter.call.desks({}));
const test = (vendor: 'liyuquan' | 'sim-agent' | 'dakashi' | 'zvcms', probe: string | null = null) =>
  value(counter.call.vendors.test({ vendor, probe }));
const saveAll = async () => {
  for (const form of Object.values(forms())) await value(counter.call.vendors.save(form));
};
const states = async () =>
  Object.fromEntries((await value(counter.call.vendors.list({}))).map((one) => [one.vendor, one]));

describe('setting up', () => {
  it('opens the desks at once, outlives a restart, and ends with forgetting', async () => {
    expect(await desks()).toEqual({ dataSim: false, simOrders: false, giftCards: false });
    await saveAll();
    expect(await desks()).toEqual({ dataSim: true, simOrders: true, giftCards: true });
    const card = await value(counter.call.dataSim.card({ text: '8742001' }));
    expect(card).toMatchObject({ flow: { ok: true }, other: { ok: true } });
    counter = await counter.restart();
    expect(await desks()).toEqual({ dataSim: true, simOrders: true, giftCards: true });
    await value(counter.call.vendors.forget({ vendor: 'sim-agent' }));
    expect(await desks()).toEqual({ dataSim: true, simOrders: false, giftCards: true });
    counter = await counter.restart();
    expect(await desks()).toEqual({ dataSim: true, simOrders: false, giftCards: true });
  });

  it('opens the data-SIM desk with either vendor alone: look-up only without the one that sells', async () => {
    const { call } = counter;
    await value(call.vendors.save(forms().dakashi));
    expect(await desks()).toMatchObject({ dataSim: true, simOrders: false });
    const card = await value(call.dataSim.card({ text: '8742001' }));
    expect(card).toMatchObject({ cardNo: '8742001', other: { ok: true }, openOrderId: null });
    for (const part of [card.flow, card.state, card.realName, card.packages, card.balance]) {
      expect(part).toMatchObject({ ok: false, failure: { code: 'vendor.not-set-up' } });
    }
    expect(await value(call.dataSim.orders({ cardNo: '8742001' }))).toEqual([]);
    const order = { ...{ operationId: newId(), cardNo: '8742001', packageId: '4', priceFen: 8_850 } };
    expect(await failure(call.dataSim.order({ ...order, effective: 'this-month' }))).toMatchObject({
      code: 'vendor.not-set-up',
      money: 'not-moved',
    });
    await value(call.vendors.forget({ vendor: 'dakashi' }));
    await value(call.vendors.save(forms()['sim-agent']));
    expect(await desks()).toMatchObject({ dataSim: true, simOrders: true });
    expect(await value(call.dataSim.card({ text: '8742001' }))).toMatchObject({
      ...{ flow: { ok: true }, packages: { ok: true }, other: null },
    });
  });

  it('tells the screen that something is set up, and nothing of what', async () => {
    await saveAll();
    const told = JSON.stringify([await value(counter.call.vendors.list({})), await test('zvcms')]);
    expect(told).not.toContain('127.0.0.1');
    const kept = [...counter.ports.secretValues.values()].join();
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'latin1'));
    const { zvcms, dakashi, simAgent } = simulator.vendors();
    for (const secret of [zvcms.key, zvcms.grantCode, dakashi.clientSecret, simAgent.secret]) {
      expect(kept).toContain(secret);
      expect(told).not.toContain(secret);
      expect(JSON.stringify(counter.ports.lines)).not.toContain(secret);
      expect(files.some((file) => file.includes(secret))).toBe(false);
    }
  });

  it('keeps what is left out, but never old credentials for a new address', async () => {
    const { save } = counter.call.vendors;
    const form = forms()['sim-agent'];
    expect(await failure(save({ ...form, secret: null }))).toMatchObject({
      code: 'vendor.credentials-incomplete',
    });
    await value(save(form));
    await value(save({ ...form, address: null, id: null, secret: 'ein anderes' }));
    expect(await test('sim-agent')).toMatchObject({ problem: 'signature' });
    await value(save({ ...form, address: null, id: null }));
    expect(await test('sim-agent')).toMatchObject({ problem: null });
    expect(await failure(save({ ...form, ...NOTHING, address: 'other.example.com' }))).toMatchObject({
      code: 'vendor.credentials-incomplete',
    });
    expect(await test('sim-agent')).toMatchObject({ problem: null });
  });

  it('asks a supervisor for plain http, once there is one', async () => {
    const { call } = counter;
    const form = { ...forms()['sim-agent'], address: 'agent.example.com', allowPlainHttp: true };
    await value(call.vendors.save(form));
    expect(await states()).toMatchObject({ 'sim-agent': { plainHttp: true }, zvcms: { plainHttp: false } });
    await value(call.vendors.forget({ vendor: 'sim-agent' }));
    const pin = '246810';
    const chief = await value(call.people.add({ name: '店长', role: 'supervisor', pin, by: null }));
    expect(await failure(call.vendors.save(form))).toMatchObject({ code: 'person.not-supervisor' });
    const wrong = { personId: chief.personId, pin: '000000' };
    expect(await failure(call.vendors.save({ ...form, by: wrong }))).toMatchObject({
      code: 'person.pin-wrong',
    });
    expect((await states())['sim-agent']).toMatchObject({ setUp: false });
    await value(call.vendors.save({ ...form, by: { personId: chief.personId, pin } }));
    expect((await states())['sim-agent']).toMatchObject({ setUp: true, plainHttp: true });
    await value(call.vendors.save({ ...form, ...NOTHING, address: null, allowPlainHttp: false }));
    expect((await states())['sim-agent']).toMatchObject({ setUp: true, plainHttp: false });
  });

  it('is refused where it cannot be kept, and in training', async () => {
    const broken = {
      ...counter.ports.secrets,
      write: () => Promise.reject(new Error('ENOSPC')),
    };
    counter = await counter.restart({ secrets: broken });
    expect(await failure(counter.call.vendors.save(forms().zvcms))).toMatchObject({
      code: 'vendor.access-not-kept',
    });
    expect(await desks()).toMatchObject({ giftCards: false });
    counter = await counter.restart({ host: { ...LIVE, mode: 'training' } });
    expect(await failure(counter.call.vendors.save(forms().zvcms))).toMatchObject({
      code: 'vendor.fixed-in-training',
    });
    expect(await failure(counter.call.vendors.forget({ vendor: 'zvcms' }))).toMatchObject({
      code: 'vendor.fixed-in-training',
    });
  });
});

describe('testing a connection', () => {
  beforeEach(saveAll);

  it.each(['liyuquan', 'sim-agent', 'dakashi', 'zvcms'] as const)('%s works', async (vendor) => {
    expect(await test(vendor)).toMatchObject({ problem: null, failure: null });
  });

  it('works with a card and a user that the vendors know, and spends nothing', async () => {
    expect(await test('dakashi', '87000001')).toMatchObject({ problem: null });
    expect(await test('zvcms', '100001')).toMatchObject({ problem: null });
    expect(simulator.agentTruth().balanceFen).toBe(50_000);
  });

  it.each(
    (['sim-agent', 'dakashi', 'zvcms'] as const).flatMap((vendor) =>
      (
        [
          ['refuse-client', 'credentials'],
          ['refuse-signature', 'signature'],
          ['refuse-clock', 'clock'],
          ['http-500-before', 'answer'],
          ['malformed-body', 'answer'],
          ['no-answer-before', 'address'],
        ] as const
      ).map(([kind, problem]) => ({ vendor, kind, problem })),
    ),
  )('$vendor with $kind: $problem', async ({ vendor, kind, problem }) => {
    simulator.faults.add({ vendor, kind, path: '*' } as FaultRuleInput);
    const result = await test(vendor);
    expect(result).toMatchObject({ problem });
    expect(result.failure).not.toBeNull();
  });

  it.each([
    ['sim-agent', { id: '4711' }, 'credentials'],
    ['sim-agent', { secret: 'falsch' }, 'signature'],
    ['dakashi', { clientId: 'iot' }, 'credentials'],
    ['dakashi', { clientSecret: 'falsch' }, 'signature'],
    ['zvcms', { grantCode: '1' }, 'credentials'],
    ['zvcms', { key: 'falsch' }, 'signature'],
  ] as const)('%s with a wrong %o: %s', async (vendor, wrong, problem) => {
    await value(counter.call.vendors.save({ ...forms()[vendor], ...wrong } as never));
    expect(await test(vendor)).toMatchObject({ problem });
  });

  it.each(['dakashi', 'zvcms'] as const)('%s: the clock, and by how much', async (vendor) => {
    clock.forward(400_000);
    const ahead = await test(vendor);
    expect(ahead).toMatchObject({
      problem: 'clock',
      failure: { code: 'vendor.clock-ahead', params: { minutes: 7 } },
    });
    expect(Math.abs((ahead.clockLeadSeconds ?? 0) - 400)).toBeLessThan(30);
  });

  it('sim-agent: the clock is corrected, and told', async () => {
    clock.forward(400_000);
    const result = await test('sim-agent');
    expect(result.problem).toBeNull();
    expect(Math.abs((result.clockLeadSeconds ?? 0) - 400)).toBeLessThan(30);
  });

  it('the address, where nobody or somebody else answers', async () => {
    const nobody = `http://127.0.0.1:${await closedPort()}/`;
    await value(counter.call.vendors.save({ ...forms().dakashi, address: nobody }));
    expect(await test('dakashi')).toMatchObject({
      problem: 'address',
      failure: { code: 'vendor.unreachable' },
    });
    const page = await startRawServer((socket) => socket.end(httpAnswer('<html>welcome</html>')));
    await value(counter.call.vendors.save({ ...forms().zvcms, address: page.base }));
    expect(await test('zvcms')).toMatchObject({ problem: 'address' });
    await page.close();
    expect(await failure(counter.call.vendors.save({ ...forms().zvcms, address: 'ftp://x/' }))).toMatchObject(
      { code: 'vendor.address-invalid' },
    );
  });

  it('a vendor that is not set up cannot be tested', async () => {
    await value(counter.call.vendors.forget({ vendor: 'dakashi' }));
    expect(await failure(counter.call.vendors.test({ vendor: 'dakashi', probe: null }))).toMatchObject({
      code: 'vendor.not-set-up',
    });
  });
});

describe('another account', () => {
  const order = (operationId = newId(), cardNo = '8742001') => ({
    ...{ operationId, cardNo, packageId: '0', priceFen: 0, effective: 'this-month' as const },
  });

  it('leaves an undecided order visible, sends it to nobody, and keeps its card', async () => {
    await saveAll();
    await signIn(counter.call);
    const { call } = counter;
    const card = await value(call.dataSim.card({ text: '8742001' }));
    if (!card.packages.ok) throw new Error('no packages');
    const [chosen] = card.packages.value;
    if (!chosen) throw new Error('no package');
    simulator.faults.add({ vendor: 'sim-agent', kind: 'no-answer-before', path: 'money' });
    const request = { ...order(), packageId: chosen.packageId, priceFen: chosen.priceFen };
    expect(await value(call.dataSim.order(request))).toMatchObject({ stage: 'undecided' });
    simulator.faults.clear();

    const elsewhere = await startSimulator({ state: 'memory', seed: 2 });
    await value(call.vendors.save(vendorForms(elsewhere)['sim-agent']));
    const list = () =>
      value(call.operations.list({ undecidedOnly: true, userId: null, before: null, limit: 9 }));
    expect(await list()).toMatchObject([{ operationId: request.operationId, state: 'unknown' }]);
    expect(counter.core.undecided()).toBe(1);
    expect((await value(call.dataSim.card({ text: '8742001' }))).openOrderId).toBe(request.operationId);
    const again = { ...request, operationId: newId() };
    expect(await failure(call.dataSim.order(again))).toMatchObject({
      code: 'operation.card-busy',
      params: { operationId: request.operationId },
    });

    clock.forward(151_000);
    await value(call.operations.check({ operationId: request.operationId }));
    clock.forward(16_000);
    await value(call.operations.check({ operationId: request.operationId }));
    expect(await list()).toMatchObject([{ state: 'unknown' }]);
    expect(elsewhere.agentTruth().requests).toEqual([]);

    await value(call.vendors.save(forms()['sim-agent']));
    await value(call.operations.check({ operationId: request.operationId }));
    clock.forward(16_000);
    await value(call.operations.check({ operationId: request.operationId }));
    expect(await list()).toEqual([]);
    expect(await value(call.operations.get({ operationId: request.operationId }))).toMatchObject({
      state: 'not-applied',
    });
    expect(simulator.agentTruth().orders).toEqual([]);
    await elsewhere.close();
  });
});
