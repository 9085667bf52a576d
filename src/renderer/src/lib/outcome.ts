import type { Failure, MoneyState, Result } from '#shared/contract/failure.ts';

/** A failure on its way through TanStack Query, which knows only thrown errors. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The value of a result, or its failure thrown. */
export async function unwrap<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending;
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

/**
 * What an error is to the cashier: the core's own failure, or a connection lost on the way. For the latter `money`
 * says what is at stake: of a money call nobody knows the outcome, a reading moves no money.
 */
export function failureOf(error: unknown, money: MoneyState = 'undecided'): Failure {
  if (error instanceof FailureError) {
    const unsent = error.failure.code === 'connection.lost' && money === 'not-involved';
    return unsent ? { ...error.failure, money } : error.failure;
  }
  return { code: 'connection.lost', money };
}
