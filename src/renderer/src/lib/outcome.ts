import type { Failure, Result } from '#shared/contract/failure.ts';

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

/** What an unknown error is to the cashier: the core's own failure, or a lost connection. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'connection.lost', money: 'undecided' };
}
