/** A seeded gift card. Statuses and kinds of validity are the document's numbers; amounts in fen. */
export type GiftRole = {
  readonly title: string;
  readonly status: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly validType: 0 | 1 | 2 | 3;
  readonly balanceFen: number;
  readonly faceFen: number;
  /** `isErp` 1 (非码); left out of the reply otherwise. */
  readonly erp?: true;
};

export type GiftUser = {
  readonly id: string;
  readonly nickname: string;
  readonly remark: string;
  readonly cards: readonly GiftRole[];
};

const ALL_STATES: readonly GiftRole[] = [
  { title: '春茶礼品卡', status: 4, validType: 1, balanceFen: 12_850, faceFen: 20_000 },
  { title: '生日礼品卡', status: 1, validType: 2, balanceFen: 10_000, faceFen: 10_000 },
  { title: '中秋礼品卡', status: 2, validType: 3, balanceFen: 28_800, faceFen: 28_800 },
  { title: '感谢卡', status: 3, validType: 1, balanceFen: 5_000, faceFen: 5_000 },
  { title: '新年礼品卡', status: 5, validType: 3, balanceFen: 3_300, faceFen: 10_000 },
  { title: '活动赠卡', status: 6, validType: 2, balanceFen: 0, faceFen: 3_000 },
  { title: '下午茶卡', status: 7, validType: 1, balanceFen: 0, faceFen: 6_600 },
  { title: '旧系统转入卡', status: 0, validType: 0, balanceFen: 990, faceFen: 990, erp: true },
];

const ODD: readonly GiftRole[] = [
  {
    title: '一张名字特别特别长的礼品卡，用来检查列表会不会因为文字太多而把余额挤到屏幕外面去',
    status: 4,
    validType: 3,
    balanceFen: 99_999_999,
    faceFen: 99_999_999,
  },
  { title: '<b>粗体</b>&"引号"🎁', status: 4, validType: 2, balanceFen: 1, faceFen: 100, erp: true },
];

const MANY: readonly GiftRole[] = Array.from({ length: 24 }, (_, index) => ({
  title: `节日小卡 ${index + 1}`,
  status: index % 5 === 4 ? 7 : 4,
  validType: index % 3 === 0 ? 1 : 3,
  balanceFen: index % 5 === 4 ? 0 : 1_000 + index * 111,
  faceFen: 5_000,
}));

export const GIFT_USERS: readonly GiftUser[] = [
  { id: '100001', nickname: '小练习', remark: '八种状态、四种有效期各有', cards: ALL_STATES },
  { id: '100002', nickname: '卡包鼓鼓', remark: '超长卡名、像网页代码的卡名、大额', cards: ODD },
  { id: '100003', nickname: '还没有卡', remark: '一张卡也没有', cards: [] },
  {
    id: '100004',
    nickname: '只剩回收',
    remark: '只有被回收的卡，默认看不到',
    cards: [{ title: '活动赠卡', status: 6, validType: 3, balanceFen: 0, faceFen: 3_000 }],
  },
  { id: '100005', nickname: '收藏家', remark: '二十四张卡', cards: MANY },
];
