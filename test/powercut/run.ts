import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTempDir } from '../support/temp-dir.ts';
import { type CommitReport, countSyncs } from './commits.ts';
import { type Recording, record } from './record.ts';
import { type ReplayOptions, type ReplayReport, replay } from './replay.ts';

export type PowercutOptions = Omit<Recording, 'synchronous'> & Omit<ReplayOptions, 'folder'>;

export type PowercutReport = ReplayReport & {
  readonly calls: number;
  /** Commits that the writing program was told of. */
  readonly acknowledged: number;
  readonly commits: CommitReport;
};

/** Records the journal's code once and cuts the power at every call of that recording. */
export function cutPower(synchronous: Recording['synchronous'], options: PowercutOptions): PowercutReport {
  const temp = createTempDir();
  const images = createImageDir();
  try {
    const calls = record(temp.path, { ...options, synchronous });
    return {
      ...replay(calls, { ...options, folder: images.path }),
      calls: calls.length,
      acknowledged: calls.filter(({ kind }) => kind === 'said').length,
      commits: countSyncs(calls),
    };
  } finally {
    images.remove();
    temp.remove();
  }
}

/** Thousands of images are opened and thrown away: in memory, where there is such a folder. */
function createImageDir(): ReturnType<typeof createTempDir> {
  if (!existsSync(MEMORY)) return createTempDir();
  const path = mkdtempSync(join(MEMORY, 'guitai-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const MEMORY = '/dev/shm';
