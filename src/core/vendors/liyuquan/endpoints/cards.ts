import { z } from 'zod';
import { amount, id, kindOf, listOf, listOrEmpty, words, wordsOrNull } from '../../reply-fields.ts';
import type { VendorCardOnSale, VendorPromotion, VendorStore } from '../../vendor.ts';
import { cardKind } from '../card-kinds.ts';
import { endpoint } from '../endpoint.ts';
import { plainText } from '../plain-text.ts';
import { idField } from '../request-fields.ts';

const store = z.object({ id, name: words, address: words, merchantName: words }).transform(
  (row): VendorStore => ({
    storeId: row.id,
    name: row.name,
    address: row.address,
    merchantName: row.merchantName,
  }),
);

/** 3.1: the shops of the account. The reply has page counts, the request no page: the first page is all there is. */
export const storeList = endpoint({
  name: 'storeList',
  section: '3.1',
  title: '门店信息',
  path: 'manage/v3/store/list',
  request: z.strictObject({}),
  reply: z.object({ data: listOf(store) }).transform(({ data }): readonly VendorStore[] => data),
});

const cardOnSale = z
  .object({
    id,
    title: words,
    colour: wordsOrNull,
    type: cardKind,
    summary: words,
    storeVos: listOrEmpty(z.object({ name: words })),
  })
  .transform(
    (row): VendorCardOnSale => ({
      cardId: row.id,
      title: row.title,
      colour: row.colour !== null && /^#[0-9a-f]{6}$/i.test(row.colour) ? row.colour : null,
      kind: row.type,
      summary: plainText(row.summary),
      storeNames: row.storeVos.map(({ name }) => name).filter((name) => name !== ''),
    }),
  );

/** 3.2: the cards that can be opened; `type` 1 asks for all of them without pages. */
export const storeCard = endpoint({
  name: 'storeCard',
  section: '3.2',
  title: '会员卡列表（开卡）',
  path: 'manage/v3/card/store_card',
  request: z.strictObject({ type: z.literal('1') }),
  reply: z.object({ data: listOf(cardOnSale) }).transform(({ data }): readonly VendorCardOnSale[] => data),
});

const promotion = z.object({
  id,
  title: words,
  summary: words,
  rechargeMoney: amount,
  sendMoney: amount,
  // Only 1 (充钱送钱) and the states 1 and 10 are documented; what else there is cannot be offered as a top-up.
  type: kindOf({ '1': 'pay-and-receive' }, 'other'),
  status: kindOf({ '1': 'open', '10': 'open' }, 'other'),
});

/** 3.4: the promotions with which a card can be topped up. */
export const allEvent = endpoint({
  name: 'allEvent',
  section: '3.4',
  title: '活动列表',
  path: 'manage/v3/cardEvent/all_event',
  request: z.strictObject({ cardId: idField }),
  reply: z.object({ data: listOf(promotion) }).transform(({ data }): readonly VendorPromotion[] =>
    data
      .filter(({ type, status }) => type === 'pay-and-receive' && status === 'open')
      .map((row) => ({
        eventId: row.id,
        title: row.title,
        summary: row.summary,
        pay: row.rechargeMoney,
        gift: row.sendMoney,
      })),
  ),
});
