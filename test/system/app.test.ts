import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/contract/app.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  paymentPicture,
  signIn,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';

const PHONE = '13800001001';
let counter: TestCounter;
beforeEach(async () => {
  counter = await startCounter();
});
afterEach(() => counter.close());

async function spend({ call }: TestCounter) {
  const owner = await member(call, PHONE);
  return value(
    call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      priceFen: 100,
      password: PHONE.slice(-6),
      coupon: null,
    }),
  );
}

describe('events', () => {
  it('tell of every durable step of an operation and of the session, and end with the core', async () => {
    const events: AppEvent[] = [];
    const stream = await counter.call.app.events({});
    const reading = (async () => {
      for await (const event of stream) events.push(event);
    })();
    await signIn(counter.call);
    await spend(counter);
    await counter.core.close();
    await reading;
    expect(events.filter(({ type }) => type === 'session').length).toBeGreaterThan(0);
    const steps = events.flatMap((event) => (event.type === 'operation' ? [event.operation.state] : []));
    expect(steps).toEqual(['sending', 'confirmed', 'confirmed']);
    expect(events.flatMap((event) => (event.type === 'operation' ? [event.undecided] : []))).toEqual([
      1, 0, 0,
    ]);
    expect(JSON.stringify(events)).not.toContain(PHONE);
  });
});

describe('settings', () => {
  it('are changed one by one', async () => {
    expect(await value(counter.call.app.saveSettings({ language: 'en' }))).toMatchObject({
      language: 'en',
      sound: true,
    });
    expect(await value(counter.call.app.settings({}))).toMatchObject({ language: 'en' });
  });

  it('that are none are refused as data, not as an exception', async () => {
    const wrong = { language: 'fr' } as unknown as { language: 'en' };
    expect(await failure(counter.call.app.saveSettings(wrong))).toMatchObject({
      code: 'request.invalid',
      money: 'not-involved',
      params: { field: 'language' },
    });
  });
});

describe('info', () => {
  it('says what this counter is', async () => {
    expect(await value(counter.call.app.info({}))).toEqual({
      version: '0.0.0-test',
      host: 'node',
      mode: 'training',
      secretStore: 'memory',
      blocked: null,
      undecided: 0,
      shopTimeZone: 'Asia/Shanghai',
    });
  });
});

describe('what must never leave the core', () => {
  it('no answer, event or log line holds a phone number, a token, a password or the vendor’s address', async () => {
    const heard: unknown[] = [];
    const stream = await counter.call.app.events({});
    const reading = (async () => {
      for await (const event of stream) heard.push(event);
    })();
    await signIn(counter.call, 'dianzhang', true);
    const owner = await member(counter.call, PHONE);
    const userId = owner.userId;
    heard.push(owner, await spend(counter));
    const query = { userId, from: null, until: null, page: 1, pageSize: 50 };
    for (const kind of ['top-up', 'spend', 'refund'] as const) {
      heard.push(await counter.call.records.list({ ...query, kind }));
    }
    heard.push(
      await counter.call.cards.onSale({}),
      await counter.call.cards.topUpOffer({ cardId: '4' }),
      await paymentPicture(counter.call),
      await counter.call.members.find({ text: '1380000' }),
      await counter.call.operations.list({ undecidedOnly: false, userId: null, before: null, limit: 9 }),
      counter.ports.lines,
    );
    const [stored] = counter.ports.secretValues.values();
    await counter.core.close();
    await reading;
    const all = JSON.stringify(heard);
    expect(all).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(all).not.toContain(JSON.parse(stored ?? '{}').token);
    expect(all).not.toContain(new URL(counter.simulator.origin).host);
    expect(all).not.toContain('/item/');
  });
});

describe('what must never be on the disk', () => {
  it('no file holds a password, its hash, an SMS code or a token', async () => {
    const { call, dataDir, simulator } = counter;
    const password = 'mima-7f3a9c';
    await signIn(call, 'dianzhang', true);
    const spent = await spend(counter);
    await value(
      call.operations.openCard({
        operationId: newId(),
        phone: '13800009999',
        membershipCardId: '3',
        password,
      }),
    );
    await value(call.sms.send({}));
    const [sms] = (await simulator.aid()).sms;
    const refunded = await value(
      call.operations.refundSpend({
        operationId: newId(),
        userId: spent.userId ?? '',
        orderNo: spent.orderNo ?? '',
        smsCode: sms?.code ?? '',
      }),
    );
    expect(refunded.verdict).toBe('success');
    const [stored] = counter.ports.secretValues.values();
    const bytes = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'));
    expect(bytes.join('')).toContain(spent.operationId);
    const md5 = createHash('md5').update(password).digest('hex');
    for (const secret of [password, md5, JSON.parse(stored ?? '{}').token]) {
      expect(bytes.some((file) => file.includes(secret))).toBe(false);
    }
    // Six digits may stand inside a longer number or a hash by chance; as a word of its own they may not.
    expect(bytes.some((file) => new RegExp(`(?<![0-9a-f])${sms?.code}(?![0-9a-f])`).test(file))).toBe(false);
  });
});
