import { join } from 'node:path';
import type { TrainingPort } from '#core/ports.ts';
import { startSimulator } from '#simulator/server.ts';

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/**
 * The vendor simulator of training mode, in this process: its state lives in the training folder or in memory. What it
 * says goes to nobody's log, because it says phone numbers and codes.
 */
export function startTraining(options: TrainingOptions): Promise<Simulator> {
  const state = options.state === 'memory' ? 'memory' : { file: join(options.folder, 'simulator.sqlite') };
  return startSimulator({ seed: options.seed, state });
}

export const trainingPort = (
  simulator: Simulator,
  openPage: (url: string) => Promise<boolean>,
): TrainingPort => ({
  aid: async () => {
    const { accounts, codes, sms } = await simulator.aid();
    return { accounts: [...accounts], codes: [...codes], sms: [...sms] };
  },
  openPage: () => openPage(simulator.pageUrl),
});

type TrainingOptions = {
  readonly folder: string;
  readonly seed: number;
  readonly state: 'memory' | 'file';
};
