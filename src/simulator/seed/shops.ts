/**
 * Two merchants with plainly made-up names. The accounts belong to 练习茶铺 (merchant 12); the shop of merchant 11
 * is there to have cards and coupons that must be refused.
 */
export const STORES = [
  {
    id: 2,
    merchantId: 11,
    merchant: '示例面馆',
    name: '示例面馆北市店',
    address: '北市路1号',
    linkman: '示例甲',
    adminId: 18,
  },
  {
    id: 3,
    merchantId: 12,
    merchant: '练习茶铺',
    name: '练习茶铺南屏店',
    address: '南屏街8号',
    linkman: '示例乙',
    adminId: 19,
  },
  {
    id: 4,
    merchantId: 12,
    merchant: '练习茶铺',
    name: '练习茶铺吾悦店',
    address: '吾悦广场2楼',
    linkman: '示例丙',
    adminId: 19,
  },
  {
    id: 5,
    merchantId: 12,
    merchant: '练习茶铺',
    name: '练习茶铺大观店',
    address: '大观路66号',
    linkman: '示例丁',
    adminId: 19,
  },
] as const;

export const PRODUCTS = [
  {
    id: 1,
    title: '礼遇圈通用卡',
    colour: '#2F6FED',
    storeIds: '2,3,4,5',
    adminId: 1,
    type: 1,
    summary: '<p>平台通用储值卡</p>',
  },
  {
    id: 2,
    title: '示例面馆活动卡',
    colour: '#8A5A2B',
    storeIds: '2',
    adminId: 18,
    type: 11,
    summary: '<p>仅限示例面馆</p>',
  },
  {
    id: 3,
    title: '练习茶铺储值卡',
    colour: '#0F9D7A',
    storeIds: '3,4,5',
    adminId: 19,
    type: 10,
    summary: '<p>可充任意金额</p>',
  },
  {
    id: 4,
    title: '练习茶铺活动卡',
    colour: '#E43B19',
    storeIds: '3,4',
    adminId: 19,
    type: 11,
    summary: '<p>充多少送多少，用完再返</p>',
  },
  {
    id: 6,
    title: '开业纪念活动卡',
    colour: '#F4AB0F',
    storeIds: '3,4,5',
    adminId: 19,
    type: 11,
    summary: '<p>开业纪念</p>',
  },
] as const;

/** `status` 1 may be used by the card it belongs to, 10 by event cards only (3.4). Amounts in fen. */
export const EVENTS = [
  { id: 5, productId: 3, title: '充100 送10', rechargeFen: 10_000, sendFen: 1_000, status: 1 },
  { id: 6, productId: 3, title: '充300 送50', rechargeFen: 30_000, sendFen: 5_000, status: 1 },
  { id: 8, productId: 2, title: '充100 送100 返100', rechargeFen: 10_000, sendFen: 10_000, status: 10 },
  { id: 9, productId: 4, title: '充200 送200 返200', rechargeFen: 20_000, sendFen: 20_000, status: 10 },
  { id: 10, productId: 4, title: '充500 送500 返500', rechargeFen: 50_000, sendFen: 50_000, status: 10 },
  { id: 11, productId: 6, title: '充88.80 送8.88 返8.88', rechargeFen: 8_880, sendFen: 888, status: 10 },
  { id: 12, productId: 6, title: '充1000 送1000 返1000', rechargeFen: 100_000, sendFen: 100_000, status: 10 },
] as const;

const READ = [
  'manage/v3/store/list:2000',
  'manage/v3/card/store_card:2004',
  'manage/v3/cardEvent/all_event',
  'manage/v3/turnover/record_list:2011',
  'manage/v3/turnover/expense_list:2012',
  'manage/v3/turnover/refund_list:2013',
  'manage/v3/userCard/user_card:2007',
  'manage/v3/userCard/user_card_detail',
];
const SELL = [
  'manage/v3/userCard/add:2003',
  'manage/v3/userCard/charge:2001',
  'manage/v3/userCard/expense:2002',
];
const GIVE_BACK = [
  'manage/v3/turnover/refund:2014',
  'manage/v3/turnover/refund_charge:2015',
  'manage/v3/userCard/card_status:2016',
];

export const ACCOUNTS = [
  {
    id: 2,
    username: 'dianzhang',
    password: '123456',
    realname: '示例店长',
    note: '店长 · 三家门店 · 全部权限 / manager, three shops, may do everything',
    phone: '13700000001',
    roleId: 2,
    storeIds: '3,4,5',
    menus: ['permission', 'store', 'card', 'userCard', 'turnover'],
    permissions: [...READ, ...SELL, ...GIVE_BACK],
  },
  {
    id: 3,
    username: 'shouyin',
    password: '123456',
    realname: '示例收银员',
    note: '收银员 · 一家门店 · 不能退款和返现 / cashier, one shop, no refunds, no cash-back',
    phone: '13700000002',
    roleId: 3,
    storeIds: '3',
    menus: ['card', 'userCard', 'turnover'],
    permissions: [...READ, ...SELL],
  },
  {
    id: 4,
    username: 'xuetu',
    password: '123456',
    realname: '示例学徒',
    note: '学徒 · 一家门店 · 只能查看 / apprentice, one shop, may only look',
    phone: '13700000003',
    roleId: 4,
    storeIds: '4',
    menus: ['userCard', 'turnover'],
    permissions: READ,
  },
] as const;
