import type { Random } from '../random.ts';

/** Characters that are also read in a second way stand among the others, so that a search by sound meets them. */
const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗单曾解仇查盖任区华翟葛乐朴尉'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鑫宇浩凯欣怡梓涵子轩雨晨思远长乐重行朝阳晓燕小龙',
];
const NICK = ['小', '老', '阿', '大'] as const;
const THINGS = '橘子 气泡水 青团 年糕 纸飞机 月亮 麻雀 柠檬 豆沙 芝麻 番茄 云朵 龜苓膏 臺北'.split(' ');
const LATIN = 'Momo Kiki Żaneta Leo QQ Nana Björk Coco V2 Tim'.split(' ');
const SIGNS = ['🌸', '🦊', '👨‍👩‍👧', '☕️', '𠮷', '🎈'] as const;

/** Made-up names of two to four characters, and nicknames as people choose them: things, Latin, emoji, digits. */
export function nicknameOf(random: Random): string {
  const any = (from: readonly string[]): string => from[random.between(0, from.length - 1)] ?? '';
  const kind = random.between(0, 99);
  if (kind < 45) return any(FAMILY) + any(GIVEN) + any(GIVEN);
  if (kind < 60) return any(FAMILY) + any(GIVEN);
  if (kind < 72) return any(NICK) + any(GIVEN) + (kind % 2 === 0 ? any(GIVEN) : '');
  if (kind < 82) return any(THINGS) + String(random.between(1, 999));
  if (kind < 90) return any(LATIN) + any(GIVEN);
  return any(GIVEN) + any(GIVEN) + any(SIGNS);
}
