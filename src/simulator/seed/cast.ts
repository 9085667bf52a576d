import type { ScriptName } from './scripts.ts';

/** A seeded member. `cards` are product ids of `shops.ts`; the history of `scripted` cards is written by hand. */
export type Role = {
  readonly nickname: string;
  readonly phone: string;
  readonly remark: string;
  readonly avatar: boolean;
  readonly cards: readonly number[];
  readonly script?: ScriptName;
  /** Card and order numbers beyond 2^53. */
  readonly long?: true;
};

/** Those who are there to be difficult, each in one way. */
const CHARACTERS: readonly Role[] = [
  {
    nickname: '小练习',
    phone: '13800001001',
    remark: '储值卡和活动卡',
    avatar: true,
    cards: [3, 4],
    script: 'comfortable',
  },
  {
    nickname: '四态君',
    phone: '13800001002',
    remark: '活动卡：未用、用过、需返现、已返现',
    avatar: true,
    cards: [4],
    script: 'states',
  },
  { nickname: '卡包鼓鼓', phone: '13800001003', remark: '四张卡', avatar: true, cards: [3, 4, 6, 1] },
  { nickname: '🦊🎉狐狸👨‍👩‍👧‍👦', phone: '13800001004', remark: '表情昵称', avatar: true, cards: [3] },
  {
    nickname: '一个特别特别长的昵称用来检查柜台界面会不会因为文字太多而换行错位或者把余额挤到屏幕外面去',
    phone: '13800001005',
    remark: '超长昵称',
    avatar: false,
    cards: [3, 6],
  },
  { nickname: '云', phone: '13800001006', remark: '一个字', avatar: false, cards: [4] },
  { nickname: '練習龜體鹽', phone: '13800001007', remark: '繁体', avatar: true, cards: [3] },
  { nickname: '𠮷𩸽小字', phone: '13800001008', remark: '生僻字（四字节）', avatar: false, cards: [6] },
  { nickname: '还没开卡', phone: '13800001009', remark: '没有会员卡', avatar: true, cards: [] },
  { nickname: '月光族', phone: '13800001010', remark: '余额为零', avatar: false, cards: [3], script: 'zero' },
  {
    nickname: '大号码',
    phone: '13800001011',
    remark: '卡号和订单号超过 2^53',
    avatar: true,
    cards: [3],
    long: true,
  },
  { nickname: '平台来客', phone: '13800001012', remark: '只有礼遇圈卡', avatar: true, cards: [1] },
  { nickname: '走错门', phone: '13800001013', remark: '别家的活动卡', avatar: false, cards: [2, 3] },
  {
    nickname: '<b>粗体</b>&"引号"',
    phone: '13800001014',
    remark: '昵称像网页代码',
    avatar: false,
    cards: [3],
  },
  { nickname: 'Latin Żółw', phone: '13800001015', remark: '外文昵称', avatar: true, cards: [4] },
];

const PLAIN =
  '淡水鱼 橘子汽水 半糖去冰 周末再说 小板凳 竹蜻蜓 打瞌睡的猫 三分甜 纸飞机 早睡失败 白开水 蓝莓酱 毛线球 晒太阳 五月雨 ' +
  '慢慢走 路过的风 爆米花 木头人 青团子 北极熊 拖延症晚期 豆沙包 第七颗纽扣 气泡水';

const CARD_SETS = [[3], [4], [3, 4], [6], [3, 6], [4], [3]] as const;

/** Those who are there to be many. Their numbers are in no use: each ends in a plain sequence. */
const CROWD: readonly Role[] = PLAIN.split(' ').map((nickname, index) => ({
  nickname,
  phone: `${index % 3 === 0 ? '13900002' : '13800002'}${String(101 + index).padStart(3, '0')}`,
  remark: '',
  avatar: index % 4 !== 1,
  cards: CARD_SETS[index % CARD_SETS.length] ?? [3],
}));

export const CAST: readonly Role[] = [...CHARACTERS, ...CROWD];
