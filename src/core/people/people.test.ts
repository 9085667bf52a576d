import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Signature } from '#shared/contract/people.ts';
import { openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal } from '../journal/journal.ts';
import { createPeople } from './people.ts';

let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
const clock = handClock(1_000);
const open = () => createPeople({ store: journal.people, clock, ids: { uuid: randomUUID } });
let people: ReturnType<typeof open>;
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(`${folder.path}/journal.sqlite`);
  people = open();
});
afterEach(() => {
  journal.close();
  folder.remove();
});

async function boss(name = '练店长'): Promise<Signature> {
  const added = await people.add({ name, role: 'supervisor', pin: '271828', by: null });
  if (!added.ok) throw new Error(added.failure.code);
  return { personId: added.value.personId, pin: '271828' };
}

describe('people', () => {
  it('begin with a supervisor, who signs for the others', async () => {
    expect(await people.add({ name: '练小一', role: 'cashier', pin: '111111', by: null })).toMatchObject({
      failure: { code: 'person.supervisor-first' },
    });
    const by = await boss();
    expect(await people.add({ name: '练小一', role: 'cashier', pin: '111111', by: null })).toMatchObject({
      failure: { code: 'person.not-supervisor' },
    });
    const cashier = await people.add({ name: '练小一', role: 'cashier', pin: '111111', by });
    expect(cashier).toMatchObject({ ok: true, value: { role: 'cashier' } });
    expect(await people.add({ name: '练小一', role: 'cashier', pin: '222222', by })).toMatchObject({
      failure: { code: 'person.name-taken' },
    });
    if (!cashier.ok) return;
    const signed = { personId: cashier.value.personId, pin: '111111' };
    expect(await people.verify(signed)).toMatchObject({ ok: true });
    expect(await people.supervisor(signed)).toMatchObject({ failure: { code: 'person.not-supervisor' } });
    expect(people.list().map(({ name }) => name)).toHaveLength(2);
  });

  it('leave only while a supervisor stays, and may then not sign', async () => {
    const by = await boss();
    expect(await people.remove(by.personId, by)).toMatchObject({
      failure: { code: 'person.supervisor-last' },
    });
    const second = await people.add({ name: '练副店长', role: 'supervisor', pin: '314159', by });
    if (!second.ok) throw new Error(second.failure.code);
    expect(await people.remove(second.value.personId, by)).toMatchObject({ ok: true });
    expect(await people.verify({ personId: second.value.personId, pin: '314159' })).toMatchObject({
      failure: { code: 'person.not-found' },
    });
  });

  it('change their own PIN, of which only a salted hash is kept', async () => {
    const by = await boss();
    expect(await people.changePin({ personId: null, newPin: '999999', by })).toMatchObject({ ok: true });
    expect(await people.verify(by)).toMatchObject({ failure: { code: 'person.pin-wrong' } });
    expect(await people.verify({ ...by, pin: '999999' })).toMatchObject({ ok: true });
    expect(JSON.stringify(journal.people.list())).not.toContain('999999');
  });
});

describe('somebody else’s PIN', () => {
  it('is set by a supervisor only, and ends the waiting of whoever has forgotten the old one', async () => {
    const by = await boss();
    const added = await people.add({ name: '练小一', role: 'cashier', pin: '111111', by });
    if (!added.ok) throw new Error(added.failure.code);
    const { personId } = added.value;
    const own = { personId, pin: '111111' };
    expect(await people.changePin({ personId: by.personId, newPin: '999999', by: own })).toMatchObject({
      failure: { code: 'person.not-supervisor' },
    });
    expect(await people.verify(by)).toMatchObject({ ok: true });
    for (let tries = 0; tries < 5; tries++) await people.verify({ personId, pin: '000000' });
    expect(await people.verify(own)).toMatchObject({ failure: { code: 'person.pin-blocked' } });
    const change = { personId, newPin: '222222', by };
    expect(await people.changePin({ ...change, by: { ...by, pin: '000000' } })).toMatchObject({
      failure: { code: 'person.pin-wrong' },
    });
    expect(await people.changePin(change)).toMatchObject({ ok: true, value: { personId } });
    expect(await people.verify({ personId, pin: '222222' })).toMatchObject({ ok: true });
    expect(await people.changePin({ ...change, personId: randomUUID() })).toMatchObject({
      failure: { code: 'person.not-found' },
    });
  });
});

describe('whoever guesses a PIN', () => {
  it('waits after five wrong ones, longer each time, also after a restart and with the right one', async () => {
    const by = await boss();
    const wrong = { ...by, pin: '000000' };
    const guesses = await Promise.all(Array.from({ length: 7 }, () => people.verify(wrong)));
    expect(guesses.map((guess) => (guess.ok ? 'let in' : guess.failure.code))).toEqual([
      ...Array(4).fill('person.pin-wrong'),
      ...Array(3).fill('person.pin-blocked'),
    ]);
    expect(guesses.at(3)).toMatchObject({ failure: { params: { name: '练店长', left: 1 } } });
    const blocked = { failure: { params: { name: '练店长', personId: by.personId, seconds: 60 } } };
    expect(guesses.at(4)).toMatchObject(blocked);
    expect(guesses.at(-1)).toMatchObject(blocked);
    expect(await people.verify(by)).toMatchObject({ failure: { code: 'person.pin-blocked' } });
    people = open();
    expect(await people.verify(by)).toMatchObject({ failure: { code: 'person.pin-blocked' } });
    clock.advance(60_000);
    const again = { failure: { code: 'person.pin-blocked', params: { seconds: 120 } } };
    expect(await people.verify(wrong)).toMatchObject(again);
    expect(await people.verify(by)).toMatchObject(again);
    clock.advance(120_000);
    expect(await people.verify(by)).toMatchObject({ ok: true });
    expect(journal.people.list()[0]?.pinFailures).toBe(0);
  });
});
