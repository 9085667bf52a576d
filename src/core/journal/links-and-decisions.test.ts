import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionChoice } from '#shared/contract/reconciliation.ts';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { openDatabase } from '../sqlite/database.ts';
import { migrate } from '../sqlite/migrate.ts';
import type { Journal } from './journal.ts';
import { OPERATIONS } from './migrations/0001-operations.ts';
import { PEOPLE_AND_DECISIONS } from './migrations/0002-people-and-decisions.ts';

let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
const path = () => `${folder.path}/journal.sqlite`;
const BOSS = '44444444-4444-4444-8444-444444444444';
const DEPUTY = '55555555-5555-4555-8555-555555555555';
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(path());
  const pin = { salt: '00', hash: '00' };
  journal.people.add({ personId: BOSS, name: '练店长', role: 'supervisor', pin }, 0);
  journal.people.add({ personId: DEPUTY, name: '练副店长', role: 'supervisor', pin }, 0);
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const plain = { type: 'test', failure: null, answer: null } as const;
const decision = (choice: DecisionChoice, second: { personId: string; name: string } | null = null) => ({
  personId: BOSS,
  name: '练店长',
  second,
  choice,
  recordId: null,
  reason: 'a test',
  evidence: '{}',
});
const begin = (given: Parameters<typeof draft>[0] = {}): string => {
  const began = journal.begin(draft(given));
  if (!began.ok) throw new Error(began.failure.code);
  return began.value.operation_id;
};
const withPerson = (given: Parameters<typeof draft>[0] = {}): string => {
  const id = begin(given);
  for (const state of ['unknown', 'person'] as const) journal.step(id, () => ({ state, ...plain }));
  return id;
};
const settle = (id: string) =>
  journal.resolve(id, () => ({
    state: 'settled-otherwise',
    ...plain,
    evidence: null,
    decision: decision('settled-otherwise'),
  }));
function attack(sql: string): void {
  const raw = new DatabaseSync(path(), { timeout: 2_000 });
  try {
    raw.exec(sql);
  } finally {
    raw.close();
  }
}

describe('asking the vendor', () => {
  it('is kept and hashed into the chain, and decides nothing', () => {
    const id = withPerson();
    expect(journal.keepDecision(id, decision('asked-vendor'))).toBe(true);
    expect(journal.decisions.of(id)).toMatchObject([{ choice: 'asked-vendor', second: null }]);
    expect(journal.events(id).at(-1)).toMatchObject({
      type: 'decision',
      content: { choice: 'asked-vendor', decisionHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(() => attack("UPDATE operation SET state = 'settled-otherwise'")).toThrow(/only a person decides/);
    expect(journal.find(id)?.state).toBe('person');
    expect(settle(id)?.state).toBe('settled-otherwise');
    expect(journal.keepDecision(id, decision('asked-vendor'))).toBe(false);
  });
});

describe('a second person', () => {
  it('stands in the decision and, by id alone, in the chain', () => {
    const id = withPerson();
    journal.keepDecision(id, decision('asked-vendor', { personId: DEPUTY, name: '练副店长' }));
    expect(journal.decisions.of(id)).toMatchObject([{ second: { personId: DEPUTY, name: '练副店长' } }]);
    expect(journal.events(id).at(-1)?.content).toMatchObject({ secondPersonId: DEPUTY });
    expect(JSON.stringify(journal.events(id))).not.toContain('练副店长');
  });

  it('is never the first one', () => {
    const id = withPerson();
    const twice = decision('asked-vendor', { personId: BOSS, name: '练店长' });
    expect(() => journal.keepDecision(id, twice)).toThrow();
    expect(journal.decisions.of(id)).toEqual([]);
  });
});

describe('an operation that makes up for another', () => {
  const refused = (given: Parameters<typeof draft>[0]) => {
    const began = journal.begin(draft(given));
    return began.ok ? undefined : began.failure.code;
  };

  it('is linked durably, and the case tells of it', () => {
    const id = withPerson();
    settle(id);
    const linked = begin({ linkedTo: id });
    expect(journal.find(linked)?.linked_to).toBe(id);
    expect(journal.events(linked)[0]?.content).toMatchObject({ linkedTo: id });
    expect(journal.events(id).at(-1)).toMatchObject({ type: 'linked', content: { operationId: linked } });
    expect(journal.linkedTo(id).map((row) => row.operation_id)).toEqual([linked]);
    expect(() => attack('UPDATE operation SET linked_to = NULL')).toThrow(/do not change/);
    expect(journal.verifyChain().intact).toBe(true);
  });

  it('waits for the decision on the card of the case, and not on another card of the member', () => {
    const id = withPerson();
    expect(refused({ linkedTo: id })).toBe('operation.card-busy');
    expect(refused({ linkedTo: id, cardId: '4' })).toBeUndefined();
  });

  it('links to no operation that never was with a person, is another member’s, or is not there', () => {
    const plainOne = begin({ cardId: '9' });
    expect(refused({ linkedTo: plainOne })).toBe('operation.link-refused');
    journal.step(plainOne, () => ({ state: 'confirmed', ...plain }));
    expect(refused({ linkedTo: plainOne })).toBe('operation.link-refused');
    const id = withPerson();
    expect(refused({ linkedTo: id, userId: '8' })).toBe('operation.link-refused');
    expect(refused({ linkedTo: id, account: 'another' })).toBe('operation.link-refused');
    expect(refused({ linkedTo: BOSS })).toBe('operation.link-refused');
  });
});

describe('a journal of the version before', () => {
  it('keeps its decisions, and takes new ones', () => {
    const old = `${folder.path}/old.sqlite`;
    const database = openDatabase(old, { durable: true });
    migrate(database, [OPERATIONS, PEOPLE_AND_DECISIONS]);
    database.script(`
      INSERT INTO person VALUES ('p', '练店长', 'supervisor', '00', '00', 0, 0, NULL);
      INSERT INTO boot VALUES ('b', 0, '1', 'node');
      INSERT INTO operation (operation_id, vendor, account, kind, state, user_id, phone, phone_masked, nickname, card_id,
        card_title, amount_fen, gift_fen, discount_fen, request_hash, snapshot, operator, shop_id, shop_name, till,
        started_at, boot_id, monotonic_ms)
      VALUES ('o', 'liyuquan', 'a', 'spend', 'sending', '7', '13800001001', '138****1001', '小练习', '3', '卡', 100, 0, 0, 'h',
        '{"recordKind":"spend","seenRecordIds":[],"complete":true,"cardIds":[],"eventCardState":null}', 'd', '3', '店', 't',
        0, 'b', 0);
      UPDATE operation SET state = 'unknown';
      UPDATE operation SET state = 'person';
      INSERT INTO decision VALUES (1, 'o', 'p', '练店长', 'settled-otherwise', NULL, '收了现金', '{}', 5);
      UPDATE operation SET state = 'settled-otherwise', decided_at = 5;`);
    database.close();
    const upgraded = openTestJournal(old);
    expect(upgraded.decisions.of('o')).toEqual([
      {
        personId: 'p',
        name: '练店长',
        second: null,
        choice: 'settled-otherwise',
        recordId: null,
        reason: '收了现金',
        evidence: '{}',
        atMs: 5,
      },
    ]);
    expect(upgraded.find('o')).toMatchObject({ state: 'settled-otherwise', linked_to: null });
    upgraded.close();
  });
});
