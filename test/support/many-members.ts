import type { VendorMember } from '#core/vendors/vendor.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌辉力永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘';
const ENDINGS = ['😀', '👨‍👩‍👧', 'Amy', '🌸', '國', '１'];

/** The member of a number, the same in every run: few surnames and given names are frequent, as among people. */
export function memberNumber(index: number): VendorMember {
  const dice = diceOf(index);
  const frequent = (from: string): string => {
    const characters = [...from];
    return characters[Math.floor(characters.length * (dice(1_000) / 1_000) ** 2)] ?? '';
  };
  const given = Array.from({ length: 1 + dice(3) }, () => frequent(GIVEN)).join('');
  const ending = dice(20) === 0 ? (ENDINGS[dice(ENDINGS.length)] ?? '') : '';
  return {
    userId: String(20_000_000 + index),
    phone: `1${3 + dice(7)}${dice(10)}${String(dice(100_000_000)).padStart(8, '0')}`,
    nickname: frequent(SURNAMES) + given + ending,
    avatar: dice(3) === 0 ? null : `/avatars/${index}.png`,
  };
}

/** Mulberry32, seeded by the number. */
function diceOf(seed: number): (sides: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/** Pages of a list of so many members, as a filling commits them. */
export function* memberPages(total: number, pageSize: number): Generator<readonly VendorMember[]> {
  for (let from = 0; from < total; from += pageSize) {
    yield Array.from({ length: Math.min(pageSize, total - from) }, (_, at) => memberNumber(from + at));
  }
}

/** What is typed to find this member, in each of the ways. */
export function textsFor({ userId, phone, nickname }: VendorMember): Readonly<Record<string, string>> {
  const characters = [...nickname];
  return {
    'member id': userId,
    'full phone': phone,
    'phone, first 3': phone.slice(0, 3),
    'phone, first 7': phone.slice(0, 7),
    'last four': phone.slice(-4),
    'nickname, 1st character': characters[0] ?? '',
    'nickname, 2nd character': characters[1] ?? '',
    'nickname, first 2': characters.slice(0, 2).join(''),
    'nickname, 2nd and 3rd': characters.slice(1, 3).join(''),
    'nickname, whole': nickname,
    'nickname, absent': `${characters.toReversed().join('')}龘`,
    emoji: '👨‍👩‍👧',
    'pinyin, 1 initial': 'w',
    'pinyin, 2 initials': 'zw',
    'pinyin, a syllable': 'wang',
  };
}
