import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Coupon } from '#shared/contract/member.ts';
import type { Aid } from '#simulator/aid.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  signIn,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';

const PHONE = '13800001001';
let counter: TestCounter;
let aid: Aid;
beforeAll(async () => {
  counter = await startCounter();
  await signIn(counter.call);
  await value(counter.call.session.chooseShop({ storeId: '3' }));
  aid = await counter.simulator.aid();
});
afterAll(() => counter.close());

const code = (kind: Aid['codes'][number]['kind'], words: string) =>
  aid.codes.find((one) => one.kind === kind && `${one.title} ${one.detail}`.includes(words))?.text ?? '';
const scan = (text: string) => counter.call.members.scan({ text });
const find = (text: string) => counter.call.members.find({ text });

describe('a scanned code', () => {
  it('of a member opens the member, with colours, masked phone and full balances', async () => {
    const finding = await value(scan(code('member', PHONE)));
    if (finding.kind !== 'member') throw new Error(finding.kind);
    expect(finding.member).toMatchObject({ nickname: '小练习', phoneMasked: '138****1001', hasAvatar: true });
    expect(cardOf(finding.member, 'stored-value').colour).toBe('#0F9D7A');
    expect(cardOf(finding.member, 'event').eventCards.length).toBeGreaterThan(0);
    expect(JSON.stringify(finding)).not.toContain(PHONE);
  });

  it('of somebody else is not sent anywhere', async () => {
    expect(await failure(scan('https://example.invalid/hello'))).toMatchObject({
      code: 'scan.foreign',
      params: { what: 'web-address', text: 'https://example.invalid/hello' },
    });
  });

  it('that the vendor does not know is said so', async () => {
    expect(await failure(scan(code('foreign', '伪造')))).toMatchObject({ code: 'scan.not-recognised' });
  });

  it('twice at once is asked once', async () => {
    const text = code('member', PHONE);
    counter.simulator.faults.add({ path: 'tool/scan', kind: 'delay', value: 20 });
    const [first, second] = await Promise.all([value(scan(text)), value(scan(text))]);
    const [asked] = counter.simulator.faults.list();
    counter.simulator.faults.clear();
    expect(second).toEqual({ ...first });
    expect(asked?.seen).toBe(1);
  });
});

describe('a typed text', () => {
  it('that is a card number which nobody has asks for the number, not for another code', async () => {
    const { code, vendorMessage } = await failure(find('7919121420122'));
    expect([code, vendorMessage]).toEqual(['member.not-found', '二维码无效']);
  });

  it('that is a whole phone number opens the member', async () => {
    expect(await value(find('138 0000 1001'))).toMatchObject({
      kind: 'member',
      member: { nickname: '小练习' },
    });
  });

  it('that begins a phone number gives candidates, twenty at most', async () => {
    const finding = await value(find('1380000'));
    if (finding.kind !== 'candidates') throw new Error(finding.kind);
    expect(finding.members.length).toBe(20);
    expect(finding.more).toBe(true);
    expect(JSON.stringify(finding)).not.toMatch(/(?<!\d)1380000\d{4}(?!\d)/);
  });

  it('that nobody has offers to open a card', async () => {
    expect(await value(find('13800009998'))).toEqual({ kind: 'nobody', phone: '13800009998' });
  });

  it('of a member without a card opens them without one', async () => {
    expect(await value(find('13800001009'))).toMatchObject({ kind: 'member', member: { cards: [] } });
  });

  it.each([
    ['', 'lookup.empty'],
    ['1380000100', 'phone.length'],
    ['13', 'lookup.too-short'],
    ['小练习', 'lookup.not-understood'],
    ['😀', 'lookup.not-understood'],
  ])('%j is sent back', async (text, expected) => {
    expect((await failure(find(text))).code).toBe(expected);
  });
});

describe('a picture', () => {
  it('comes as data, never as an address', async () => {
    const owner = await member(counter.call, PHONE);
    const avatar = await value(counter.call.members.avatar({ userId: owner.userId }));
    expect(avatar).toMatch(/^data:image\/(png|jpeg);base64,/);
    expect(await value(counter.call.members.avatar({ userId: '99999' }))).toBeNull();
  });
});

describe('a coupon', () => {
  const coupon = async (words: string): Promise<Coupon> => {
    const finding = await value(scan(code('coupon', words)));
    if (finding.kind !== 'coupon') throw new Error(finding.kind);
    expect(finding.member?.nickname).toBe('小练习');
    return finding.coupon;
  };
  const spendWith = async (couponKey: string, discountFen: number, priceFen = 5_000, phone = PHONE) => {
    const owner = await member(counter.call, phone);
    return counter.call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      priceFen,
      password: phone.slice(-6),
      coupon: { couponKey, discountFen },
    });
  };

  it.each([
    ['已过期', 'expired', 'coupon.expired'],
    ['别家门店', 'other-shop', 'coupon.other-shop'],
    ['已使用', 'not-usable', 'coupon.not-usable'],
    ['仅吾悦店', 'other-shop', 'coupon.other-shop'],
  ])('%s is shown as it is, and not taken', async (words, validity, expected) => {
    const { couponKey, ...rest } = await coupon(words);
    expect(rest.validity).toBe(validity);
    expect(await failure(spendWith(couponKey, 100))).toMatchObject({ code: expected, money: 'not-moved' });
  });

  it('that was never scanned, of another member, or worth more than the price is not taken', async () => {
    const { couponKey } = await coupon('四张');
    expect((await failure(spendWith('unheard-of', 100))).code).toBe('coupon.not-usable');
    expect((await failure(spendWith(couponKey, 500, 5_000, '13800001004'))).code).toBe('coupon.other-member');
    expect((await failure(spendWith(couponKey, 500, 500))).code).toBe('coupon.exceeds-price');
  });

  it('lowers what the card pays, once', async () => {
    const scanned = await coupon('20 元优惠券');
    expect(scanned).toMatchObject({ validity: 'valid', suggestedDiscountFen: 2_000 });
    const operation = await value(spendWith(scanned.couponKey, 2_000));
    expect(operation).toMatchObject({
      verdict: 'success',
      amountFen: 3_000,
      discountFen: 2_000,
      couponTitle: '20 元优惠券',
    });
    expect((await coupon('20 元优惠券')).validity).toBe('used-here');
    expect((await failure(spendWith(scanned.couponKey, 2_000))).code).toBe('coupon.used-here');
  });

  it('comes back when the vendor refuses the spend, and not when its outcome is unknown', async () => {
    const { couponKey } = await coupon('四张');
    const owner = await member(counter.call, PHONE);
    const spend = (password: string) =>
      counter.call.operations.spend({
        operationId: newId(),
        userId: owner.userId,
        cardId: cardOf(owner, 'stored-value').cardId,
        priceFen: 1_000,
        password,
        coupon: { couponKey, discountFen: 500 },
      });
    expect((await value(spend('000000'))).state).toBe('rejected');
    expect((await coupon('四张')).validity).toBe('valid');
    counter.simulator.faults.add({ path: 'money', kind: 'no-answer-after', count: 1 });
    expect((await value(spend(PHONE.slice(-6)))).state).toBe('unknown');
    expect((await coupon('四张')).validity).toBe('used-here');
  });
});
