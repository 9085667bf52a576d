import { afterEach, beforeEach, expect, it } from 'vitest';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal } from './journal.ts';
import type { OperationDraft } from './stored-operation.ts';

let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(`${folder.path}/journal.sqlite`);
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const order = { orderNo: '1', packageId: '4', effective: 'this-month', totalMb: 1_024.5 } as const;
const ordered = (given: Partial<OperationDraft> = {}): OperationDraft => {
  const one = draft();
  return {
    ...one,
    vendor: 'sim-agent',
    kind: 'data-package',
    userId: '8742999',
    cardId: '8742999',
    phone: '',
    phoneMasked: '',
    snapshot: { ...one.snapshot, recordKind: null, order },
    ...given,
  };
};

it('keeps an order with its number, and one open order a card', () => {
  const begun = journal.begin(ordered());
  expect(begun.ok && begun.value.snapshot.order).toEqual(order);
  const second = { ...ordered().snapshot, order: { ...order, orderNo: '2' } };
  expect(journal.begin(ordered({ snapshot: second }))).toMatchObject({
    ok: false,
    failure: { code: 'operation.card-busy', money: 'not-moved' },
  });
  const another = ordered({ userId: '8743000', cardId: '8743000', snapshot: second });
  expect(journal.begin(another).ok).toBe(true);
});

it('refuses an order without its card or its number, and a number twice', () => {
  const nameless = draft().snapshot;
  expect(() => journal.begin(ordered({ userId: '7' }))).toThrow();
  expect(() => journal.begin(ordered({ snapshot: { ...nameless, recordKind: null } }))).toThrow();
  expect(journal.begin(ordered()).ok).toBe(true);
  expect(() => journal.begin(ordered({ userId: '8743000', cardId: '8743000' }))).toThrow();
});
