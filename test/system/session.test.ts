import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure, signIn, startCounter, type TestCounter, value } from '../support/counter.ts';
import { memorySecrets } from '../support/ports.ts';

let counter: TestCounter;
beforeEach(async () => {
  counter = await startCounter();
});
afterEach(() => counter.close());

const lapse = (origin: string) =>
  fetch(`${origin}/_sim/lapse-tokens`, { method: 'POST', headers: { origin } });
const manager = { username: 'dianzhang', password: '123456' };

describe('signing in', () => {
  it('gives name, shops and rights, and nothing that is secret', async () => {
    const session = await value(counter.call.session.signIn({ ...manager, remember: true }));
    expect(session).toMatchObject({ state: 'signed-in', username: 'dianzhang', shop: null });
    expect(session.shops.map(({ storeId }) => storeId).sort()).toEqual(['3', '4', '5']);
    expect(session.capabilities).toContain('cash-back');
    const [stored] = counter.ports.secretValues.values();
    const { token } = JSON.parse(stored ?? '{}');
    expect(token.length).toBeGreaterThan(8);
    expect(JSON.stringify([session, counter.ports.lines])).not.toContain(token);
  });

  it('chooses the only shop by itself, and shows what a cashier may do', async () => {
    const session = await value(
      counter.call.session.signIn({ username: 'shouyin', password: '123456', remember: false }),
    );
    expect(session.shop?.storeId).toBe('3');
    expect(session.capabilities).toContain('spend');
    expect(session.capabilities).not.toContain('refund-spend');
    expect(counter.ports.secretValues.size).toBe(0);
  });

  it('with a wrong password is refused', async () => {
    const told = await failure(
      counter.call.session.signIn({ ...manager, password: 'wrong', remember: true }),
    );
    expect(told.code).toBe('session.wrong-credentials');
    expect(await value(counter.call.session.current({}))).toMatchObject({ state: 'signed-out' });
  });
});

describe('over a restart', () => {
  it('a remembered sign-in and the chosen shop are there again', async () => {
    await signIn(counter.call, 'dianzhang', true);
    await value(counter.call.session.chooseShop({ storeId: '4' }));
    const again = await counter.restart();
    expect(await value(again.call.session.current({}))).toMatchObject({
      state: 'signed-in',
      username: 'dianzhang',
      shop: { storeId: '4' },
    });
    await again.close();
  });

  it('a sign-in that was not to be remembered is gone', async () => {
    await signIn(counter.call);
    const again = await counter.restart();
    expect(await value(again.call.session.current({}))).toMatchObject({
      state: 'signed-out',
      username: null,
    });
    await again.close();
  });

  it('a token that the vendor has forgotten is forgotten here too', async () => {
    await signIn(counter.call, 'dianzhang', true);
    await lapse(counter.simulator.origin);
    const again = await counter.restart();
    expect(await value(again.call.session.current({}))).toMatchObject({
      state: 'signed-out',
      username: 'dianzhang',
    });
    expect(counter.ports.secretValues.size).toBe(0);
    await again.close();
  });

  it('a vendor that does not answer leaves the token for the next try', async () => {
    await signIn(counter.call, 'dianzhang', true);
    counter.simulator.faults.add({ path: 'manage/user/info', kind: 'http-500-before' });
    const again = await counter.restart();
    expect(await value(again.call.session.current({}))).toMatchObject({ state: 'signed-out' });
    counter.simulator.faults.clear();
    expect(await value(again.call.session.current({}))).toMatchObject({ state: 'signed-in' });
    await again.close();
  });

  it('a secret store whose content cannot be read asks for the password', async () => {
    const secrets = memorySecrets(new Map([['liyuquan.session', 'not json']]));
    const again = await counter.restart({ secrets });
    expect(await value(again.call.session.current({}))).toMatchObject({ state: 'signed-out' });
    await again.close();
  });
});

describe('signing out', () => {
  it('forgets the token', async () => {
    await signIn(counter.call, 'dianzhang', true);
    expect(await value(counter.call.session.signOut({}))).toMatchObject({ state: 'signed-out', shops: [] });
    expect(counter.ports.secretValues.size).toBe(0);
    expect(await failure(counter.call.members.find({ text: '13800001001' }))).toMatchObject({
      code: 'session.required',
    });
  });
});

describe('a lapsed session', () => {
  beforeEach(async () => {
    await signIn(counter.call);
    await value(counter.call.session.chooseShop({ storeId: '5' }));
    await lapse(counter.simulator.origin);
  });

  it('is noticed at the next read, and keeps user and shop', async () => {
    expect(await failure(counter.call.members.find({ text: '13800001001' }))).toMatchObject({
      code: 'session.required',
    });
    expect(await value(counter.call.session.current({}))).toMatchObject({
      state: 'lapsed',
      username: 'dianzhang',
      shop: { storeId: '5' },
    });
  });

  it('is restored for the same user, and begins anew for another', async () => {
    await failure(counter.call.members.find({ text: '13800001001' }));
    expect(await value(counter.call.session.signIn({ ...manager, remember: false }))).toMatchObject({
      state: 'signed-in',
      shop: { storeId: '5' },
    });
    const other = await value(
      counter.call.session.signIn({ username: 'shouyin', password: '123456', remember: false }),
    );
    expect(other).toMatchObject({ username: 'shouyin', shop: { storeId: '3' } });
  });
});

describe('what an account may not do', () => {
  it('is refused here before the vendor is asked', async () => {
    await signIn(counter.call, 'xuetu');
    const { operations } = counter.call;
    const told = await failure(
      operations.refundSpend({
        operationId: '6f1f2d8e-0d5c-4c39-9d55-6a1d7a3f9c11',
        userId: '1',
        orderNo: '1',
        smsCode: '123456',
      }),
    );
    expect(told).toMatchObject({ code: 'session.denied', money: 'not-moved' });
  });

  it('no money moves before a shop is chosen', async () => {
    await value(counter.call.session.signIn({ ...manager, remember: false }));
    const told = await failure(
      counter.call.operations.openCard({
        operationId: '6f1f2d8e-0d5c-4c39-9d55-6a1d7a3f9c11',
        phone: '13800009999',
        membershipCardId: '3',
        password: null,
      }),
    );
    expect(told).toMatchObject({ code: 'session.shop-required', money: 'not-moved' });
  });
});

describe('SMS codes', () => {
  it('are sent once a minute', async () => {
    await signIn(counter.call);
    const { againAt } = await value(counter.call.sms.send({}));
    expect(againAt).toBeGreaterThan(Date.now() + 50_000);
    expect(await failure(counter.call.sms.send({}))).toMatchObject({ code: 'sms-code.too-soon' });
    expect((await counter.simulator.aid()).sms).toHaveLength(1);
  });
});
