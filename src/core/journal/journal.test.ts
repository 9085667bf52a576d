import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import { OPERATION_STATES, type OperationState } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { draft, openTestJournal, TEST_REALM } from '../../../test/support/journal-draft.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { mayStep } from '../operations/transition.ts';
import type { Journal, Step } from './journal.ts';

let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
const path = () => `${folder.path}/journal.sqlite`;
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(path());
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const to = (state: OperationState): Step => ({ state, type: 'test', failure: null, answer: null });
const SUPERVISOR = '44444444-4444-4444-8444-444444444444';
/** A step; out of `person` with a supervisor's decision, without which there is none. */
const walk = (id: string, state: OperationState): OperationState | undefined => {
  if (journal.find(id)?.state !== 'person') return journal.step(id, () => to(state)).state;
  journal.people.add(
    { personId: SUPERVISOR, name: '练店长', role: 'supervisor', pin: { salt: '00', hash: '00' } },
    0,
  );
  const decision = {
    personId: SUPERVISOR,
    name: '练店长',
    choice: 'none-ours',
    recordId: null,
    reason: 'a test',
    evidence: '{}',
  } as const;
  return journal.resolve(id, () => ({ ...to(state), evidence: null, decision }))?.state;
};
const begin = (given: Parameters<typeof draft>[0] = {}) => {
  const began = journal.begin(draft(given));
  if (!began.ok) throw new Error(began.failure.code);
  return began.value.operation_id;
};
const refusal = (given: Parameters<typeof draft>[0]) => {
  const began = journal.begin(draft(given));
  return began.ok ? undefined : began.failure;
};

/** Whatever the program may do one day, the file itself refuses. */
function attack(sql: string, ...values: readonly string[]): () => void {
  return () => {
    const raw = new DatabaseSync(path(), { timeout: 2_000 });
    raw.exec('PRAGMA recursive_triggers = ON');
    try {
      raw.prepare(sql).run(...values);
    } finally {
      raw.close();
    }
  };
}

