import { ok } from '#shared/contract/failure.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

/** The desks of the other vendors; one that is not set up says so, and the screen hides it. */
export const deskProcedures = (base: Base, { dataSim, giftCards }: Services) => ({
  desks: base.desks.handler(() => ok({ dataSim: dataSim.isSetUp, giftCards: giftCards.isSetUp })),
  dataSim: {
    card: base.dataSim.card.handler(({ input }) => dataSim.card(input.text)),
    order: base.dataSim.order.handler(({ input }) => dataSim.order(input)),
    orders: base.dataSim.orders.handler(({ input }) => dataSim.orders(input.cardNo)),
    refresh: base.dataSim.refresh.handler(({ input }) => dataSim.refresh(input.operationId)),
  },
  giftCards: {
    list: base.giftCards.list.handler(({ input }) => giftCards.list(input)),
    link: base.giftCards.link.handler(({ input }) => giftCards.link(input)),
    cover: base.giftCards.cover.handler(({ input }) => giftCards.cover(input.cover)),
  },
});
