import { z } from 'zod';
import type { Fen } from '#shared/money.ts';
import { flag, quantity, scalarWords, vendorDate } from '../data-fields.ts';
import type { SimCardState, SimFlow, SimPackage, SimRealName } from '../data-sim.ts';
import { type SignedEndpoint, signedEndpoint } from '../endpoint.ts';
import { amount, id, words } from '../reply-fields.ts';

/** 卡号: the number printed on the card, or its ICCID, which may end in a letter. */
const cardNoField = z.string().regex(/^[0-9A-Za-z]{4,32}$/);
const ofCard = z.strictObject({ cardno: cardNoField });
const cardNo = scalarWords.pipe(z.string().min(1));

/** 1: total, remaining and used data; `remainflow` is -1 where the vendor does not know. */
export const flow = signedEndpoint({
  name: 'flow',
  section: '1',
  title: '查询卡板流量',
  path: 'api/agent/flow',
  request: ofCard,
  reply: z
    .object({
      data: z.object({
        cardno: cardNo,
        iccid: scalarWords,
        flow: quantity,
        remainflow: quantity,
        usedflow: quantity,
        delete_on: vendorDate,
      }),
    })
    .transform(
      ({ data }): SimFlow => ({
        cardNo: data.cardno,
        iccid: data.iccid,
        totalMb: data.flow,
        usedMb: data.usedflow,
        remainingMb: data.remainflow,
        expires: data.delete_on,
      }),
    ),
});

const price = amount.pipe(z.custom<Fen>((value) => Number(value) >= 0));

/** 2: prices are quoted decimals of yuan. A package listed twice would have two prices, so the list is then unreadable. */
export const packages = signedEndpoint({
  name: 'package',
  section: '2',
  title: '查询卡板套餐',
  path: 'api/agent/package',
  request: ofCard,
  reply: z
    .object({ data: z.array(z.object({ packagelist_id: id, name: words, price })) })
    .refine(({ data }) => new Set(data.map((row) => row.packagelist_id)).size === data.length)
    .transform(({ data }) =>
      data.map((row): SimPackage => ({ packageId: row.packagelist_id, name: row.name, price: row.price })),
    ),
});

/** 3: the only call that spends the agent's money. `iseffect` is always sent, so that no default decides. */
export const order = signedEndpoint({
  name: 'order',
  section: '3',
  title: '订购套餐',
  path: 'api/agent/order',
  movesMoney: true,
  request: z.strictObject({
    cardno: cardNoField,
    packagelist_id: z.string().regex(/^\d{1,20}$/),
    orderno: z.string().regex(/^[0-9A-Za-z]{8,32}$/),
    iseffect: z.enum(['0', '1']),
  }),
  reply: z
    .object({ data: z.object({ orderno: scalarWords.pipe(z.string().min(1)) }) })
    .transform(({ data }) => data.orderno),
});

const account = z.object({ rebate: amount });

/** 4: the agent's balance. The example shows a list of one object; an object alone is accepted too. */
export const user = signedEndpoint({
  name: 'user',
  section: '4',
  title: '查询余额',
  path: 'api/agent/user',
  request: z.strictObject({}),
  reply: z
    .object({ data: z.union([z.tuple([account]).transform(([only]) => only), account]) })
    .transform(({ data }) => data.rebate),
});

/** 5: "partly available", says the document: not for every card. */
export const info = signedEndpoint({
  name: 'info',
  section: '5',
  title: '查询卡状态',
  path: 'api/agent/info',
  request: ofCard,
  reply: z.object({ data: z.object({ cardno: cardNo, certification: flag, isactive: flag }) }).transform(
    ({ data }): SimCardState => ({
      cardNo: data.cardno,
      realName: data.certification,
      active: data.isactive,
    }),
  ),
});

const CERTIFICATION: Readonly<Record<string, SimRealName['state']>> = { '1': 'required', '2': 'done' };

/** 6: the inner `code` is the card's state, the outer one says that the question was answered. */
export const getCertInfo = signedEndpoint({
  name: 'getcertinfo',
  section: '6',
  title: '查询是否实名',
  path: 'api/agent/getcertinfo',
  request: ofCard,
  reply: z
    .object({ data: z.object({ code: scalarWords.pipe(z.enum(['1', '2'])), url: words }) })
    .transform(
      ({ data }): SimRealName => ({ state: CERTIFICATION[data.code] ?? 'required', link: linkIn(data.url) }),
    ),
});

/** Only an address of the web is a link; anything else may do what nobody asked for. */
function linkIn(text: string): string | null {
  const address = text.trim();
  return URL.canParse(address) && /^https?:\/\//i.test(address) ? address : null;
}

/** All six calls of the document, in its order. */
export const SIM_AGENT_ENDPOINTS: readonly SignedEndpoint<unknown, unknown>[] = [
  flow,
  packages,
  order,
  user,
  info,
  getCertInfo,
];