describe('begin', () => {
  it('writes the operation as sending, with its event', () => {
    const id = begin();
    expect(journal.find(id)).toMatchObject({
      state: 'sending',
      amount_fen: 20_000,
      before_balance: 9_000,
      boot_id: journal.bootId,
      decided_at: null,
      snapshot: { seenRecordIds: ['50'], complete: true },
    });
    expect(journal.verifyChain()).toMatchObject({ intact: true, events: 1 });
  });

  it('is refused while an operation is open on the card, and says which', () => {
    const id = begin();
    for (const state of ['sending', 'unknown', 'person'] as const) {
      if (state !== 'sending') journal.step(id, () => to(state));
      expect(refusal({ kind: 'spend' })).toEqual({
        code: 'operation.card-busy',
        money: 'not-moved',
        params: { operationId: id },
      });
    }
    walk(id, 'not-applied-by-person');
    expect(refusal({ kind: 'spend' })).toBeUndefined();
  });

  it('is not in the way of another card, another member, or another vendor account', () => {
    begin();
    expect(refusal({ cardId: '4' })).toBeUndefined();
    expect(refusal({ userId: '8' })).toBeUndefined();
    expect(refusal({ account: 'another' })).toBeUndefined();
  });

  it('locks a card that is being opened by phone number', () => {
    const opening = { kind: 'open-card', userId: null, amount: fen(0), before: null } as const;
    const id = begin(opening);
    expect(refusal(opening)).toMatchObject({ code: 'operation.card-busy', params: { operationId: id } });
    expect(refusal({ ...opening, phone: '13800001002' })).toBeUndefined();
    expect(journal.openingOf(TEST_REALM, '13800001001', '3')).toBe(id);
  });

  it('takes an operation id once', () => {
    const id = begin();
    expect(refusal({ operationId: id, userId: '8' })).toMatchObject({ code: 'operation.id-reused' });
  });

  it('takes an order back once, while that may have happened', () => {
    const refund = { kind: 'refund-spend', refundedOrderNo: '71119122016113' } as const;
    const id = begin(refund);
    expect(refusal({ ...refund, userId: '8' })).toMatchObject({ code: 'order.already-refunded' });
    journal.step(id, () => to('rejected'));
    const second = begin(refund);
    journal.step(second, () => to('confirmed'));
    expect(refusal(refund)).toMatchObject({ code: 'order.already-refunded' });
    expect(journal.refunded(TEST_REALM, ['71119122016113', '1'])).toEqual(new Set(['71119122016113']));
  });

  it('takes a coupon once, and again only where it was certainly not used', () => {
    const withCoupon = { kind: 'spend', coupon: { key: 'k', title: '20 元优惠券' } } as const;
    const id = begin(withCoupon);
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(true);
    expect(refusal({ ...withCoupon, userId: '8' })).toMatchObject({ code: 'coupon.used-here' });
    journal.step(id, () => to('unknown'));
    expect(refusal({ ...withCoupon, userId: '8' })).toMatchObject({ code: 'coupon.used-here' });
    journal.step(id, () => to('not-applied'));
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(false);
    const second = begin(withCoupon);
    journal.step(second, () => to('confirmed'));
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(true);
    // The watch finds that the first was carried out after all: that must be told, coupon or no coupon.
    expect(journal.step(id, () => to('person')).state).toBe('person');
  });

  it('counts a coupon as used again once an alarm says that it was', () => {
    const withCoupon = { kind: 'spend', coupon: { key: 'k', title: '20 元优惠券' } } as const;
    const id = begin(withCoupon);
    journal.step(id, () => to('unknown'));
    journal.step(id, () => to('not-applied'));
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(false);
    journal.step(id, () => to('person'));
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(true);
    expect(refusal({ ...withCoupon, userId: '8' })).toMatchObject({ code: 'coupon.used-here' });
    walk(id, 'not-applied-by-person');
    expect(journal.couponUsed(TEST_REALM, 'k')).toBe(false);
    expect(refusal(withCoupon)).toBeUndefined();
  });

  it.each([
    ['no amount', { amount: fen(0) }],
    ['a negative amount', { amount: fen(-1) }],
    ['a negative gift', { gift: fen(-1) }],
    ['a refund of no order', { kind: 'refund-spend' }],
    ['an order beside a top-up', { refundedOrderNo: '1' }],
    ['nobody', { userId: null }],
  ] as const)('throws at %s', (_what, given) => {
    expect(() => journal.begin(draft(given))).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});

describe('steps', () => {
  const reach: Readonly<Record<OperationState, readonly OperationState[]>> = {
    sending: [],
    confirmed: ['confirmed'],
    rejected: ['rejected'],
    'not-sent': ['not-sent'],
    unknown: ['unknown'],
    'not-applied': ['unknown', 'not-applied'],
    person: ['unknown', 'person'],
    'confirmed-by-person': ['unknown', 'person', 'confirmed-by-person'],
    'not-applied-by-person': ['unknown', 'person', 'not-applied-by-person'],
    'settled-otherwise': ['unknown', 'person', 'settled-otherwise'],
  };
  const pairs = OPERATION_STATES.flatMap((from) =>
    OPERATION_STATES.filter((state) => state !== from).map((state) => [from, state] as const),
  );

  it.each(pairs)('from %s to %s: the file and the program agree', (from, state) => {
    const id = begin();
    for (const way of reach[from]) walk(id, way);
    const step = () => walk(id, state);
    if (mayStep(from, state)) expect(step()).toBe(state);
    else {
      expect(step).toThrow(/no such step/);
      expect(journal.find(id)?.state).toBe(from);
      expect(journal.verifyChain().intact).toBe(true);
    }
  });

  it('keep the failure and the answer, and say when it was decided', () => {
    const id = begin();
    const failure = failed('vendor.timeout', { money: 'undecided' }).failure;
    const open = journal.step(id, () => ({ ...to('unknown'), failure, answer: '{"status":200}' }));
    expect(open).toMatchObject({ failure, answer: '{"status":200}', decided_at: null });
    const decided = journal.step(id, () => to('confirmed'));
    expect(decided.failure).toBeNull();
    expect(decided.answer).toBe('{"status":200}');
    expect(decided.decided_at).not.toBeNull();
  });

  it('out of a person’s hands need a decision, which is kept and hashed into the chain', () => {
    const id = begin();
    walk(id, 'unknown');
    walk(id, 'person');
    expect(() => journal.step(id, () => to('settled-otherwise'))).toThrow(/only a person decides/);
    expect(walk(id, 'settled-otherwise')).toBe('settled-otherwise');
    expect(journal.decisions.of(id)).toMatchObject([
      { name: '练店长', choice: 'none-ours', reason: 'a test' },
    ]);
    expect(journal.events(id).map(({ type }) => type)).toContain('decision');
    expect(attack("UPDATE decision SET reason = 'another'")).toThrow(/never changed/);
    expect(attack('DELETE FROM decision')).toThrow(/never deleted/);
  });

  it('may be declined', () => {
    const id = begin();
    expect(journal.step(id, () => undefined).state).toBe('sending');
    expect(journal.verifyChain()).toMatchObject({ events: 1 });
  });
});

describe('evidence', () => {
  const record = { kind: 'top-up', recordId: '51', orderNo: '71019122016110' } as const;
  const after = { balanceFen: fen(29_000), principalFen: null, giftFen: null };

  it('claims a record for one operation only', () => {
    const first = begin();
    journal.step(first, () => to('confirmed'));
    expect(journal.addEvidence(first, { record, after, cardNo: null })).toBe(true);
    expect(journal.find(first)).toMatchObject({
      record_id: '51',
      order_no: '71019122016110',
      after_balance: 29_000,
    });
    const second = begin();
    expect(journal.addEvidence(second, { record, after, cardNo: null })).toBe(false);
    expect(journal.find(second)).toMatchObject({ record_id: null, after_balance: null });
    expect(journal.claims(TEST_REALM, 'top-up', ['50', '51'])).toEqual(new Map([['51', first]]));
    expect(journal.claims(TEST_REALM, 'spend', ['51']).size).toBe(0);
  });
});

describe('what the file itself refuses', () => {
  it.each([
    ['UPDATE event SET content = \'{"state":"confirmed"}\'', /never changed/],
    ['DELETE FROM event', /never deleted/],
    ['DELETE FROM operation', /never deleted/],
    ['UPDATE operation SET amount_fen = 1', /do not change/],
    ["UPDATE operation SET user_id = '8'", /do not change/],
    ["UPDATE operation SET snapshot = '{}'", /do not change/],
    ['UPDATE operation SET phone = NULL', /is needed/],
    ["UPDATE operation SET state = 'person'", /no such step/],
  ])('%s', (sql, why) => {
    begin();
    expect(attack(sql)).toThrow(why);
    expect(journal.verifyChain().intact).toBe(true);
  });

  it('lets a decided operation lose its phone number, and nothing else', () => {
    const id = begin();
    journal.step(id, () => to('confirmed'));
    attack('UPDATE operation SET phone = NULL')();
    expect(journal.find(id)?.phone).toBeNull();
    expect(attack("UPDATE operation SET phone = '13800001002'")).toThrow(/is needed/);
  });

  it('does not let a row be replaced', () => {
    const id = begin();
    expect(attack('REPLACE INTO operation SELECT * FROM operation WHERE operation_id = ?', id)).toThrow();
    expect(attack('REPLACE INTO event SELECT * FROM event')).toThrow();
  });
});

describe('the chain of events', () => {
  it('shows a line that was changed behind the program’s back', () => {
    const id = begin();
    journal.step(id, () => to('rejected'));
    expect(journal.verifyChain()).toMatchObject({ intact: true, events: 2 });
    attack('DROP TRIGGER event_stays_as_it_is')();
    attack("UPDATE event SET content = replace(content, 'rejected', 'confirmed') WHERE seq = 2")();
    expect(journal.verifyChain()).toEqual({ intact: false, brokenAt: 2 });
  });

  it('shows a line that was taken out', () => {
    const id = begin();
    journal.step(id, () => to('unknown'));
    attack('DROP TRIGGER event_stays')();
    attack('DELETE FROM event WHERE seq = 1')();
    expect(journal.verifyChain()).toEqual({ intact: false, brokenAt: 1 });
  });

  it('shows a state that no event tells of', () => {
    const id = begin();
    attack("UPDATE operation SET state = 'confirmed' WHERE operation_id = ?", id)();
    expect(journal.verifyChain().intact).toBe(false);
  });
});

describe('lists', () => {
  it('are newest first, by member, by openness, page by page', () => {
    const ids = ['7', '8', '9'].map((userId) => begin({ userId }));
    journal.step(ids[1] ?? '', () => to('confirmed'));
    const query = { undecidedOnly: false, userId: null, before: null, limit: 10 };
    const listed = (given: Partial<typeof query> | { userId: string }) =>
      journal.list(TEST_REALM, { ...query, ...given }).map((row) => row.operation_id);
    expect(listed({})).toEqual([...ids].reverse());
    expect(listed({ undecidedOnly: true })).toEqual([ids[2], ids[0]]);
    expect(listed({ userId: '8' })).toEqual([ids[1]]);
    expect(listed({ limit: 1 })).toEqual([ids[2]]);
    expect(journal.undecidedCount(TEST_REALM)).toBe(2);
    expect(journal.list({ ...TEST_REALM, account: 'another' }, query)).toEqual([]);
    expect(journal.openOn(TEST_REALM, '7')).toEqual(new Map([['3', ids[0]]]));
  });
});
