import type { ForeignCode } from '../codes/scanned-code.ts';
import type { MoneyState } from '../contract/failure.ts';
import type { GIFT_CARD_STATES, GIFT_CARD_VALIDITIES } from '../contract/gift-card.ts';
import type { CARD_KINDS, COUPON_VALIDITIES, EVENT_CARD_STATES } from '../contract/member.ts';
import type { OperationKind, OperationState, Verdict } from '../contract/operation.ts';
import type { RecordKind } from '../contract/record-kinds.ts';
import type { Language } from '../contract/settings.ts';
import type { VendorName } from '../contract/vendors.ts';

/** The field's own words for everything the contract names by a code, so that all screens say the same. */
export type Terms = {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly kind: Readonly<Record<OperationKind, string>>;
  readonly state: Readonly<Record<OperationState, string>>;
  readonly money: Readonly<Record<MoneyState, string>>;
  readonly recordKind: Readonly<Record<RecordKind, string>>;
  readonly cardKind: Readonly<Record<(typeof CARD_KINDS)[number], string>>;
  readonly eventCardState: Readonly<Record<(typeof EVENT_CARD_STATES)[number], string>>;
  /** What a scanned code looks like that is not ours; stands after 看起来是, "it looks like". */
  readonly foreignCode: Readonly<Record<ForeignCode, string>>;
  readonly giftCardState: Readonly<Record<(typeof GIFT_CARD_STATES)[number], string>>;
  readonly giftCardValidity: Readonly<Record<(typeof GIFT_CARD_VALIDITIES)[number], string>>;
  readonly couponValidity: Readonly<Record<(typeof COUPON_VALIDITIES)[number], string>>;
  /** Inside a sentence: the vendors do not fail together, so that each has to be told from the others. */
  readonly vendor: Readonly<Record<VendorName, string>>;
};

export const TERMS: Readonly<Record<Language, Terms>> = {
  'zh-CN': {
    verdict: { success: '成功', failure: '失败', undecided: '待确认' },
    kind: {
      'top-up': '充值',
      spend: '消费',
      'refund-spend': '消费回退',
      'refund-top-up': '充值退款',
      'cash-back': '返现',
      'open-card': '开卡',
      'data-package': '流量包订购',
    },
    state: {
      sending: '正在发送',
      confirmed: '已成功',
      rejected: '商家系统未接受',
      'not-sent': '未发出',
      unknown: '结果未知',
      'not-applied': '查明未入账',
      person: '等店长认定',
      'confirmed-by-person': '店长认定已入账',
      'not-applied-by-person': '店长认定没有入账',
      'settled-otherwise': '已另行了结',
    },
    money: { 'not-involved': '不涉及金额', 'not-moved': '钱没有动', undecided: '钱的结果未知' },
    recordKind: { 'top-up': '充值', spend: '消费', refund: '退款' },
    cardKind: { platform: '平台卡', 'stored-value': '储值卡', event: '活动卡', other: '其他卡' },
    eventCardState: {
      'in-progress': '进行中',
      'cash-back-due': '待返现',
      'cashed-back': '已返现',
      unknown: '状态未知',
    },
    foreignCode: {
      'web-address': '网页链接',
      'payment-code': '付款码',
      wifi: 'Wi-Fi 密码',
      contact: '名片',
      'app-link': '其他 App 的码',
      'too-long': '一大段文字',
      'control-characters': '机器用的数据',
      blank: '空白的码',
    },
    giftCardState: {
      unknown: '状态未知',
      unbound: '未绑定',
      'being-given': '赠送中',
      'given-away': '已赠送',
      bound: '已绑定',
      expired: '已过期',
      recycled: '已回收',
      'used-up': '已用完',
    },
    giftCardValidity: {
      unknown: '有效期未知',
      'for-ever': '长期有效',
      'from-binding': '自绑定之日起计算',
      'fixed-dates': '固定日期',
    },
    couponValidity: {
      valid: '可用',
      expired: '已过期',
      'other-shop': '其他门店的券',
      'used-here': '本柜台已用过',
      'not-usable': '不可用',
    },
    vendor: {
      liyuquan: '商家系统',
      'sim-agent': '流量卡平台',
      dakashi: '大卡师',
      zvcms: '礼品卡平台',
    },
  },
  en: {
    verdict: { success: 'Success', failure: 'Failed', undecided: 'Undecided' },
    kind: {
      'top-up': 'Top-up',
      spend: 'Spend',
      'refund-spend': 'Spend refund',
      'refund-top-up': 'Top-up refund',
      'cash-back': 'Cash-back',
      'open-card': 'New card',
      'data-package': 'Data package',
    },
    state: {
      sending: 'Sending',
      confirmed: 'Confirmed',
      rejected: 'Refused by the vendor',
      'not-sent': 'Never sent',
      unknown: 'Outcome unknown',
      'not-applied': 'Found not booked',
      person: 'Waiting for a supervisor',
      'confirmed-by-person': 'Confirmed by a supervisor',
      'not-applied-by-person': 'Found not booked by a supervisor',
      'settled-otherwise': 'Settled another way',
    },
    money: {
      'not-involved': 'No money involved',
      'not-moved': 'No money has moved',
      undecided: 'Not known whether money moved',
    },
    recordKind: { 'top-up': 'Top-ups', spend: 'Spends', refund: 'Refunds' },
    cardKind: {
      platform: 'Platform card',
      'stored-value': 'Stored-value card',
      event: 'Event card',
      other: 'Other card',
    },
    eventCardState: {
      'in-progress': 'In progress',
      'cash-back-due': 'Cash-back due',
      'cashed-back': 'Cashed back',
      unknown: 'State unknown',
    },
    foreignCode: {
      'web-address': 'a web address',
      'payment-code': 'a payment code',
      wifi: 'a Wi-Fi password',
      contact: 'a contact card',
      'app-link': 'another app’s code',
      'too-long': 'a long text',
      'control-characters': 'data for machines',
      blank: 'an empty code',
    },
    giftCardState: {
      unknown: 'State unknown',
      unbound: 'Not bound',
      'being-given': 'Being given',
      'given-away': 'Given away',
      bound: 'Bound',
      expired: 'Expired',
      recycled: 'Recycled',
      'used-up': 'Used up',
    },
    giftCardValidity: {
      unknown: 'Validity unknown',
      'for-ever': 'Without an end',
      'from-binding': 'Counted from the day of binding',
      'fixed-dates': 'Fixed dates',
    },
    couponValidity: {
      valid: 'Valid',
      expired: 'Expired',
      'other-shop': 'Another shop’s coupon',
      'used-here': 'Already used here',
      'not-usable': 'Not usable',
    },
    vendor: {
      liyuquan: 'the vendor',
      'sim-agent': 'the data-SIM vendor',
      dakashi: 'Dakashi',
      zvcms: 'the gift-card vendor',
    },
  },
};
