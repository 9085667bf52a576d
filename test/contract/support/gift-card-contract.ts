import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ids } from '#core/ports.ts';
import { Secret } from '#core/secret.ts';
import { createHttp } from '#core/vendors/http.ts';
import { createZvcms } from '#core/vendors/zvcms/client.ts';
import { doneValue } from './counter.ts';
import { realClock } from './real-clock.ts';

/** A vendor of gift cards that runs by the system's clock, and what a shop knows of it. */
export type GiftCardScene = {
  readonly baseUrl: string;
  readonly openId: string;
  readonly grantCode: string;
  readonly key: Secret;
  /** A member who has cards, recycled ones among them. */
  readonly userId: string;
  readonly unknownUserId: string;
  readonly close: () => Promise<void>;
};

/** Zvcms' one call against whatever `open` starts, anew for each test. */
export function zvcmsContract(open: () => Promise<GiftCardScene>): void {
  let scene: GiftCardScene;
  const randomIds: Ids = { uuid: () => crypto.randomUUID() };
  const connect = (more: { readonly key?: Secret; readonly ids?: Ids } = {}) =>
    createZvcms({
      ...scene,
      http: createHttp({ clock: realClock }),
      clock: realClock,
      ids: randomIds,
      ...more,
    });
  beforeEach(async () => {
    scene = await open();
  });
  afterEach(() => scene.close());

  describe('user.my-cards', () => {
    it('gives the member’s cards, the recycled ones on demand', async () => {
      const usual = doneValue(await connect().cards(scene.userId, { recycled: false }));
      const all = doneValue(await connect().cards(scene.userId, { recycled: true }));
      expect(usual.some(({ state }) => state === 'recycled')).toBe(false);
      expect(all.some(({ state }) => state === 'recycled')).toBe(true);
      expect(all.length).toBeGreaterThan(usual.length);
    });

    it('gives nothing for a stranger', async () => {
      const outcome = await connect().cards(scene.unknownUserId, { recycled: true });
      expect(outcome.kind === 'refused' || doneValue(outcome).length === 0).toBe(true);
    });

    it('is turned down with a wrong key, and with a nonce that was used', async () => {
      const stranger = connect({ key: new Secret('not the key') });
      expect((await stranger.cards(scene.userId, { recycled: false })).kind).not.toBe('done');
      const ids: Ids = { uuid: () => '12345678-1234-4234-8234-123456789abc' };
      expect((await connect({ ids }).cards(scene.userId, { recycled: false })).kind).toBe('done');
      expect((await connect({ ids }).cards(scene.userId, { recycled: false })).kind).not.toBe('done');
    });
  });
}
