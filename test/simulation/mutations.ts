import type { Journal } from '#core/journal/journal.ts';
import { candidates } from '#core/operations/candidate.ts';
import type { OperationRequest } from '#core/operations/operation.ts';
import { conclude, type Reading } from '#core/operations/reconciliation-plan.ts';
import type { Fits } from '#core/operations/sighting.ts';
import type { Outcome } from '#core/vendors/vendor.ts';

/** A planted fault in the money path. It is put around the real code; nothing in the product knows of it. */
export type Mutation = {
  readonly journal?: (journal: Journal) => Journal;
  readonly send?: (send: () => Promise<Outcome<null>>) => Promise<Outcome<null>>;
  readonly request?: (request: OperationRequest) => OperationRequest;
  readonly conclude?: typeof conclude;
  readonly fits?: Fits;
};

/** The proof must notice each of these; test/powercut notices `synchronous = NORMAL`, which no crash here shows. */
export const MUTATIONS = {
  /** Nothing is read before the send. */
  'skip-snapshot': {
    journal: (journal) => ({
      ...journal,
      begin: (draft) =>
        journal.begin({ ...draft, snapshot: { ...draft.snapshot, seenRecordIds: [] }, before: null }),
    }),
    conclude: (rule, reading, previous) => conclude(rule, summed(reading), previous && summed(previous)),
  },
  /** The newest record of the same amount is ours, whoever has seen or claimed it. */
  'match-by-time': {
    fits: (rows, _snapshot, _claimed, expected) =>
      candidates(rows, NOTHING_SEEN, new Set(), expected)
        .toSorted((left, right) => (right.atMs ?? 0) - (left.atMs ?? 0))
        .slice(0, 1),
    conclude: (rule, reading, previous) =>
      conclude(
        rule,
        summed({ ...reading, lookalikes: reading.fitting.length }),
        previous && summed(previous),
      ),
  },
  /** A request without an answer is sent once more. */
  'retry-once': {
    send: async (send) => {
      const outcome = await send();
      return outcome.kind === 'unclear' ? send() : outcome;
    },
  },
  /** Nothing is taken for certain after 20 s already. */
  'short-settle': {
    conclude: (rule, reading, previous) => conclude({ ...rule, settleMs: 20_000 }, reading, previous),
  },
  /** What is found is not claimed. */
  'drop-claim': {
    journal: (journal) => ({
      ...journal,
      addEvidence: (operationId, evidence) => journal.addEvidence(operationId, { ...evidence, record: null }),
      resolve: (operationId, decide) =>
        journal.resolve(operationId, (from) => {
          const resolution = decide(from);
          return (
            resolution && {
              ...resolution,
              evidence: resolution.evidence && { ...resolution.evidence, record: null },
            }
          );
        }),
    }),
  },
  /** The first commit comes after the send. */
  'commit-after-send': {
    request: (request) => ({
      ...request,
      prepare: async () => {
        const prepared = await request.prepare();
        if (!prepared.ok) return prepared;
        const outcome = await prepared.value.send();
        return { ...prepared, value: { ...prepared.value, send: async () => outcome } };
      },
    }),
  },
  /** Earlier operations that may still come are not thought of. */
  'ignore-ghost': {
    conclude: (rule, reading, previous) => conclude(rule, { ...reading, ghost: false }, previous),
  },
  /** The balances are not compared. */
  'skip-balance-sum': {
    conclude: (rule, reading, previous) => conclude(rule, summed(reading), previous && summed(previous)),
  },
  /** One read that shows nothing is enough. */
  'one-read-only': {
    conclude: (rule, reading) => conclude({ ...rule, gapMs: 0 }, reading, reading),
  },
  /** What another till could have made is taken as ours. */
  'ignore-other-tills': {
    conclude: (rule, reading, previous) => conclude({ ...rule, exclusive: true }, reading, previous),
  },
} as const satisfies Readonly<Record<string, Mutation>>;

export type MutationName = keyof typeof MUTATIONS;

/** As if the balances had been compared, and had agreed. */
const summed = (reading: Reading): Reading => ({ ...reading, sumHolds: true });

const NOTHING_SEEN = {
  recordKind: null,
  seenRecordIds: [],
  complete: true,
  cardIds: [],
  eventCardState: null,
};
