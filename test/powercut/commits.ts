import type { SystemCall } from './trace.ts';

/** How often the disk was asked to sync between two acknowledgements. */
export type CommitReport = {
  /** Commits that only appended to the write-ahead log. */
  readonly plain: number;
  /** Of these, the ones with exactly one sync. */
  readonly oneSync: number;
  /** Commits during which the log was begun anew or copied into the database: a few syncs more. */
  readonly withCheckpoint: number;
};

/** Counts over a recording; what came before the first acknowledgement is opening, not committing. */
export function countSyncs(calls: readonly SystemCall[]): CommitReport {
  const log = new Set<number>();
  const report = { plain: 0, oneSync: 0, withCheckpoint: 0 };
  let commit: SystemCall[] | undefined;
  for (const call of calls) {
    if (call.kind === 'open') commit = undefined;
    if (call.kind === 'open' && call.name.endsWith('-wal')) log.add(call.fd);
    else if (call.kind === 'open') log.delete(call.fd);
    if (call.kind !== 'said') {
      commit?.push(call);
      continue;
    }
    if (commit !== undefined) add(report, commit, log);
    commit = [];
  }
  return report;
}

function add(
  report: { plain: number; oneSync: number; withCheckpoint: number },
  commit: readonly SystemCall[],
  log: ReadonlySet<number>,
): void {
  if (commit.some((call) => call.kind === 'write' && (!log.has(call.fd) || call.offset === 0))) {
    report.withCheckpoint++;
    return;
  }
  report.plain++;
  if (commit.filter(({ kind }) => kind === 'sync').length === 1) report.oneSync++;
}
