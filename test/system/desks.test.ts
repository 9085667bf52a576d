import { createRouterClient } from '@orpc/server';
import { afterEach, expect, it } from 'vitest';
import { createMemorySecrets } from '#host/adapters/memory-secrets.ts';
import { type Counter, type CounterOptions, openCounter } from '#host/counter.ts';
import { value } from '../support/counter.ts';
import { memorySettings } from '../support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

/** A counter as a host opens it, with everything that differs between hosts in memory. */
async function openIn(mode: CounterOptions['mode'], more: Partial<CounterOptions> = {}) {
  const folder = createTempDir();
  const counter: Counter = await openCounter(
    {
      kind: 'node',
      version: '0.0.0-test',
      settings: memorySettings,
      secrets: async () => createMemorySecrets(),
      openPage: async () => false,
    },
    { mode, dataDir: folder.path, simulatorState: 'memory', ...more },
  );
  close = async () => {
    await counter.close();
    folder.remove();
  };
  return createRouterClient(counter.core.router);
}

it('training has every desk, with cards and users to scan', async () => {
  const call = await openIn('training');
  expect(await value(call.desks({}))).toEqual({ dataSim: true, simOrders: true, giftCards: true });
  const aid = await value(call.training.aid({}));
  const card = aid?.simCards.find(({ cardNo }) => cardNo === '8742001');
  expect(card).toMatchObject({ cardNo: '8742001', knownTo: 'both' });
  for (const text of [card?.cardNo ?? '', card?.iccid ?? '']) {
    expect(await value(call.dataSim.card({ text }))).toMatchObject({
      cardNo: '8742001',
      flow: { ok: true, value: { cardNo: '8742001', iccid: card?.iccid } },
      packages: { ok: true },
      balance: { ok: true, value: { balanceFen: 50_000 } },
      other: { ok: true },
    });
  }
  const user = aid?.giftUsers.find(({ giftUserId }) => giftUserId === '100001');
  const gifts = await value(
    call.giftCards.list({ giftUserId: user?.giftUserId ?? '', userId: null, recycled: true }),
  );
  expect(new Set(gifts.cards.map(({ state }) => state)).size).toBe(8);
});

it('live has no other desk until it is set up', async () => {
  const call = await openIn('live', { vendorBase: 'http://127.0.0.1:9/' });
  expect(await value(call.desks({}))).toEqual({ dataSim: false, simOrders: false, giftCards: false });
  expect(await value(call.training.aid({}))).toBeNull();
});
