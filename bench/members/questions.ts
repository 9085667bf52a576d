import type { VendorMember } from '#core/vendors/vendor.ts';
import { cardOf } from './shop.ts';

/** What a cashier types, as made from a member whom it should find. */
export const QUESTIONS: Readonly<Record<string, (member: VendorMember) => string>> = {
  'phone, whole': ({ phone }) => phone,
  'phone, first 3': ({ phone }) => phone.slice(0, 3),
  'phone, first 7': ({ phone }) => phone.slice(0, 7),
  'phone, last 4': ({ phone }) => phone.slice(-4),
  'card number': (member) => cardOf(member).cardNo,
  'scanned before': ({ userId }) => codeOf(userId),
  'nickname, 1 character': ({ nickname }) => [...nickname][1] ?? nickname,
  'nickname, 2 characters': ({ nickname }) => [...nickname].slice(-2).join(''),
  'nickname, 3 characters': ({ nickname }) => [...nickname].slice(0, 3).join(''),
  'nickname, backwards': ({ nickname }) => [...nickname].reverse().join(''),
  'nickname, nobody has it': ({ nickname }) => `${[...nickname].reverse().join('')}龘`,
  emoji: () => '😀',
  'pinyin, 1 letter': ({ userId }) => 'wlzcyhxsmg'[Number(userId) % 10] ?? 'w',
  'pinyin, initials': ({ userId }) => ['wxm', 'lw', 'zl', 'cjg', 'yh'][Number(userId) % 5] ?? 'wx',
  'pinyin, in full': ({ userId }) =>
    ['wangwei', 'zhangli', 'liuyang', 'chenj', 'huangx'][Number(userId) % 5] ?? 'wang',
};

export const codeOf = (userId: string): string => `member-code-${userId}`;
