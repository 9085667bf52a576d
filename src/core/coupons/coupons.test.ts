import { describe, expect, it } from 'vitest';
import { createCoupons, type VendorCoupon } from './coupons.ts';

const NOW_MS = 1_800_000_000_000;
const scanned: VendorCoupon = {
  kind: 'coupon',
  couponId: '1',
  userId: '7',
  num: '1',
  code: '',
  quantity: 4,
  title: '20 元优惠券',
  summary: '',
  storeIds: ['5', '4', '3'],
  shopNames: ['大观店'],
  expiresAtMs: NOW_MS + 1,
  status: null,
};
const coupons = (given: { readonly storeId?: string | null; readonly used?: readonly string[] } = {}) =>
  createCoupons({
    nowMs: () => NOW_MS,
    storeId: () => (given.storeId === undefined ? '3' : given.storeId),
    usedHere: (key) => given.used?.includes(key) ?? false,
    account: 'a',
  });

describe('a scanned coupon', () => {
  it('may be used, and suggests what its title says', () => {
    expect(coupons().see(scanned)).toMatchObject({ validity: 'valid', suggestedDiscountFen: 2_000 });
  });

  it.each([
    ['expired', { expiresAtMs: NOW_MS - 1 }, 'coupon.expired'],
    ['other-shop', { storeIds: ['2'] }, 'coupon.other-shop'],
    ['not-usable', { status: '1' }, 'coupon.not-usable'],
    ['not-usable', { quantity: 0 }, 'coupon.not-usable'],
  ] as const)('is %s', (validity, given, code) => {
    const book = coupons();
    const coupon = book.see({ ...scanned, ...given });
    expect(coupon.validity).toBe(validity);
    expect(book.usable(coupon.couponKey, '7')).toMatchObject({ ok: false, failure: { code } });
  });

  it('of another shop says whose it is', () => {
    const book = coupons();
    const { couponKey } = book.see({ ...scanned, storeIds: ['2'], shopNames: ['北市店', '东市店'] });
    expect(book.usable(couponKey, '7')).toMatchObject({ failure: { params: { shops: '北市店、东市店' } } });
  });

  it('is used-here once the journal has it', () => {
    const key = coupons().see(scanned).couponKey;
    const book = coupons({ used: [key] });
    expect(book.see(scanned).validity).toBe('used-here');
    expect(book.usable(key, '7')).toMatchObject({ ok: false, failure: { code: 'coupon.used-here' } });
  });

  it('of any shop, or before a shop is chosen, is not another shop’s', () => {
    expect(coupons().see({ ...scanned, storeIds: [] }).validity).toBe('valid');
    expect(coupons({ storeId: null }).see({ ...scanned, storeIds: ['2'] }).validity).toBe('valid');
  });

  it('belongs to its member', () => {
    const book = coupons();
    const { couponKey } = book.see(scanned);
    expect(book.usable(couponKey, '7')).toMatchObject({ ok: true, value: { title: '20 元优惠券' } });
    expect(book.usable(couponKey, '8')).toMatchObject({ failure: { code: 'coupon.other-member' } });
    expect(book.usable('unheard-of', '7')).toMatchObject({ failure: { code: 'coupon.not-usable' } });
  });

  it('has a key of its own for each member, number and code', () => {
    const book = coupons();
    const variants = [{}, { userId: '8' }, { num: '2' }, { code: 'x' }, { couponId: '2' }];
    expect(new Set(variants.map((given) => book.see({ ...scanned, ...given }).couponKey)).size).toBe(5);
    expect(book.see(scanned).couponKey).toBe(book.see(scanned).couponKey);
  });
});
