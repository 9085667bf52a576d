import { describe, expect, it } from 'vitest';
import { type Draft, decisionIn, missingIn, NO_DRAFT } from './draft.ts';
import { remediesAfter, remediesFor } from './remedies.ts';
import { evidence, operation, record } from './testing/evidence.ts';

const ours = record('2');
const shown = evidence([{ record: ours }, { record: record('1'), seenBefore: true }]);
const reason = ' asked the vendor ';
const draft = (changes: Partial<Draft>): Draft => ({ ...NO_DRAFT, reason, ...changes });

describe('what still lacks before a decision can be signed', () => {
  it('is the choice, then what belongs to it, then the reason', () => {
    expect(missingIn(shown, NO_DRAFT)).toBe('choice');
    expect(missingIn(shown, draft({ choice: 'ours' }))).toBe('record');
    expect(missingIn(shown, draft({ choice: 'compensate' }))).toBe('remedy');
    expect(missingIn(shown, { ...NO_DRAFT, choice: 'none-ours', reason: '  ' })).toBe('reason');
    expect(missingIn(shown, draft({ choice: 'none-ours' }))).toBeNull();
  });

  it('takes no record that was there before, and none that is another operation’s', () => {
    expect(missingIn(shown, draft({ choice: 'ours', recordId: '1' }))).toBe('record');
    const taken = evidence([{ record: record('2', { operationId: 'another' }) }]);
    expect(missingIn(taken, draft({ choice: 'ours', recordId: '2' }))).toBe('record');
    expect(missingIn(shown, draft({ choice: 'ours', recordId: '2' }))).toBeNull();
  });

  it('is no record where the operation has its own, or the vendor keeps none', () => {
    const confirmed = evidence([{ record: ours }], { recordId: '9' });
    expect(decisionIn(confirmed, draft({ choice: 'ours', recordId: '2' }))).toMatchObject({ recordId: null });
    const card = evidence([], { kind: 'open-card' });
    expect(decisionIn(card, draft({ choice: 'ours' }))).toMatchObject({ choice: 'ours', recordId: null });
  });
});

describe('what is signed', () => {
  it('is the choice with the trimmed reason', () => {
    expect(decisionIn(shown, draft({ choice: 'asked-vendor' }))).toEqual({
      choice: 'asked-vendor',
      recordId: null,
      reason: 'asked the vendor',
    });
  });

  it('claims the record that is then refunded, and denies what is done anew', () => {
    const refund = { kind: 'refund', record: ours, refund: 'refund-spend' } as const;
    expect(decisionIn(shown, draft({ choice: 'compensate', remedy: refund }))).toMatchObject({
      choice: 'ours',
      recordId: '2',
    });
    expect(decisionIn(shown, draft({ choice: 'compensate', remedy: { kind: 'again' } }))).toMatchObject({
      choice: 'none-ours',
      recordId: null,
    });
  });
});

describe('what can make up for it', () => {
  it('is the refund of a new record that nobody else has, or doing it anew', () => {
    expect(remediesFor(shown)).toEqual([
      { kind: 'refund', record: ours, refund: 'refund-spend' },
      { kind: 'again' },
    ]);
  });

  it.each([
    ['was made in the member’s app', { channel: 'app' }],
    ['is of another amount', { amountFen: 5 }],
    ['is refunded already', { refunded: true }],
    ['has no order number', { orderNo: null }],
    ['is another operation’s', { operationId: 'another' }],
  ] as const)('is no refund of a record that %s', (_why, change) => {
    const found = evidence([{ record: { ...ours, ...change } as typeof ours }]);
    expect(remediesFor(found)).toEqual([{ kind: 'again' }]);
  });

  it('is nothing for a new card', () => {
    expect(remediesFor(evidence([], { kind: 'open-card' }))).toEqual([]);
  });

  it('fits the decision, and is not offered twice', () => {
    const mine = record('2', { operationId: operation().operationId });
    const success = evidence([{ record: mine }], { state: 'confirmed-by-person' });
    expect(remediesAfter(success).map(({ kind }) => kind)).toEqual(['refund']);
    const made = operation({ kind: 'refund-spend', refundedOrderNo: mine.orderNo, verdict: 'success' });
    expect(remediesAfter({ ...success, linked: [made] })).toEqual([]);
    const none = evidence([{ record: ours }], { state: 'not-applied-by-person' });
    expect(remediesAfter(none)).toEqual([{ kind: 'again' }]);
    expect(remediesAfter({ ...none, linked: [operation({ verdict: 'undecided' })] })).toEqual([]);
    const failed = operation({ verdict: 'failure' });
    expect(remediesAfter({ ...none, linked: [failed] })).toEqual([{ kind: 'again' }]);
  });
});
