import { mkdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  openCounter,
  paymentPicture,
  signIn,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { openTestJournal } from '../support/journal-draft.ts';
import { createTempDir } from '../support/temp-dir.ts';

const PHONE = '13800001001';
let simulator: Simulator;
let folder: ReturnType<typeof createTempDir>;
let counter: TestCounter | undefined;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  folder = createTempDir();
});
afterEach(async () => {
  await counter?.core.close();
  await simulator.close();
  folder.remove();
});

const DAMAGE: readonly (readonly [string, string, (path: string) => void])[] = [
  [
    'is no database',
    'journal.corrupt',
    (path) => writeFileSync(path, 'not a database, not at all '.repeat(200)),
  ],
  ['is damaged inside', 'journal.corrupt', damageInside],
  [
    'belongs to a newer program',
    'journal.newer',
    (path) => {
      openTestJournal(path).close();
      const raw = new DatabaseSync(path);
      raw.exec('PRAGMA user_version = 99');
      raw.close();
    },
  ],
  ['cannot be written', 'journal.unwritable', (path) => mkdirSync(path)],
];

/** Overwrites the middle of a journal's pages, as a bad disk does. */
function damageInside(path: string): void {
  openTestJournal(path).close();
  const raw = new DatabaseSync(path);
  raw.exec('PRAGMA journal_mode = DELETE');
  raw.close();
  const size = 4_096;
  const damaged = new DatabaseSync(path);
  const pages = Number(damaged.prepare('PRAGMA page_count').get()?.page_count);
  damaged.close();
  writeFileSync(path, Buffer.alloc(size * (pages - 3), 0xa5), { flag: 'r+' });
}

describe.each(DAMAGE)('a journal that %s', (_what, code, damage) => {
  it('stops everything that moves money, and says why; all else goes on', async () => {
    damage(`${folder.path}/journal.sqlite`);
    counter = await openCounter({ dataDir: folder.path, liyuquan: simulator.liyuquanBase }, simulator);
    const { call, core } = counter;
    expect(core.info().blocked).toMatchObject({ code, money: 'not-moved' });
    await signIn(call);
    const owner = await member(call, PHONE);
    const card = cardOf(owner, 'stored-value');
    const common = { operationId: newId(), userId: owner.userId };
    const refund = { ...common, orderNo: '1', smsCode: '123456' };
    const { operations } = call;
    const answers = [
      operations.spend({ ...common, cardId: card.cardId, priceFen: 1, password: '1', coupon: null }),
      operations.topUp({
        ...common,
        cardId: card.cardId,
        eventId: null,
        payFen: 1,
        giftFen: 0,
        imageRef: await paymentPicture(call),
      }),
      operations.refundSpend(refund),
      operations.refundTopUp(refund),
      operations.cashBack({ ...common, cardId: card.cardId, storeMemberEventId: '1' }),
      operations.openCard({
        operationId: newId(),
        phone: '13800009999',
        membershipCardId: '3',
        password: null,
      }),
    ];
    for (const answer of answers) expect(await failure(answer)).toMatchObject({ code, money: 'not-moved' });
    expect(simulator.truth().requests).toHaveLength(0);
    const query = {
      kind: 'spend',
      userId: owner.userId,
      from: null,
      until: null,
      page: 1,
      pageSize: 5,
    } as const;
    expect((await value(call.records.list(query))).records.length).toBeGreaterThan(0);
  });
});
