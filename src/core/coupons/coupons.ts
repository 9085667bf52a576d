import { createHash } from 'node:crypto';
import { type FailureCode, failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Coupon } from '#shared/contract/member.ts';
import { suggestedDiscount } from '#shared/coupon-discount.ts';
import type { VendorScan } from '../vendors/vendor.ts';

export type VendorCoupon = Extract<VendorScan, { readonly kind: 'coupon' }>;

export type CouponsOptions = {
  readonly nowMs: () => number;
  /** The chosen shop; null where none is chosen yet. */
  readonly storeId: () => string | null;
  /** True when a spend of this journal has used it, or may have. */
  readonly usedHere: (couponKey: string) => boolean;
  readonly account: string;
};

/** Coupons that were scanned since the program started, judged whenever they are looked at. */
export type Coupons = {
  readonly see: (coupon: VendorCoupon) => Coupon;
  /** The coupon, if this member may use it here and now. */
  readonly usable: (
    couponKey: string,
    userId: string,
  ) => Result<{ readonly key: string; readonly title: string }>;
  readonly forgetAll: () => void;
};

const MAX_COUPONS = 500;

export function createCoupons(options: CouponsOptions): Coupons {
  const seen = new Map<string, VendorCoupon>();
  return {
    see: (coupon) => {
      const key = keyOf(options.account, coupon);
      seen.delete(key);
      seen.set(key, coupon);
      const [oldest] = seen.keys();
      if (seen.size > MAX_COUPONS && oldest !== undefined) seen.delete(oldest);
      return view(key, coupon, judge(options, key, coupon));
    },
    usable: (key, userId) => {
      const coupon = seen.get(key);
      if (coupon === undefined) return failed('coupon.not-usable');
      if (coupon.userId !== userId) return failed('coupon.other-member');
      const validity = judge(options, key, coupon);
      if (validity === 'valid') return ok({ key, title: coupon.title });
      const shops = coupon.shopNames.join('、');
      return failed(
        REFUSALS[validity],
        validity === 'other-shop' && shops !== '' ? { params: { shops } } : {},
      );
    },
    forgetAll: () => seen.clear(),
  };
}

const REFUSALS: Readonly<Record<Exclude<Coupon['validity'], 'valid'>, FailureCode>> = {
  expired: 'coupon.expired',
  'other-shop': 'coupon.other-shop',
  'used-here': 'coupon.used-here',
  'not-usable': 'coupon.not-usable',
};

/** The vendor has no call that uses a coupon up, so that this shop took it already is known to the journal alone. */
function judge(options: CouponsOptions, key: string, coupon: VendorCoupon): Coupon['validity'] {
  if (options.usedHere(key)) return 'used-here';
  if (coupon.expiresAtMs !== null && options.nowMs() > coupon.expiresAtMs) return 'expired';
  const storeId = options.storeId();
  if (coupon.storeIds.length > 0 && storeId !== null && !coupon.storeIds.includes(storeId))
    return 'other-shop';
  // The document shows `status: null` and explains no other value: then it is not taken.
  if (coupon.status !== null || (coupon.quantity !== null && coupon.quantity <= 0)) return 'not-usable';
  return 'valid';
}

/** One coupon of one member. */
function keyOf(account: string, { couponId, userId, num, code }: VendorCoupon): string {
  return createHash('sha256')
    .update(JSON.stringify([account, couponId, userId, num, code]))
    .digest('hex');
}

function view(couponKey: string, coupon: VendorCoupon, validity: Coupon['validity']): Coupon {
  return {
    couponKey,
    couponId: coupon.couponId,
    userId: coupon.userId,
    title: coupon.title,
    summary: coupon.summary,
    quantity: coupon.quantity,
    expiresAt: coupon.expiresAtMs,
    shopNames: [...coupon.shopNames],
    validity,
    suggestedDiscountFen: suggestedDiscount(coupon.title),
  };
}
