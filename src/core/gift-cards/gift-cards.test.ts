import { beforeEach, describe, expect, it } from 'vitest';
import { failed, ok } from '#shared/contract/failure.ts';
import { fen } from '#shared/money.ts';
import type { VendorGiftCard } from '../vendors/gift-card.ts';
import { createGiftCards, type GiftCards } from './gift-cards.ts';

const CARD: VendorGiftCard = {
  cardNo: '900719925474099312',
  templateId: '12',
  title: '节日礼品卡',
  balance: fen(60_50),
  parValue: fen(100_00),
  cover: '/covers/1.png',
  state: 'bound',
  stateWords: '已绑定',
  validity: 'fixed-dates',
  validityWords: '',
  bound: true,
  begins: null,
  ends: { text: '2026-12-31 23:59:59', atMs: 1 },
  created: null,
  fromErp: false,
};
const answer = { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 };

let links: Map<string, string>;
let asked: unknown[];
let giftCards: GiftCards;
beforeEach(() => {
  links = new Map();
  asked = [];
  giftCards = createGiftCards({
    vendor: {
      name: 'zvcms',
      cards: async (userId, more) => {
        asked.push([userId, more.recycled]);
        return { kind: 'done', value: [CARD], answer };
      },
      fetchCover: async (cover) => {
        asked.push(cover);
        const value = { mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
        return { kind: 'done', value, answer };
      },
    },
    readLink: (userId) => links.get(userId),
    writeLink: (userId, giftUserId) => {
      links.set(userId, giftUserId);
      return ok(null);
    },
  });
});

const list = (giftUserId: string | null, userId: string | null, recycled = false) =>
  giftCards.list({ giftUserId, userId, recycled });

describe('the gift cards of a member', () => {
  it('are asked for by the vendor’s user id, and by the link once it is made', async () => {
    expect(await list(null, '7')).toMatchObject({ failure: { code: 'gift-card.not-linked' } });
    expect(await list('u-7', '7')).toMatchObject({ value: { giftUserId: 'u-7', linked: false } });
    expect(giftCards.link({ userId: '7', giftUserId: 'u-7' })).toEqual(ok({ giftUserId: 'u-7' }));
    expect(await list(null, '7', true)).toMatchObject({ value: { giftUserId: 'u-7', linked: true } });
    expect(await list('u-8', '7')).toMatchObject({ value: { giftUserId: 'u-8', linked: false } });
    expect(asked).toEqual([
      ['u-7', false],
      ['u-7', true],
      ['u-8', false],
    ]);
    giftCards.link({ userId: '7', giftUserId: null });
    expect(await list(null, '7')).toMatchObject({ failure: { code: 'gift-card.not-linked' } });
  });

  it('show balance, face value, state and validity', async () => {
    expect(await list('u-7', null)).toMatchObject({
      value: {
        cards: [
          {
            cardNo: '900719925474099312',
            balanceFen: 60_50,
            parValueFen: 100_00,
            state: 'bound',
            validity: 'fixed-dates',
            ends: { text: '2026-12-31 23:59:59', at: 1 },
          },
        ],
      },
    });
  });

  it('have pictures, but only those that the vendor has named', async () => {
    expect(await giftCards.cover('/covers/1.png')).toEqual(ok(null));
    await list('u-7', null);
    expect(await giftCards.cover('/covers/1.png')).toEqual(ok('data:image/png;base64,AQID'));
    expect(await giftCards.cover('https://example.com/x.png')).toEqual(ok(null));
    expect(asked).toHaveLength(2);
  });
});

it('a shop without that vendor is told so', async () => {
  const none = createGiftCards({
    vendor: null,
    readLink: () => undefined,
    writeLink: () => failed('internal'),
  });
  expect(none.isSetUp).toBe(false);
  expect(await none.list({ giftUserId: 'u', userId: null, recycled: false })).toMatchObject({
    failure: { code: 'vendor.not-set-up' },
  });
});
