import type { VendorCard, VendorMember } from '#core/vendors/vendor.ts';
import { fen } from '#shared/money.ts';

/** The n-th member of a made-up shop: always the same, so that every way of keeping them is asked the same. */
export function memberAt(index: number): VendorMember {
  const random = randomFrom(index);
  const given = 1 + random(3);
  const name = pick(SURNAMES, random) + Array.from({ length: given }, () => pick(GIVEN, random)).join('');
  const beginning = `1${3 + random(7)}${random(10)}`;
  return {
    userId: String(20_000_000 + index),
    phone: `${beginning}${String(random(100_000_000)).padStart(8, '0')}`,
    nickname: random(20) === 0 ? `${name}😀` : name,
    avatar: random(3) === 0 ? null : `/avatars/${index}.png`,
  };
}

export function* pagesOf(count: number, pageSize: number): Generator<readonly VendorMember[]> {
  for (let from = 0; from < count; from += pageSize) {
    const size = Math.min(pageSize, count - from);
    yield Array.from({ length: size }, (_, index) => memberAt(from + index));
  }
}

export const cardOf = (member: VendorMember): VendorCard => ({
  cardId: '3',
  cardNo: `7919${member.userId.padStart(9, '0')}`,
  title: '练习茶铺储值卡',
  kind: 'stored-value',
  balance: fen(9_000),
  principal: null,
  gift: null,
  openedAtMs: null,
  eventCards: [],
});

/** Spread over the whole shop. */
export const sampleOf = (count: number, members: number): readonly VendorMember[] =>
  Array.from({ length: members }, (_, index) => memberAt(Math.floor(((index + 0.5) * count) / members)));

type Random = (below: number) => number;

/** Mulberry32, begun anew for each member. */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The first ones are the most frequent, as with people. */
const pick = (from: readonly string[], random: Random): string =>
  from[Math.floor(from.length * (random(1_000_000) / 1_000_000) ** 2)] ?? '';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤陳劉',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌辉力永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘',
];
