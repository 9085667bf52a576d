import { FAULT_KINDS, type FaultKind, type FaultRuleInput } from '../faults.ts';
import { VENDORS } from '../vendors.ts';
import type { TabName } from './frame.ts';

/** Buttons that each arm one rule for the next call of a kind. */
export type HandFaultGroup = {
  readonly zh: string;
  readonly en: string;
  /** Whose calls; the first is chosen unless told. */
  readonly vendors: readonly { readonly name: (typeof VENDORS)[number]; readonly label: string }[];
  readonly path: 'money' | '*';
  readonly buttons: readonly HandFault[];
};

export type HandFault = {
  readonly kind: FaultKind;
  readonly zh: string;
  readonly en: string;
  readonly value?: number;
};

/** The rule that a press of a button asks for, or undefined when the form was not one of these pages'. */
export function ruleByHand(form: FormData): FaultRuleInput | undefined {
  const kind = FAULT_KINDS.find((known) => known === form.get('fault'));
  const vendor = VENDORS.find((known) => known === form.get('vendor'));
  const path = form.get('path') === 'money' ? 'money' : '*';
  if (!kind || !vendor) return undefined;
  const button = GROUPS_OF_ALL.filter(
    (group) => group.path === path && group.vendors.some(({ name }) => name === vendor),
  )
    .flatMap(({ buttons }) => buttons)
    .find((one) => one.kind === kind);
  if (!button) return undefined;
  return { vendor, path, kind, count: 1, ...(button.value === undefined ? {} : { value: button.value }) };
}

const MONEY_BUTTONS: readonly HandFault[] = [
  { kind: 'no-answer-after', zh: '已执行，断线', en: 'done, connection cut' },
  { kind: 'no-answer-before', zh: '未执行，断线', en: 'not done, connection cut' },
  { kind: 'hang-after', zh: '已执行，一直不应答', en: 'done, never answers' },
  { kind: 'hang-before', zh: '未执行，一直不应答', en: 'not done, never answers' },
  { kind: 'http-500-after', zh: '已执行，返回 500', en: 'done, HTTP 500' },
  { kind: 'http-500-before', zh: '未执行，返回 500', en: 'not done, HTTP 500' },
  { kind: 'http-502-html-after', zh: '已执行，返回 502 网页', en: 'done, HTML page' },
  { kind: 'malformed-body', zh: '已执行，报文错乱', en: 'done, broken JSON' },
  { kind: 'truncated-body', zh: '已执行，报文截断', en: 'done, half a body' },
  { kind: 'duplicate-delivery', zh: '执行两次', en: 'done twice' },
  { kind: 'delay', zh: '延迟 5 秒', en: 'five seconds late', value: 5_000 },
];

const CLOCK: HandFault = {
  kind: 'clock-offset',
  zh: '服务器时钟快 10 分钟',
  en: "vendor's clock 10 min ahead",
  value: 600_000,
};

const ORDER_BUTTONS: readonly HandFault[] = [
  ...MONEY_BUTTONS,
  { kind: 'price-change', zh: '下单前涨价 5 元', en: 'price rises by 5 yuan first', value: 500 },
  { kind: 'order-fails-later', zh: '受理后失败并退款', en: 'accepted, fails later' },
  { kind: 'repeat-order-runs', zh: '重复订单号照样执行', en: 'a repeated number runs' },
];

const SHAPE_BUTTONS: readonly HandFault[] = [
  { kind: 'gbk-body', zh: '用 GBK 编码', en: 'GBK instead of UTF-8' },
  { kind: 'trailing-commas', zh: '多余的逗号', en: 'trailing commas' },
  { kind: 'data-as-list', zh: 'data 变成列表', en: 'data as a list' },
  { kind: 'data-as-object', zh: 'data 变成对象', en: 'data as an object' },
  { kind: 'numbers-as-text', zh: '数字变成文字', en: 'numbers as text' },
  { kind: 'texts-as-numbers', zh: '文字变成数字', en: 'texts as numbers' },
];

const ACCESS_BUTTONS: readonly HandFault[] = [
  { kind: 'refuse-client', zh: '账号不存在', en: 'unknown client' },
  { kind: 'refuse-signature', zh: '签名错误', en: 'wrong signature' },
  { kind: 'refuse-clock', zh: '请求已过期', en: 'request too old' },
  CLOCK,
];

const READ_BUTTONS: readonly HandFault[] = [
  { kind: 'no-answer-after', zh: '断线', en: 'connection cut' },
  { kind: 'hang-after', zh: '一直不应答', en: 'never answers' },
  { kind: 'http-500-after', zh: '返回 500', en: 'HTTP 500' },
  { kind: 'http-502-html-after', zh: '返回 502 网页', en: 'HTML page' },
  { kind: 'malformed-body', zh: '报文错乱', en: 'broken JSON' },
  { kind: 'truncated-body', zh: '报文截断', en: 'half a body' },
  { kind: 'delay', zh: '延迟 5 秒', en: 'five seconds late', value: 5_000 },
];

export const HAND_FAULTS: Readonly<Record<TabName, readonly HandFaultGroup[]>> = {
  members: [
    {
      zh: '下一笔改动资金的请求',
      en: 'next call that moves money',
      vendors: [{ name: 'liyuquan', label: '礼遇圈' }],
      path: 'money',
      buttons: [...MONEY_BUTTONS, { kind: 'lapse-token', zh: '登录失效', en: 'token lapsed' }, CLOCK],
    },
  ],
  'sim-cards': [
    {
      zh: '下一次订购',
      en: 'next order',
      vendors: [{ name: 'sim-agent', label: '代理平台' }],
      path: 'money',
      buttons: ORDER_BUTTONS,
    },
    {
      zh: '下一次请求',
      en: 'next call of any kind',
      vendors: [
        { name: 'sim-agent', label: '代理平台 sim-agent' },
        { name: 'dakashi', label: '大卡师 dakashi' },
      ],
      path: '*',
      buttons: [...READ_BUTTONS, ...SHAPE_BUTTONS, ...ACCESS_BUTTONS],
    },
  ],
  'gift-cards': [
    {
      zh: '下一次查询',
      en: 'next query',
      vendors: [{ name: 'zvcms', label: '智迈' }],
      path: '*',
      buttons: [
        ...READ_BUTTONS,
        ...SHAPE_BUTTONS.filter(({ kind }) => kind !== 'data-as-list'),
        { kind: 'status-as-text', zh: 'status 为文字 "true"', en: 'status as text' },
        ...ACCESS_BUTTONS,
        { kind: 'refuse-nonce', zh: 'Nonce 重复', en: 'nonce used before' },
      ],
    },
  ],
};

const GROUPS_OF_ALL: readonly HandFaultGroup[] = Object.values(HAND_FAULTS).flat();
