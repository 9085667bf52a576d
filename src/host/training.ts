import { join } from 'node:path';
import type { Log, TrainingPort } from '#core/ports.ts';
import { startSimulator } from '#simulator/server.ts';

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/** The vendor simulator of training mode, in this process: `state` lives in the training folder or in memory. */
export function startTraining(options: TrainingOptions): Promise<Simulator> {
  const state = options.state === 'memory' ? 'memory' : { file: join(options.folder, 'simulator.sqlite') };
  return startSimulator({ port: 0, seed: options.seed, state, log: options.log });
}

export const trainingPort = (
  simulator: Simulator,
  openPage: (url: string) => Promise<boolean>,
): TrainingPort => ({
  aid: async () => simulator.aid(),
  openPage: () => openPage(simulator.pageUrl),
});

type TrainingOptions = {
  readonly folder: string;
  readonly seed: number;
  readonly state: 'memory' | 'file';
  readonly log: Log;
};
