import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/contract/app.ts';
import type { Operation } from '#shared/contract/operation.ts';
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
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';

const PHONE = '13800001001';

let counter: TestCounter;
/** Of this counter alone: the one before may be granted its leave while the next test has begun. */
let host: { closed: number };
beforeEach(async () => {
  counter = await startCounter();
  const thisHost = { closed: 0 };
  host = thisHost;
  counter.core.departure.onGranted(() => {
    thisHost.closed += 1;
  });
  await signIn(counter.call);
});
afterEach(() => counter.close());

const spend = async (): Promise<Operation> => {
  const owner = await member(counter.call, PHONE);
  return value(
    counter.call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      priceFen: 100,
      password: PHONE.slice(-6),
      coupon: null,
    }),
  );
};
async function undecided(): Promise<Operation> {
  counter.simulator.faults.add({ path: 'money', kind: 'no-answer-before', count: 1 });
  return spend();
}
async function supervisor() {
  const input = { name: '练店长', role: 'supervisor', pin: '271828', by: null } as const;
  const { personId } = await value(counter.call.people.add(input));
  return { personId, pin: '271828' };
}
const leave = (by: Awaited<ReturnType<typeof supervisor>> | null = null) => counter.call.app.leave({ by });
const granted = async (): Promise<void> => {
  while (host.closed === 0) await new Promise((resolve) => setTimeout(resolve, 10));
};
const events = () => readJournal(`${counter.dataDir}/journal.sqlite`).events;

describe('closing the counter', () => {
  it('needs nobody while nothing is undecided', async () => {
    await spend();
    expect(counter.core.departure.unsigned()).toEqual([]);
    expect(await value(leave())).toEqual({ left: true, underWay: 0, undecided: [] });
    await granted();
  });

  it('is refused while money is undecided, and says what', async () => {
    const operation = await undecided();
    expect(await value(leave())).toMatchObject({
      left: false,
      undecided: [{ operationId: operation.operationId }],
    });
    const nobody = { personId: newId(), pin: '271828' };
    expect(await failure(leave(nobody))).toMatchObject({ code: 'person.supervisor-first' });
    expect(host.closed).toBe(0);
  });

  it('goes with a supervisor’s signature, which the chain keeps without a name', async () => {
    const operation = await undecided();
    const by = await supervisor();
    expect(await failure(leave({ ...by, pin: '000000' }))).toMatchObject({ code: 'person.pin-wrong' });
    expect(counter.core.departure.unsigned()).toHaveLength(1);
    expect(await value(leave(by))).toEqual({ left: true, underWay: 0, undecided: [] });
    await granted();
    const signed = events().filter(({ type }) => type === 'left-undecided');
    expect(signed).toMatchObject([{ operation_id: operation.operationId }]);
    expect(JSON.parse(String(signed[0]?.content))).toEqual({ personId: by.personId });
    expect(firstBrokenLink(events())).toBeNull();
    expect(JSON.stringify(events())).not.toContain('练店长');
    expect(counter.core.undecided()).toBe(1);
  });

  it('covers only what was undecided when it was signed, and nothing after a restart', async () => {
    await undecided();
    const by = await supervisor();
    await value(leave(by));
    expect(counter.core.departure.unsigned()).toEqual([]);
    const again = await counter.restart();
    expect(again.core.departure.unsigned()).toHaveLength(1);
    await again.close();
  });

  it('is not signed for while an operation is being sent', async () => {
    const by = await supervisor();
    counter.simulator.faults.add({ path: 'money', kind: 'delay', count: 1, value: 400 });
    const pending = spend();
    while (counter.core.undecided() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await value(leave(by))).toMatchObject({ left: false, underWay: 1 });
    expect(events().map(({ type }) => type)).not.toContain('left-undecided');
    expect(await pending).toMatchObject({ verdict: 'success' });
    expect(await value(leave())).toMatchObject({ left: true });
  });

  it('asks the windows, and says when none listens', async () => {
    expect(counter.core.departure.ask()).toBe(false);
    const heard: AppEvent[] = [];
    const stream = await counter.call.app.events({});
    void (async () => {
      for await (const event of stream) if (event.type === 'leave') heard.push(event);
    })();
    expect(counter.core.departure.ask()).toBe(true);
    await value(leave());
    await granted();
    await expect
      .poll(() => heard)
      .toEqual([
        { type: 'leave', granted: false },
        { type: 'leave', granted: true },
      ]);
  });

  it('by insisting is kept as well, without a signer', async () => {
    await undecided();
    counter.core.departure.insist();
    const [left] = events().filter(({ type }) => type === 'left-undecided');
    expect(JSON.parse(String(left?.content))).toEqual({ personId: null });
  });
});
