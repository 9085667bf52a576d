import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Runner } from '../operations/runner.ts';

export type MovingOptions = {
  readonly runner: Pick<Runner, 'hold' | 'underWay'>;
  /** Operations at the present address whose outcome nobody knows yet. */
  readonly undecided: () => Result<number>;
  /** Whoever is signed in there is signed in nowhere else. */
  readonly signOut: () => Promise<unknown>;
  /** Puts the counter together anew, on the new address. */
  readonly reopen: () => Promise<unknown>;
};

/**
 * Moves the stored-value cards to another address. Only the old one can say what became of an operation there, so
 * that nothing moves while one is open; and none begins until the counter stands at the new address.
 */
export async function move(
  { runner, undecided, signOut, reopen }: MovingOptions,
  write: () => Promise<Result<null>>,
): Promise<Result<null>> {
  const release = runner.hold();
  if (release === null) return stillOpen(runner.underWay());
  const open = undecided();
  if (!open.ok || open.value > 0) {
    release();
    return open.ok ? stillOpen(open.value) : open;
  }
  const written = await write();
  if (!written.ok) {
    release();
    return written;
  }
  await signOut();
  await reopen();
  return ok(null);
}

const stillOpen = (count: number): Result<never> => failed('vendor.undecided-there', { params: { count } });
