import type { Leave } from '#shared/contract/app.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Signature } from '#shared/contract/people.ts';
import type { FanOut } from '../events/fan-out.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { viewOf } from '../operations/view.ts';
import type { People } from '../people/people.ts';
import type { Clock } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';

export type DepartureOptions = {
  readonly journal: Result<Journal>;
  /** Whose operations this counter shows, of all its vendors. */
  readonly realms: () => readonly Realm[];
  readonly people: Result<People>;
  readonly clock: Clock;
  readonly events: FanOut;
  /** Money operations that are being carried out now. */
  readonly underWay: () => number;
};

/** Closing the counter: refused while money is undecided, unless a supervisor signs for exactly these operations. */
export type Departure = {
  /** Undecided operations for which nobody has signed, newest first, at most 100. Empty: the host may end. */
  readonly unsigned: () => readonly StoredOperation[];
  /** Asks the windows to show what is undecided. False where no window listens. */
  readonly ask: () => boolean;
  /** Closes where nothing is undecided, or with a supervisor's signature, which the chain of each operation keeps. */
  readonly leave: (by: Signature | null) => Promise<Result<Leave>>;
  /** The host ends without a signature, because somebody insists: kept as well, if the disk takes it. */
  readonly insist: () => void;
  /** What the host does once a window may close the counter. */
  readonly onGranted: (close: () => void) => void;
};

const MOST_LISTED = 100;
/** Long enough for the answer to reach the window before its line is cut. */
const ANSWER_MS = 100;

export function createDeparture(options: DepartureOptions): Departure {
  const { journal, events } = options;
  const signedFor = new Set<string>();
  let close: () => void = () => undefined;

  const unsigned = (): readonly StoredOperation[] =>
    undecided(options).filter((operation) => !signedFor.has(operation.operation_id));
  const sign = async (by: Signature): Promise<Result<unknown>> => {
    if (!options.people.ok) return options.people;
    const supervisor = await options.people.value.supervisor(by);
    if (!supervisor.ok || !journal.ok) return supervisor;
    const open = unsigned();
    const kept = note(journal.value, open, { personId: supervisor.value.personId });
    if (kept.ok) for (const { operation_id } of open) signedFor.add(operation_id);
    return kept;
  };
  const answer = (): Leave => {
    const underWay = options.underWay();
    const open = unsigned();
    return { left: underWay === 0 && open.length === 0, underWay, undecided: open.map(viewOf) };
  };

  return {
    unsigned,
    ask: () => {
      events.publish({ type: 'leave', granted: false });
      return events.listeners() > 0;
    },
    leave: async (by) => {
      if (by !== null && options.underWay() === 0) {
        const signed = await sign(by);
        if (!signed.ok) return signed;
      }
      const leave = answer();
      if (leave.left) {
        events.publish({ type: 'leave', granted: true });
        options.clock.after(ANSWER_MS, close);
      }
      return ok(leave);
    },
    insist: () => {
      if (journal.ok) note(journal.value, unsigned(), { personId: null });
    },
    onGranted: (closeHost) => {
      close = closeHost;
    },
  };
}

function undecided({ journal, realms }: DepartureOptions): readonly StoredOperation[] {
  if (!journal.ok) return [];
  const query = { undecidedOnly: true, userId: null, before: null, limit: MOST_LISTED };
  return realms()
    .flatMap((realm) => journal.value.list(realm, query))
    .sort((a, b) => b.started_at - a.started_at);
}

/** Only the signer's id: names stay out of the chain, which can never be masked. */
function note(
  journal: Journal,
  operations: readonly StoredOperation[],
  content: { readonly personId: string | null },
): Result<null> {
  try {
    for (const { operation_id } of operations) journal.note(operation_id, 'left-undecided', content);
    return ok(null);
  } catch (error) {
    if (error instanceof StorageError) return failed(error.code);
    throw error;
  }
}
