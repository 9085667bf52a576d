import { join } from 'node:path';
import { freeBytesIn } from '#core/journal/disk-space.ts';
import type { TrainingPort, VendorAddresses } from '#core/ports.ts';
import { Secret } from '#core/secret.ts';
import { startSimulator } from '#simulator/server.ts';
import { StartRefusal } from './start-problem.ts';

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/**
 * The vendor simulator of training mode, in this process: its state lives in the training folder or in memory. What it
 * says goes to nobody's log, because it says phone numbers and codes.
 */
export async function startTraining({ folder, seed, members, state }: TrainingOptions): Promise<Simulator> {
  if (state === 'memory') return startSimulator({ seed, members, state });
  const file = join(folder, 'simulator.sqlite');
  return startSimulator({ seed, members, state: { file } }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) throw error;
    if (freeBytesIn(folder) < ROOM_BYTES) {
      throw new StartRefusal(
        `${folder} 所在的磁盘满了，请清出至少 1 GB。 · ${folder} is on a disk that is full; make room, at least 1 GB.`,
      );
    }
    throw new StartRefusal(
      `练习用的 ${file} 读不了（${error.message}）；请移开整个文件夹，重新练习。 · The practice vendor's ${file} cannot be read (${error.message}); move its whole folder away and practise anew.`,
    );
  });
}

/** With less the practice vendor cannot even open its books. */
const ROOM_BYTES = 2 ** 20;

export const trainingPort = (
  simulator: Simulator,
  openPage: (url: string) => Promise<boolean>,
): TrainingPort => ({
  aid: async () => {
    const { accounts, codes, sms } = await simulator.aid();
    const { dataCards, giftUsers } = simulator.vendors();
    return {
      accounts: [...accounts],
      codes: [...codes],
      sms: [...sms],
      simCards: dataCards.map(({ cardno, iccid, remark, knownTo }) => ({
        ...{ cardNo: cardno, iccid, remark, knownTo },
      })),
      giftUsers: giftUsers.map(({ id, nickname, remark }) => ({ giftUserId: id, nickname, remark })),
    };
  },
  openPage: () => openPage(simulator.pageUrl),
});

/** All four vendors as the simulator plays them: training has every desk. */
export function trainingVendors(simulator: Simulator): VendorAddresses {
  const { simAgent, dakashi, zvcms } = simulator.vendors();
  return {
    liyuquan: simulator.liyuquanBase,
    simAgent: { baseUrl: simAgent.base, id: simAgent.id, secret: new Secret(simAgent.secret) },
    dakashi: {
      baseUrl: dakashi.base,
      clientId: dakashi.clientId,
      secret: new Secret(dakashi.clientSecret),
    },
    zvcms: {
      // The connector adds the version, which the simulator's address has at its end.
      baseUrl: new URL('.', zvcms.address).href,
      openId: zvcms.openId,
      grantCode: zvcms.grantCode,
      key: new Secret(zvcms.key),
    },
  };
}

type TrainingOptions = {
  readonly folder: string;
  readonly seed: number;
  readonly members: number;
  readonly state: 'memory' | 'file';
};
