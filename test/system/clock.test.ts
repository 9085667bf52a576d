import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clock } from '#core/ports.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  signIn,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { draft, openTestJournal } from '../support/journal-draft.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { realClock } from '../support/ports.ts';

/** A till's clock that is set back while the counter is open, and stays so over its next start. */
const HOUR_MS = 3_600_000;
let backMs = 0;
const clock: Clock = { ...realClock, nowMs: () => realClock.nowMs() - backMs };
let counter: TestCounter;
let reopened: TestCounter | undefined;
beforeEach(async () => {
  backMs = 0;
  counter = await startCounter({ clock });
  await signIn(counter.call);
});
afterEach(async () => {
  await reopened?.core.close();
  await counter.close();
  reopened = undefined;
});

const spend = (at: TestCounter, priceFen: number) => value(trySpend(at, priceFen));

async function trySpend({ call }: TestCounter, priceFen: number) {
  const owner = await member(call, '13800001001');
  return call.operations.spend({
    operationId: newId(),
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    priceFen,
    password: '001001',
    coupon: null,
  });
}

const journalOf = ({ dataDir }: TestCounter) => readJournal(`${dataDir}/journal.sqlite`);

it('set back an hour between two sales: the second is not sent, and says by how much the clock is wrong', async () => {
  const { operationId } = await spend(counter, 100);
  backMs = HOUR_MS;
  expect(await failure(trySpend(counter, 100 + 1))).toMatchObject({
    code: 'clock.set-back',
    money: 'not-moved',
    params: { minutes: 60 },
  });
  expect(counter.simulator.truth().requests).toHaveLength(1);
  reopened = await counter.restart();
  await signIn(reopened.call);
  expect(await failure(trySpend(reopened, 100 + 1))).toMatchObject({ code: 'clock.set-back' });
  backMs = 0;
  await spend(reopened, 100 + 1);
  const { events, integrity, operations } = journalOf(counter);
  expect([integrity, firstBrokenLink(events)]).toEqual(['ok', null]);
  expect(operations.map(({ operation_id }) => operation_id)).toContain(operationId);
  expect(operations).toHaveLength(2);
});

it('set back by minutes between two sales: both are written, each claims its own record, the chain holds', async () => {
  const before = await spend(counter, 100);
  backMs = HOUR_MS / 4;
  const after = await spend(counter, 100 + 1);
  expect(after.startedAt).toBeLessThan(before.startedAt);
  expect([before.verdict, after.verdict]).toEqual(['success', 'success']);
  expect(new Set([before.recordId, after.recordId, null]).size).toBe(3);
  const { events, integrity } = journalOf(counter);
  expect([integrity, firstBrokenLink(events)]).toEqual(['ok', null]);
  expect(counter.simulator.truth().requests).toHaveLength(2);
});

it('set back an hour over a crash: what was sending "in the future" is taken over all the same', async () => {
  await counter.core.close();
  const journal = openTestJournal(`${counter.dataDir}/journal.sqlite`);
  const { operationId } = draft();
  journal.begin(draft({ operationId, account: 'training' }));
  journal.close();
  backMs = HOUR_MS;
  reopened = await counter.restart();
  await signIn(reopened.call);
  expect(reopened.core.undecided()).toBe(1);
  expect(await value(reopened.call.operations.get({ operationId }))).toMatchObject({
    state: 'unknown',
    verdict: 'undecided',
  });
  expect(counter.simulator.truth().requests).toHaveLength(0);
});
