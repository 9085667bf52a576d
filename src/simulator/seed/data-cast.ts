/** A seeded SIM card. `set` is which packages it is offered; `none` has an empty list. */
export type DataRole = {
  readonly cardno: string;
  readonly remark: string;
  readonly set: 'mobile' | 'unicom' | 'telecom' | 'none' | 'dear';
  readonly knownTo?: 'sim-agent' | 'dakashi';
  readonly totalMb: number;
  readonly usedMb: number;
  readonly unlimited?: true;
  readonly dakashiMoreMb?: number;
  readonly expiresInDays: number | null;
  readonly inactive?: true;
  /** `link` and `no-link` still need it; only the first gets an address for it. */
  readonly realName: 'done' | 'link' | 'no-link';
  readonly statusUnknown?: true;
};

/** Each is difficult in one way. */
export const DATA_CAST: readonly DataRole[] = [
  {
    cardno: '8742001',
    remark: '正常：已激活、已实名',
    set: 'mobile',
    totalMb: 102_400,
    usedMb: 38_912,
    expiresInDays: 120,
    realName: 'done',
  },
  {
    cardno: '8742002',
    remark: '新卡：未激活、待实名（有链接）',
    set: 'unicom',
    totalMb: 30_720,
    usedMb: 0,
    expiresInDays: null,
    inactive: true,
    realName: 'link',
  },
  {
    cardno: '8742003',
    remark: '不限量：剩余 -1，没有到期时间；只有代理平台认识',
    set: 'telecom',
    knownTo: 'sim-agent',
    totalMb: 1_024,
    usedMb: 0,
    unlimited: true,
    expiresInDays: null,
    realName: 'done',
  },
  {
    cardno: '8742004',
    remark: '没有可订的套餐',
    set: 'none',
    totalMb: 10_240,
    usedMb: 10_000,
    expiresInDays: 20,
    realName: 'done',
  },
  {
    cardno: '8742005',
    remark: '待实名，没有链接',
    set: 'mobile',
    totalMb: 10_240,
    usedMb: 512,
    expiresInDays: 90,
    realName: 'no-link',
  },
  {
    cardno: '8742006',
    remark: '查不到卡状态；只有代理平台认识',
    set: 'unicom',
    knownTo: 'sim-agent',
    totalMb: 20_480,
    usedMb: 4_096,
    expiresInDays: 60,
    realName: 'done',
    statusUnknown: true,
  },
  {
    cardno: '87000001',
    remark: '只有大卡师认识',
    set: 'none',
    knownTo: 'dakashi',
    totalMb: 10_240,
    usedMb: 0,
    expiresInDays: null,
    realName: 'done',
  },
  {
    cardno: '8742008',
    remark: '套餐很贵：代理余额不足',
    set: 'dear',
    totalMb: 307_200,
    usedMb: 300_000,
    expiresInDays: 30,
    realName: 'done',
  },
  {
    cardno: '8742009',
    remark: '已到期，流量用完',
    set: 'telecom',
    totalMb: 51_200,
    usedMb: 51_200,
    expiresInDays: -3,
    realName: 'done',
  },
  {
    cardno: '8742010',
    remark: '两家平台的总流量不一致',
    set: 'mobile',
    totalMb: 30_720,
    usedMb: 15_000,
    dakashiMoreMb: -10_240,
    expiresInDays: 45,
    realName: 'done',
  },
  {
    cardno: '00874211',
    remark: '卡号以 0 开头',
    set: 'unicom',
    totalMb: 102_400,
    usedMb: 1,
    expiresInDays: 200,
    realName: 'done',
  },
];
