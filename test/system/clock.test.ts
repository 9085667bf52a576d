import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clock } from '#core/ports.ts';
import { cardOf, member, newId, signIn, startCounter, type TestCounter, value } from '../support/counter.ts';
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

async function spend({ call }: TestCounter, priceFen: number) {
  const owner = await member(call, '13800001001');
  return value(
    call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      priceFen,
      password: '001001',
      coupon: null,
    }),
  );
}

const journalOf = ({ dataDir }: TestCounter) => readJournal(`${dataDir}/journal.sqlite`);

it('set back an hour between two sales: both are written, each claims its own record, the chain holds', async () => {
  const before = await spend(counter, 100);
  backMs = HOUR_MS;
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
