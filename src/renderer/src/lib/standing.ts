import type { Operation } from '#shared/contract/operation.ts';

/**
 * Where an operation stands for whoever looks at it: it is being found out, it waits for a supervisor, a later read
 * contradicts what had been decided, or it needs nobody.
 */
export type Standing = 'finding-out' | 'person' | 'alarm' | 'at-rest';

export function standingOf({ state, failure }: Pick<Operation, 'state' | 'failure'>): Standing {
  if (state === 'unknown' || state === 'sending') return 'finding-out';
  if (state !== 'person') return 'at-rest';
  return failure?.code === 'operation.contradicted' ? 'alarm' : 'person';
}
