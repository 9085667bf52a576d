import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { draft, openTestJournal, TEST_REALM } from '../../../test/support/journal-draft.ts';
import { realClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Evidence, Journal } from '../journal/journal.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';
import type { OperationParts, OperationRequest, Prepared } from './operation.ts';
import { createRunner } from './runner.ts';

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

const answer = { status: 200, body: '{"errCode":0}', vendorTimeMs: null, receivedAtMs: 0 };
const DONE: Outcome<null> = { kind: 'done', value: null, answer };
const EVIDENCE: Evidence = {
  record: { kind: 'top-up', recordId: '51', orderNo: '71019122016110' },
  after: { balanceFen: fen(29_000), principalFen: null, giftFen: null },
  cardNo: null,
};

/** A runner on a real journal whose methods may be made to fail, and a request that counts its sendings. */
function bench(faults: Partial<Journal> = {}, prepared: Partial<Prepared> = {}) {
  let sendings = 0;
  const shown: Operation[] = [];
  const parts: OperationParts = {
    vendor: {} as StoredValueVendor,
    realm: TEST_REALM,
    journal: ok({ ...journal, ...faults }),
    authorise: () => {
      throw new Error('not asked here');
    },
    observe: (outcome) => outcome,
    phoneOf: () => undefined,
    remember: () => undefined,
  };
  const runner = createRunner({
    parts,
    clock: realClock,
    log: () => undefined,
    vendorIsReal: false,
    onChange: (operation) => shown.push(operation),
    onBlocked: () => undefined,
  });
  const request = (given: Partial<OperationRequest> = {}): OperationRequest => {
    const made = draft({ operationId: given.operationId ?? '11111111-1111-4111-8111-111111111111' });
    return {
      operationId: made.operationId,
      requestHash: made.requestHash,
      subject: 'member 7',
      prepare: async () =>
        ok({
          draft: made,
          send: async () => {
            sendings++;
            return DONE;
          },
          evidence: async () => EVIDENCE,
          ...prepared,
        }),
      ...given,
    };
  };
  return { runner, request, shown, sendings: () => sendings };
}

const full = (): never => {
  throw new StorageError('disk.full', 'no room');
};
const bug = (): never => {
  throw new TypeError('a bug');
};

describe('an operation', () => {
  it('is shown sending, decided, and with its evidence, in this order', async () => {
    const { runner, request, shown, sendings } = bench();
    const result = await runner.run(request());
    expect(result).toMatchObject({ ok: true, value: { verdict: 'success', orderNo: '71019122016110' } });
    expect(shown.map(({ state, orderNo }) => [state, orderNo])).toEqual([
      ['sending', null],
      ['confirmed', null],
      ['confirmed', '71019122016110'],
    ]);
    expect(sendings()).toBe(1);
  });

  it('does not begin while the runner is held, and holds it off while it runs', async () => {
    const { runner, request, sendings } = bench();
    const release = runner.hold();
    expect(await runner.run(request())).toMatchObject({
      ok: false,
      failure: { code: 'vendor.being-changed', money: 'not-moved' },
    });
    expect(sendings()).toBe(0);
    release?.();
    const running = runner.run(request());
    expect(runner.hold()).toBeNull();
    expect(await running).toMatchObject({ ok: true });
    expect(runner.hold()).not.toBeNull();
    // What was carried out before is told all the same.
    expect(await runner.run(request())).toMatchObject({ ok: true, value: { verdict: 'success' } });
    expect(sendings()).toBe(1);
  });

  it('that cannot be written is not sent', async () => {
    const { runner, request, sendings } = bench({ begin: full });
    expect(await runner.run(request())).toMatchObject({
      ok: false,
      failure: { code: 'disk.full', money: 'not-moved' },
    });
    expect(sendings()).toBe(0);
  });

  it('whose answer cannot be written is shown undecided, and no other starts', async () => {
    const { runner, request, sendings } = bench({ step: full });
    expect(await runner.run(request())).toMatchObject({
      ok: true,
      value: { state: 'sending', verdict: 'undecided', failure: { money: 'undecided' } },
    });
    expect(runner.blocked()).toMatchObject({ code: 'disk.full' });
    const other = request({ operationId: '22222222-2222-4222-8222-222222222222', subject: 'member 8' });
    expect(await runner.run(other)).toMatchObject({
      ok: false,
      failure: { code: 'disk.full', money: 'not-moved' },
    });
    expect(sendings()).toBe(1);
    await runner.close();
  });

  it('whose evidence cannot be read or written stays a success', async () => {
    const unread = bench({}, { evidence: bug });
    expect(await unread.runner.run(unread.request())).toMatchObject({
      ok: true,
      value: { verdict: 'success' },
    });
    const unwritten = bench({ addEvidence: full });
    const again = unwritten.request({
      operationId: '22222222-2222-4222-8222-222222222222',
      repeatReason: 'a second cup',
    });
    expect(await unwritten.runner.run(again)).toMatchObject({
      ok: true,
      value: { verdict: 'success', orderNo: null, after: null },
    });
  });

  it('whose record another has claimed keeps its balances', async () => {
    const { runner, request } = bench();
    await runner.run(request());
    const again = { operationId: '22222222-2222-4222-8222-222222222222', repeatReason: 'a second cup' };
    const second = await runner.run(request(again));
    expect(second).toMatchObject({
      value: { verdict: 'success', recordId: null, after: { balanceFen: 29_000 } },
    });
  });

  it.each([
    ['preparing', {}, { prepare: bug }, { code: 'internal', money: 'not-moved' }],
    ['writing the answer', { step: bug }, {}, { code: 'operation.undecided', money: 'undecided' }],
  ] as const)(
    'never claims more than is known after a bug while %s',
    async (_when, faults, given, failure) => {
      const { runner, request } = bench(faults);
      expect(await runner.run(request(given))).toMatchObject({ ok: false, failure });
    },
  );

  it('is undecided after a bug while sending', async () => {
    const { runner, request } = bench({}, { send: bug });
    expect(await runner.run(request())).toMatchObject({
      ok: true,
      value: { state: 'unknown', verdict: 'undecided' },
    });
  });

  it('is waited for when the counter closes, after which nothing starts', async () => {
    let finish: (outcome: Outcome<null>) => void = () => undefined;
    const { runner, request } = bench({}, { send: () => new Promise((resolve) => (finish = resolve)) });
    const running = runner.run(request());
    while (journal.undecidedCount(TEST_REALM) === 0) await new Promise((resolve) => setImmediate(resolve));
    const closing = runner.close();
    const late = runner.run(
      request({ operationId: '22222222-2222-4222-8222-222222222222', subject: 'member 8' }),
    );
    expect(await late).toMatchObject({ ok: false, failure: { money: 'not-moved' } });
    finish(DONE);
    await closing;
    expect(await running).toMatchObject({ value: { verdict: 'success' } });
  });
});
