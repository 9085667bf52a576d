import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '#core/ports.ts';
import { fen } from '#shared/money.ts';
import { startSimulator } from '#simulator/server.ts';
import { cardOf, member, newId, signIn, value } from '../support/counter.ts';
import { type KeptMembers, keepMembersOf } from '../support/kept-members.ts';
import { memorySecrets, realClock } from '../support/ports.ts';

// Each opens a store in a thread of its own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 });

const ASKED = 200;
let kept: KeptMembers;
afterEach(() => kept.close());

const PATIENCE = { timeout: 60_000, interval: 10 };
const call = () => kept.counter().call;
const inShop = async (storeId: string, username = 'dianzhang'): Promise<void> => {
  await signIn(call(), username, true);
  await value(call().session.chooseShop({ storeId }));
};
const search = async (text: string) => (await value(call().members.search({ text }))).hits;

describe('members are kept', () => {
  it('from the moment at which somebody has signed in and chosen a shop, all of them', async () => {
    kept = await keepMembersOf(5 * ASKED);
    expect(await kept.state()).toMatchObject({ phase: 'waiting', members: 0 });
    expect(kept.files()).toEqual([]);
    await signIn(call());
    expect(await kept.isFilled()).toMatchObject({ members: 5 * ASKED, progress: null, problem: null });
    expect(await kept.pagesAsked()).toBe(5);
    expect(await search('13800001001')).toMatchObject([{ userId: '1', phoneMasked: '138****1001' }]);
  });

  it('and go on at the page after the last one that was committed', async () => {
    kept = await keepMembersOf(10 * ASKED);
    kept.simulator.faults.add({ path: 'user_card', kind: 'hang-before', skip: 3, count: 1 });
    await signIn(call(), 'dianzhang', true);
    const { progress } = await kept.reaches((now) => now.progress?.pagesDone === 3);
    expect(progress).toMatchObject({ pagesTotal: 10, membersTotal: 10 * ASKED });
    await vi.waitFor(async () => expect(await kept.pagesAsked()).toBe(4), PATIENCE);
    await kept.restart();
    expect(await kept.isFilled()).toMatchObject({ members: 10 * ASKED });
    // Only the page that was under way when the counter was closed was asked for twice.
    expect(await kept.pagesAsked()).toBe(11);
  });

  it('with a pause that holds over a restart, and lookups go on meanwhile', async () => {
    kept = await keepMembersOf(10 * ASKED);
    kept.simulator.faults.add({ path: 'user_card', kind: 'hang-before', skip: 3, count: 1 });
    await signIn(call(), 'dianzhang', true);
    await kept.reaches((now) => now.progress?.pagesDone === 3);
    await vi.waitFor(async () => expect(await kept.pagesAsked()).toBe(4), PATIENCE);
    expect(await value(call().memberCache.pause({}))).toMatchObject({ phase: 'paused' });
    await kept.restart();
    await kept.reaches(({ phase, progress }) => phase === 'paused' && progress?.pagesDone === 3);
    expect(await search('13800001001')).toHaveLength(1);
    expect(await kept.pagesAsked()).toBe(4);
    await value(call().memberCache.resume({}));
    expect(await kept.isFilled()).toMatchObject({ members: 10 * ASKED });
    expect(await kept.pagesAsked()).toBe(11);
  });

  it('though the vendor answers badly for a while', async () => {
    kept = await keepMembersOf(4 * ASKED);
    kept.simulator.faults.add({ path: 'user_card', kind: 'http-500-before', skip: 1 });
    await signIn(call());
    const failing = await kept.reaches(({ problem }) => problem?.code === 'vendor.http-500');
    expect(failing).toMatchObject({ phase: 'filling', progress: { pagesDone: 1 } });
    kept.simulator.faults.clear();
    expect(await kept.isFilled()).toMatchObject({ members: 4 * ASKED, problem: null });
  });

  it('while a cashier waits for nobody: what has time stands back', async () => {
    kept = await keepMembersOf(200 * ASKED);
    kept.simulator.faults.add({ path: 'user_card_detail', kind: 'delay', value: 2_000 });
    await signIn(call());
    await kept.reaches((now) => (now.progress?.pagesDone ?? 0) >= 1);
    const opened = value(call().members.open({ userId: '1' }));
    await vi.waitFor(async () => expect(await kept.opened()).toBe(1), PATIENCE);
    const asked = await kept.pagesAsked();
    await opened;
    // One page may have been under way; in two seconds there would have been dozens.
    expect(await kept.pagesAsked()).toBeLessThanOrEqual(asked + 1);
    await kept.reaches((now) => (now.progress?.pagesDone ?? 0) > asked + 1);
  });
});

describe('every online lookup refreshes', () => {
  it('the member with cards and balances, and the code that led there', async () => {
    kept = await keepMembersOf(0);
    await signIn(call());
    await kept.isFilled();
    expect(await value(call().members.cached({ userId: '1' }))).toMatchObject({ cards: null });
    const { codes } = await kept.simulator.aid();
    const code = codes.find(({ kind, detail }) => kind === 'member' && detail.includes('13800001001'));
    await value(call().members.scan({ text: code?.text ?? '' }));
    const opened = await member(call(), '13800001001');
    const spent = cardOf(opened, 'stored-value');
    await value(
      call().operations.spend({
        ...{ operationId: newId(), userId: '1', cardId: spent.cardId, priceFen: fen(100) },
        ...{ password: '001001', coupon: null },
      }),
    );
    await vi.waitFor(async () => {
      const { cards } = await value(call().members.cached({ userId: '1' }));
      const now = cards?.find(({ cardId }) => cardId === spent.cardId);
      expect(now?.balanceFen).toBe(spent.balanceFen - 100);
    }, PATIENCE);
    expect(await search(code?.text ?? '')).toMatchObject([{ userId: '1' }]);
  });
});

