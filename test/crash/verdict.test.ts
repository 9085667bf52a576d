import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '#core/journal/journal.ts';
import { viewOf } from '#core/operations/view.ts';
import type { OperationState } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import type { SimulatorTruth } from '#simulator/books.ts';
import { draft, openTestJournal } from '../support/journal-draft.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { judgeShop } from './verdict.ts';

/** The judge of the storm must see each broken promise: here each is broken on purpose. */
let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
let path: string;
beforeEach(() => {
  folder = createTempDir();
  path = `${folder.path}/journal.sqlite`;
  journal = openTestJournal(path);
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const OPERATION = 'operation-1';
function write(state: OperationState | null) {
  journal.begin(draft({ operationId: OPERATION, kind: 'spend', amount: fen(101) }));
  if (state !== null)
    journal.step(OPERATION, () => ({ state, type: 'answered', failure: null, answer: null }));
  const stored = journal.find(OPERATION);
  if (stored === undefined) throw new Error('not written');
  return viewOf(stored);
}

const truth = (...requests: readonly (readonly number[])[]): SimulatorTruth => ({
  requests: requests.map((errCodes, index) => ({
    id: index,
    atMs: 0,
    path: 'manage/v3/userCard/expense',
    parameters: { expense: '1.01' },
    faults: [],
    executions: errCodes.map((errCode) => ({
      errCode,
      msg: '',
      recordId: null,
      orderNo: null,
      cardNo: null,
      balanceFen: null,
    })),
  })),
  cards: [],
  totals: { topUps: 0, spends: 0, refunds: 0 },
});

describe('the judge of the crash storm', () => {
  it.each([
    ['confirmed', truth([0])],
    ['rejected', truth([1])],
    ['not-sent', truth()],
  ] as const)('is content with %s', (state, whatHappened) => {
    const operation = write(state);
    expect(judgeShop(path, whatHappened, [{ operationId: OPERATION, operation }]).broken).toEqual([]);
  });

  it.each([
    ['confirmed', truth([0], []), 'sent 2 times'],
    ['confirmed', truth([0, 0]), 'executed 2 times'],
    ['confirmed', truth([]), 'confirmed, but not executed'],
    ['rejected', truth([0]), 'executed, but called a failure'],
    [null, truth(), 'still unresolved'],
    ['unknown', truth([0]), 'still unresolved'],
  ] as const)('sees in %s: %#', (state, whatHappened, sentence) => {
    write(state);
    expect(judgeShop(path, whatHappened, []).broken.join()).toContain(sentence);
  });

  it('sees what was sent without a row', () => {
    expect(judgeShop(path, truth([0]), []).broken.join()).toContain('sent without a row');
  });

  it('sees what was shown and is lost, or shown and changed', () => {
    const operation = write('confirmed');
    const lost = [{ operationId: 'operation-2', operation }];
    expect(judgeShop(path, truth([0]), lost).broken.join()).toContain('and lost');
    const changed = [
      { operationId: OPERATION, operation: { ...operation, state: 'rejected', verdict: 'failure' } as const },
    ];
    expect(judgeShop(path, truth([0]), changed).broken.join()).toContain('shown as rejected, now confirmed');
  });
});
