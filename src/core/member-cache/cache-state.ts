import type { Failure } from '#shared/contract/failure.ts';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import type { FillingView } from './filling.ts';
import type { CacheStats, SyncPoint } from './member-cache.ts';

type OffReason = NonNullable<MemberCacheState['offBecause']>;

export const NOTHING_KEPT: Omit<MemberCacheState, 'phase' | 'offBecause'> = {
  progress: null,
  members: 0,
  newestReadAt: null,
  oldestReadAt: null,
  filledAt: null,
  sizeBytes: 0,
  problem: null,
};

export const offState = (offBecause: OffReason, problem: Failure | null = null): MemberCacheState => ({
  ...NOTHING_KEPT,
  phase: 'off',
  offBecause,
  problem,
});

export const WAITING: MemberCacheState = { ...NOTHING_KEPT, phase: 'waiting', offBecause: null };

/** When the list had been gone through last is told also while it is gone through anew. */
export function openState({ point, paused, problem }: FillingView, stats: CacheStats): MemberCacheState {
  const through = point !== undefined && point.finishedAtMs !== null;
  return {
    phase: paused ? 'paused' : through ? 'ready' : 'filling',
    offBecause: null,
    progress: through ? null : progressOf(point),
    members: stats.members,
    newestReadAt: stats.newestReadAtMs,
    oldestReadAt: stats.oldestReadAtMs,
    filledAt: point?.finishedAtMs ?? point?.filledAtMs ?? null,
    sizeBytes: stats.sizeBytes,
    problem,
  };
}

function progressOf(point: SyncPoint | undefined): MemberCacheState['progress'] {
  if (point === undefined) return { pagesDone: 0, pagesTotal: null, membersTotal: null };
  const { pagesDone, pageSize, totalRows } = point;
  return totalRows > 0
    ? { pagesDone, pagesTotal: Math.ceil(totalRows / pageSize), membersTotal: totalRows }
    : { pagesDone, pagesTotal: null, membersTotal: null };
}

export const UNREADABLE_STATS: CacheStats = {
  members: 0,
  newestReadAtMs: null,
  oldestReadAtMs: null,
  sizeBytes: 0,
};
