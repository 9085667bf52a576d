import { ok } from '#shared/contract/failure.ts';
import { listRecords } from '../records/records.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

export const memberProcedures = (
  base: Base,
  { directory, avatars, catalogue, images, records, lookups, memberCache }: Services,
) => ({
  members: {
    scan: base.members.scan.handler(({ input }) => directory.scan(input.text)),
    find: base.members.find.handler(({ input }) => directory.find(input.text)),
    open: base.members.open.handler(({ input }) => directory.open(input.userId)),
    avatar: base.members.avatar.handler(({ input }) => avatars.of(input.userId)),
    search: base.members.search.handler(({ input }) => lookups.search(input.text)),
    cached: base.members.cached.handler(({ input }) => lookups.cached(input.userId)),
    revealPhone: base.members.revealPhone.handler(({ input }) => lookups.revealPhone(input.userId)),
  },
  memberCache: {
    state: base.memberCache.state.handler(async () => ok(await memberCache.state())),
    pause: base.memberCache.pause.handler(async () => ok(await memberCache.pause())),
    resume: base.memberCache.resume.handler(async () => ok(await memberCache.resume())),
    rebuild: base.memberCache.rebuild.handler(async () => ok(await memberCache.rebuild())),
  },
  cards: {
    onSale: base.cards.onSale.handler(() => catalogue.onSale()),
    topUpOffer: base.cards.topUpOffer.handler(({ input }) => catalogue.topUpOffer(input.cardId)),
  },
  images: {
    upload: base.images.upload.handler(async ({ input }) => {
      const uploaded = await images.upload(input);
      return uploaded.ok ? ok({ imageRef: uploaded.value }) : uploaded;
    }),
  },
  records: {
    list: base.records.list.handler(({ input }) => listRecords(records, input)),
  },
});
