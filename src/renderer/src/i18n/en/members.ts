import type { members as zh } from '../zh-CN/members.ts';

export const members: typeof zh = {
  age: {
    now: 'read just now',
    minutes: 'read {{count}} min ago',
    hours: 'read {{count}} h ago',
    days: 'read {{count}} d ago',
  },
  search: {
    title: 'Members found on this computer',
    here: 'Members on this computer',
    count: '{{count}} found',
    more: 'The first {{count}}',
    moreHint: 'There are more; type a little more',
    fromHere: 'From this computer; the balance is read when you open one',
    fromHereOffline: 'Offline: from this computer, balances not live',
    partial: '{{percent}}% of all members are here so far',
    none: 'Nobody here for “{{text}}”',
    noneDetail:
      'Try the phone number, its last four digits, the card number, a part of the name, pinyin or initials.',
    noneAskable: 'Not on this computer; the vendor may still know.',
    noneOffline:
      'This member is not on this computer. Look again once the network is back; no card can be opened now.',
    off: 'No members are kept on this computer',
    offDetail:
      'Offline, members are found on this computer. None are kept now; the settings say why. Look again once the network is back.',
    askVendor: 'Ask the vendor',
    keys: { choose: 'choose', digits: 'open', close: 'close' },
  },
  matched: {
    code: 'scanned before',
    'card-number': 'card',
    'user-id': 'member id',
    phone: 'phone',
    'phone-prefix': 'phone begins',
    'nickname-prefix': 'name begins',
    'last-four': 'last four',
    nickname: 'name',
    pinyin: 'pinyin',
  },
  notLive: 'not live',
  cached: {
    title: 'Seen offline',
    detail:
      'These balances were read on {{time}}. They are not live and cannot be spent. The present ones are read by themselves once the network is back.',
    noBalance: 'This member’s cards have not been read yet',
    noBalanceDetail:
      'This computer knows the member, not the balances. They are read by themselves once the network is back.',
    noCards: 'When last read, this member had no card',
    noMoney:
      'No top-up, spend, refund or new card for now. Members who cannot wait pay in another way, such as cash.',
    readNow: 'Read the present balances',
  },
  reveal: {
    show: 'Show the full phone number',
    shown: 'noted in the audit log',
    hide: 'Hide',
  },
};
