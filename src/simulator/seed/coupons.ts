import { chinaDay, startOfChinaDay } from '../china-time.ts';
import type { Random } from '../random.ts';
import type { Database } from '../state/database.ts';
import { storePicture } from '../state/images.ts';

const DAY_MS = 86_400_000;

/**
 * One coupon of each kind that a counter must tell apart. `days` is the distance of the expiry from the first start.
 * Our decision: `status` is null while the coupon may be used and 1 once it was (the document shows only null).
 */
const COUPONS = [
  { id: 1, title: '20 元优惠券', storeIds: '5,4,3', days: 3650, quantity: 1, status: null, remark: '可用' },
  { id: 2, title: '10 元优惠券', storeIds: '5,4,3', days: -3, quantity: 1, status: null, remark: '已过期' },
  { id: 3, title: '面馆 8 元券', storeIds: '2', days: 3650, quantity: 1, status: null, remark: '别家门店' },
  { id: 4, title: '15 元优惠券', storeIds: '5,4,3', days: 3650, quantity: 1, status: 1, remark: '已使用' },
  { id: 5, title: '5 元优惠券', storeIds: '5,4,3', days: 3650, quantity: 4, status: null, remark: '四张' },
  {
    id: 6,
    title: '免费续杯券',
    storeIds: '4',
    days: 3650,
    quantity: 1,
    status: null,
    remark: '仅吾悦店，不含金额',
  },
] as const;

/** Every coupon belongs to the first seeded member, 小练习. */
export function seedCoupons(db: Database, random: Random, memberId: number, nowMs: number): void {
  for (const coupon of COUPONS) {
    const path = `/item/${chinaDay(nowMs)}/${random.uuid()}.png`;
    const untilMs = startOfChinaDay(nowMs) + coupon.days * DAY_MS;
    storePicture(db, path, 900 + coupon.id);
    db.run(
      'INSERT INTO coupon (id, title, summary, logo, store_ids, until_ms) VALUES (?, ?, ?, ?, ?, ?)',
      ...[coupon.id, coupon.title, '每次消费限用一张，不找零', path, coupon.storeIds, untilMs],
    );
    db.run(
      `INSERT INTO member_coupon (coupon_id, member_id, num, quantity, status, created_ms, remark)
       VALUES (?, ?, 1, ?, ?, ?, ?)`,
      ...[coupon.id, memberId, coupon.quantity, coupon.status],
      ...[startOfChinaDay(nowMs) - 20 * DAY_MS + 51_411_000, coupon.remark],
    );
  }
}
