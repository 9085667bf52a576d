import { describe, expect, it } from 'vitest';
import { suggestedDiscount } from './coupon-discount.ts';

describe('the discount a title names', () => {
  it.each([
    ['20 元优惠券', 20_00],
    ['２０元优惠券', 20_00],
    ['满100减20', 20_00],
    ['满 100 元 减 20 元', 20_00],
    ['满1,000元立减88.8元', 88_80],
    ['¥5 代金券', 5_00],
    ['￥5代金券', 5_00],
    ['立减5', 5_00],
    ['20元券（满100元可用）', 20_00],
    ['新店开业 0.5元 抵用券', 50],
  ])('%s', (title, discount) => {
    expect(suggestedDiscount(title)).toBe(discount);
  });

  it.each([
    '',
    '优惠券',
    '8折券',
    '满100打9折',
    '50%优惠',
    '满200减30，满500减100',
    '充200 送200',
    '20-50元券',
    '2024新年20元券',
    '2张20元券',
    '0元券',
    '二十元券',
    '100积分',
    '20.555元券',
    '9999999999元券',
    '1,23,4元券',
  ])('%j is left to the cashier', (title) => {
    expect(suggestedDiscount(title)).toBeNull();
  });
});
