import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#shared/contract/failure.ts';
import { handClock, memorySecrets } from '../../../test/support/ports.ts';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.ts';
import type { SecretStore } from '../ports.ts';
import { Secret } from '../secret.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome, VendorMember, VendorPage } from '../vendors/vendor.ts';
import type { CacheOwner } from './cache-place.ts';
import { REFRESH_MS } from './filling-plan.ts';
import { keepMembers, type MembersKeeper } from './keep-members.ts';
import { openMemberCache } from './open-member-cache.ts';

const OWNER: CacheOwner = { vendor: 'https://vendor.test/', username: 'dianzhang', storeId: '3' };
const PATIENCE = { timeout: 15_000, interval: 5 };

let temp: TempDir;
let keeper: MembersKeeper;
let clock: ReturnType<typeof handClock>;
/** How many members the vendor has; a page holds 200. Pages from this one on are not answered. */
let members: number;
let silentFrom: number;
/** What opening meets next; the real thing when there is nothing left. */
let troubles: StorageError[];
let secrets: SecretStore;
let settingsFail: boolean;
let logged: string[];
let told: number;
beforeEach(() => {
  temp = createTempDir();
  clock = handClock(Date.UTC(2026, 5, 1));
  members = 0;
  silentFrom = Number.POSITIVE_INFINITY;
  secrets = { ...memorySecrets(), kind: 'file' };
  troubles = [];
  settingsFail = false;
  logged = [];
  told = 0;
  keeper = openKeeper();
});
afterEach(async () => {
  await keeper.close();
  temp.remove();
});

const openKeeper = () =>
  keepMembers({
    clock,
    secrets,
    settings: () => {
      if (settingsFail) throw new Error('no settings now');
      return { memberCacheOn: true, memberCacheDays: 90 };
    },
    folder: `${temp.path}/members`,
    open: (place) => {
      const [trouble] = troubles.splice(0, 1);
      return trouble ? Promise.reject(trouble) : openMemberCache(place);
    },
    vendor: {
      findMembers: async (_token, { page }) =>
        page < silentFrom ? pageOf(members, page) : new Promise(() => undefined),
    },
    token: () => ok(new Secret('token')),
    observe: (outcome) => outcome,
    quiet: async () => undefined,
    log: (_level, event) => void logged.push(event),
    readPaused: () => false,
    writePaused: () => undefined,
    onChange: () => {
      told += 1;
    },
  });

const pageOf = (totalRows: number, page: number): Outcome<VendorPage<VendorMember>> => {
  const rows = Array.from({ length: Math.min(200, totalRows - (page - 1) * 200) }, (_, at) => {
    const userId = String((page - 1) * 200 + at + 1);
    return { userId, phone: `138${userId.padStart(8, '0')}`, nickname: `会员${userId}`, avatar: null };
  });
  return {
    kind: 'done',
    value: { rows, page, pageSize: 200, totalRows, totalPages: Math.ceil(totalRows / 200) },
    answer: { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 },
  };
};

const reaches = (expected: object) =>
  vi.waitFor(async () => expect(await keeper.state()).toMatchObject(expected), PATIENCE);

it('a cache that cannot be opened now is tried anew a minute later', async () => {
  troubles = [new StorageError('disk.full', 'no room')];
  keeper.follow(OWNER);
  await reaches({ phase: 'off', offBecause: 'unusable', problem: { code: 'disk.full' } });
  clock.advance(59_000);
  expect(await keeper.state()).toMatchObject({ offBecause: 'unusable' });
  clock.advance(1_000);
  await reaches({ phase: 'ready', problem: null });
});

it('a file that the key does not open is thrown away at once', async () => {
  troubles = [new StorageError('journal.corrupt', 'not a database')];
  keeper.follow(OWNER);
  await reaches({ phase: 'ready' });
});

it('nothing is tried anew for somebody who has gone', async () => {
  troubles = [new StorageError('disk.full', 'no room'), new StorageError('disk.full', 'asked again')];
  keeper.follow(OWNER);
  await reaches({ offBecause: 'unusable' });
  keeper.follow(null);
  await reaches({ phase: 'waiting' });
  clock.advance(120_000);
  expect(troubles).toHaveLength(1);
  expect(keeper.cache()).toMatchObject({ ok: false });
});

it('nobody’s members are open between two owners', async () => {
  keeper.follow(OWNER);
  await reaches({ phase: 'ready' });
  expect(keeper.cache().ok).toBe(true);
  keeper.follow({ ...OWNER, storeId: '4' });
  expect([keeper.cache().ok, keeper.pupil()]).toEqual([false, undefined]);
  await reaches({ phase: 'ready' });
});

it('settings that cannot be read at the moment of telling are no end of the counter', async () => {
  keeper.follow(OWNER);
  await reaches({ phase: 'ready' });
  clock.advance(1_000);
  await vi.waitFor(() => expect(told).toBeGreaterThan(0), PATIENCE);
  await keeper.rebuild();
  settingsFail = true;
  clock.advance(1_000);
  await vi.waitFor(() => expect(logged).toContain('members.not-told'), PATIENCE);
  settingsFail = false;
  await keeper.rebuild();
  const before = told;
  clock.advance(1_000);
  await vi.waitFor(() => expect(told).toBeGreaterThan(before), PATIENCE);
});

it('when the list had been gone through last is known also after a restart in the middle of a refresh', async () => {
  members = 450;
  keeper.follow(OWNER);
  const passTime = async (expected: object) => {
    await vi.waitFor(async () => {
      clock.advance(50);
      expect(await keeper.state()).toMatchObject(expected);
    }, PATIENCE);
  };
  await passTime({ phase: 'ready', members: 450 });
  const { filledAt } = await keeper.state();
  expect(filledAt).toBeGreaterThan(0);
  silentFrom = 3;
  clock.advance(REFRESH_MS);
  await passTime({ phase: 'filling', filledAt, progress: { pagesDone: 2 } });
  await keeper.close();
  keeper = openKeeper();
  keeper.follow(OWNER);
  await reaches({ phase: 'filling', filledAt, progress: { pagesDone: 2 } });
  await keeper.rebuild();
  await passTime({ phase: 'filling', filledAt: null, progress: { pagesDone: 2 } });
  silentFrom = Number.POSITIVE_INFINITY;
});
