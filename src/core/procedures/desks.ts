import { ok } from '#shared/contract/failure.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

/** The desks of the other vendors; one that is not set up says so, and the screen hides it. */
export const deskProcedures = (base: Base, { desks, vendorSetup }: Services) => ({
  desks: base.desks.handler(() => {
    const { isSetUp: dataSim, takesOrders: simOrders } = desks.dataSim();
    return ok({ dataSim, simOrders, giftCards: desks.giftCards().isSetUp });
  }),
  dataSim: {
    card: base.dataSim.card.handler(({ input }) => desks.dataSim().card(input.text)),
    order: base.dataSim.order.handler(({ input }) => desks.dataSim().order(input)),
    orders: base.dataSim.orders.handler(({ input }) => desks.dataSim().orders(input.cardNo)),
    refresh: base.dataSim.refresh.handler(({ input }) => desks.dataSim().refresh(input.operationId)),
  },
  giftCards: {
    list: base.giftCards.list.handler(({ input }) => desks.giftCards().list(input)),
    link: base.giftCards.link.handler(({ input }) => desks.giftCards().link(input)),
    cover: base.giftCards.cover.handler(({ input }) => desks.giftCards().cover(input.cover)),
  },
  vendors: {
    list: base.vendors.list.handler(() => ok(vendorSetup.list())),
    save: base.vendors.save.handler(({ input }) => vendorSetup.save(input)),
    forget: base.vendors.forget.handler(({ input }) => vendorSetup.forget(input.vendor)),
    test: base.vendors.test.handler(({ input }) => vendorSetup.test(input.vendor, input.probe)),
  },
});
