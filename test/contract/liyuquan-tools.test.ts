import { describe, expect, it } from 'vitest';
import { doneValue, endingOf } from './support/counter.ts';
import { askedForAll, counterForEachTest } from './support/coverage.ts';

/** 小练习: a stored-value card (3) with 305.50 and an event card (4). */
const PRACTICE = '13800001001';

/** 5.1 and 6.1: pictures and scanned codes. */
const counter = counterForEachTest();

describe('5.1 图片上传', () => {
  it('gives a path, from which the same picture comes back', async () => {
    const path = await counter().picture();
    expect(path).toMatch(/^\/item\//);
    const back = doneValue(await counter().vendor.fetchAvatar(path));
    expect(back.mediaType).toBe('image/jpeg');
  });

  it('refuses a picture of more than 5 MB', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024 + 1).fill(0xff);
    expect(endingOf(await counter().vendor.uploadImage({ mediaType: 'image/jpeg', bytes }))).toMatch(
      /^refused .* not-involved$/,
    );
  });

  it('shows members’ avatars', async () => {
    const { rows } = doneValue(
      await counter().vendor.findMembers(counter().token, { phone: PRACTICE, page: 1, pageSize: 1 }),
    );
    const avatar = doneValue(await counter().vendor.fetchAvatar(rows[0]?.avatar ?? ''));
    expect(avatar.mediaType).toMatch(/^image\/(png|jpeg)$/);
  });
});

describe('6.1 二維碼掃描', () => {
  const codes = async (kind: string) =>
    (await counter().simulator.aid()).codes.filter((code) => code.kind === kind);

  it('reads every member’s card', async () => {
    const cards = await codes('member');
    expect(cards.length).toBeGreaterThan(10);
    for (const { text } of cards.slice(0, 20)) {
      const scan = doneValue(await counter().vendor.scan(text));
      if (scan.kind !== 'member-card') throw new Error('no member card');
      const truth = counter()
        .simulator.truth()
        .cards.find(({ cardNo }) => cardNo === scan.cardNo);
      expect([scan.userId, scan.cardId]).toEqual([String(truth?.userId), String(truth?.cardId)]);
    }
  });

  it('reads coupons with their shops and last day', async () => {
    const coupons = await codes('coupon');
    const scans = await Promise.all(
      coupons.map(async ({ text }) => doneValue(await counter().vendor.scan(text))),
    );
    const twenty = scans.find((scan) => scan.kind === 'coupon' && scan.couponId === '1');
    expect(twenty).toMatchObject({
      title: '20 元优惠券',
      storeIds: ['5', '4', '3'],
      shopNames: ['练习茶铺大观店', '练习茶铺吾悦店', '练习茶铺南屏店'],
      status: null,
    });
    const expired = scans.find((scan) => scan.kind === 'coupon' && scan.couponId === '2');
    expect(expired?.kind === 'coupon' && expired.expiresAtMs).toBe(Date.UTC(2026, 2, 13, 16) - 1);
  });

  it('refuses what is not the vendor’s', async () => {
    for (const { text } of await codes('foreign')) {
      expect(endingOf(await counter().vendor.scan(text))).toBe(
        'refused vendor.operation-failed not-involved',
      );
    }
  });
});

askedForAll('tools');
