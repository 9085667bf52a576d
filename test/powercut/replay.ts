import { seededRandom } from '#simulator/random.ts';
import { createDisk, type Disk, type Image } from './disk.ts';
import { judge } from './judge.ts';
import type { SystemCall } from './trace.ts';

export type ReplayReport = {
  /** Moments at which the power was cut: after each call that changes anything, or after each `every`-th. */
  readonly cuts: number;
  readonly images: number;
  /** Images in which something that was acknowledged is missing. */
  readonly lost: number;
  /** Images that do not open, or are damaged. */
  readonly damaged: number;
  /** The first few complaints. */
  readonly examples: readonly string[];
};

export type ReplayOptions = {
  readonly folder: string;
  readonly seed: number;
  readonly tornPerCut: number;
  readonly every: number;
};

/** Cuts the power after every recorded call, and opens what may then be on the disk with the journal's own code. */
export function replay(calls: readonly SystemCall[], options: ReplayOptions): ReplayReport {
  const disk = createDisk();
  const said: string[] = [];
  const report = { cuts: 0, images: 0, lost: 0, damaged: 0, examples: [] as string[] };
  calls.forEach((call, index) => {
    disk.apply(call);
    if (call.kind === 'said') said.push(call.line);
    if (index % options.every !== 0) return;
    report.cuts++;
    for (const [what, image] of imagesOf(disk, index, options)) {
      const wrong = judge(options.folder, image, said);
      report.images++;
      if (wrong.some((complaint) => complaint.startsWith('lost'))) report.lost++;
      else if (wrong.length > 0) report.damaged++;
      if (wrong[0] !== undefined && report.examples.length < EXAMPLES) {
        report.examples.push(`cut after call ${index} (${call.kind}), ${what}: ${wrong[0]}`);
      }
    }
  });
  return report;
}

const EXAMPLES = 5;

function imagesOf(
  disk: Disk,
  index: number,
  { seed, tornPerCut }: ReplayOptions,
): readonly (readonly [string, Image])[] {
  const torn = Array.from({ length: tornPerCut }, (_, nth) => {
    const random = seededRandom(seed * 1_000_003 + index * 31 + nth);
    return [`torn ${nth}`, disk.torn(random)] as const;
  });
  return [['only what was synced', disk.onlySynced()], ['everything', disk.everything()], ...torn];
}