describe('two shops and two accounts', () => {
  it('each have members of their own, and never those of another', async () => {
    kept = await keepMembersOf(3 * ASKED);
    await inShop('3');
    await kept.isFilled();
    await member(call(), '13800001001');
    expect(kept.files()).toHaveLength(1);
    await inShop('4');
    expect((await kept.isFilled()).members).toBe(3 * ASKED);
    expect(await value(call().members.cached({ userId: '1' }))).toMatchObject({ cards: null });
    expect(kept.files()).toHaveLength(2);
    await signIn(call(), 'shouyin');
    await kept.isFilled();
    expect(await value(call().members.cached({ userId: '1' }))).toMatchObject({ cards: null });
    expect(kept.files()).toHaveLength(3);
    expect(await kept.pagesAsked()).toBe(9 + 1);
    await inShop('3');
    await kept.isFilled();
    expect(await value(call().members.cached({ userId: '1' }))).toMatchObject({ cards: expect.any(Array) });
    expect(kept.files()).toHaveLength(3);
  });

  it('nobody finds anything after a sign-out', async () => {
    kept = await keepMembersOf(0);
    await signIn(call());
    await kept.isFilled();
    await value(call().session.signOut({}));
    expect(await call().members.search({ text: '13800001001' })).toMatchObject({
      failure: { code: 'member-cache.off' },
    });
    expect(await kept.state()).toMatchObject({ phase: 'waiting', members: 0 });
  });

  it('a change in the middle of a page leaves nothing of it in the wrong place', async () => {
    kept = await keepMembersOf(3 * ASKED);
    kept.simulator.faults.add({ path: 'user_card', kind: 'delay', value: 300 });
    await inShop('3');
    for (const storeId of ['4', '5', '3', '4', '5']) await value(call().session.chooseShop({ storeId }));
    expect((await kept.isFilled()).members).toBe(3 * ASKED);
    kept.simulator.faults.clear();
    await value(call().memberCache.pause({}));
    for (const storeId of ['3', '4']) {
      await value(call().session.chooseShop({ storeId }));
      const { progress, members } = await kept.reaches(({ phase }) => phase === 'paused');
      expect(members).toBe((progress?.pagesDone ?? 3) * ASKED);
    }
  });
});

describe('what is kept can be lost', () => {
  it('with the key: all is read anew, and the journal is as it was', async () => {
    kept = await keepMembersOf(2 * ASKED);
    await signIn(call(), 'dianzhang', true);
    await kept.isFilled();
    const [before] = kept.files();
    kept.secrets.delete('members.key');
    await kept.restart();
    expect((await kept.isFilled()).members).toBe(2 * ASKED);
    expect(kept.files()).toHaveLength(1);
    expect(kept.files()[0]).not.toBe(before);
    expect(await kept.pagesAsked()).toBe(4);
    expect((await value(call().app.info({}))).blocked).toBeNull();
  });

  it('with the file: garbage in its place is thrown away', async () => {
    kept = await keepMembersOf(2 * ASKED);
    await signIn(call(), 'dianzhang', true);
    await kept.isFilled();
    const path = join(kept.counter().dataDir, 'members', kept.files()[0] ?? '');
    await kept.counter().core.close();
    writeFileSync(path, Buffer.alloc(40_000, 7));
    await kept.restart();
    expect((await kept.isFilled()).members).toBe(2 * ASKED);
    expect(await kept.pagesAsked()).toBe(4);
  });

  it('by a deliberate press', async () => {
    kept = await keepMembersOf(2 * ASKED);
    await signIn(call());
    await kept.isFilled();
    await value(call().memberCache.rebuild({}));
    expect((await kept.isFilled()).members).toBe(2 * ASKED);
    expect(await kept.pagesAsked()).toBe(4);
  });
});

describe('members are not kept', () => {
  it('longer than the vendor tells of them and the days of the setting', async () => {
    let aheadMs = 0;
    const clock: Clock = { ...realClock, nowMs: () => Date.now() + aheadMs };
    kept = await keepMembersOf(3 * ASKED, { clock });
    await signIn(call(), 'dianzhang', true);
    await kept.isFilled();
    aheadMs = 91 * 86_400_000;
    const smaller = await startSimulator({ state: 'memory', members: 40, nowMs: clock.nowMs });
    await kept.restart({}, smaller);
    await signIn(call());
    await kept.reaches(({ members }) => members === 40);
    await smaller.close();
  });

  it('where the setting says so, from that moment on', async () => {
    kept = await keepMembersOf(ASKED);
    await signIn(call());
    await kept.isFilled();
    await value(call().app.saveSettings({ memberCacheOn: false }));
    expect(await kept.reaches(({ phase }) => phase === 'off')).toMatchObject({ offBecause: 'setting' });
    await vi.waitFor(() => expect(kept.files()).toEqual([]), PATIENCE);
    await value(call().app.saveSettings({ memberCacheOn: true }));
    expect((await kept.isFilled()).members).toBe(ASKED);
  });

  it('where there is no safe place for their key', async () => {
    kept = await keepMembersOf(ASKED, { secrets: memorySecrets() });
    await signIn(call());
    expect(await kept.state()).toMatchObject({ phase: 'off', offBecause: 'no-secret-store' });
    expect(await kept.pagesAsked()).toBe(0);
    expect(kept.files()).toEqual([]);
  });
});
