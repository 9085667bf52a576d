import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Ports, SecretStore } from '#core/ports.ts';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { openCounter, type TestCounter, value } from './counter.ts';
import { memorySecrets } from './ports.ts';
import { createTempDir } from './temp-dir.ts';

/** A counter that keeps members, and the vendor whose list it goes through. */
export type KeptMembers = {
  readonly simulator: Simulator;
  readonly counter: () => TestCounter;
  readonly secrets: Map<string, string>;
  readonly state: () => Promise<MemberCacheState>;
  /** Waits until the cache says so. */
  readonly reaches: (wanted: (state: MemberCacheState) => boolean) => Promise<MemberCacheState>;
  readonly isFilled: () => Promise<MemberCacheState>;
  /** How often a page of the list (4.4) was asked for. */
  readonly pagesAsked: () => Promise<number>;
  /** How often a member was opened (4.5). */
  readonly opened: () => Promise<number>;
  readonly files: () => readonly string[];
  /** Closes the core and opens another on the same files, of the same vendor unless told. */
  readonly restart: (ports?: Partial<Ports>, vendor?: Simulator) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function keepMembersOf(members: number, ports: Partial<Ports> = {}): Promise<KeptMembers> {
  const simulator = await startSimulator({ state: 'memory', members });
  const folder = createTempDir();
  const secrets = new Map<string, string>();
  const given = { secrets: safe(secrets), ...ports, dataDir: folder.path };
  let counter = await openCounter({ ...given, liyuquan: simulator.liyuquanBase }, simulator);
  const state = () => value(counter.call.memberCache.state({}));
  const reaches: KeptMembers['reaches'] = (wanted) =>
    vi.waitFor(
      async () => {
        const now = await state();
        expect(wanted(now), JSON.stringify(now)).toBe(true);
        return now;
      },
      { timeout: 60_000, interval: 10 },
    );
  return {
    simulator,
    secrets,
    state,
    reaches,
    counter: () => counter,
    isFilled: () => reaches(({ phase }) => phase === 'ready'),
    pagesAsked: () => arrived(simulator, 'manage/v3/userCard/user_card'),
    opened: () => arrived(simulator, 'manage/v3/userCard/user_card_detail'),
    files: () => filesIn(join(folder.path, 'members')),
    restart: async (changed = {}, vendor = simulator) => {
      await counter.core.close();
      counter = await openCounter({ ...given, ...changed, liyuquan: vendor.liyuquanBase }, vendor);
    },
    close: async () => {
      await counter.core.close();
      await simulator.close();
      folder.remove();
    },
  };
}

async function arrived({ origin }: Simulator, path: string): Promise<number> {
  const counts = await (await fetch(`${origin}/_sim/arrivals`)).json();
  return counts.liyuquan?.[path] ?? 0;
}

/** A store that outlives the program, as far as the counter can tell. */
export const safe = (values: Map<string, string>): SecretStore => ({
  ...memorySecrets(values),
  kind: 'file',
});

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  } catch {
    return [];
  }
}
