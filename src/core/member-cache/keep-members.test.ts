import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#shared/contract/failure.ts';
import { handClock, memorySecrets } from '../../../test/support/ports.ts';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.ts';
import { Secret } from '../secret.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { CacheOwner } from './cache-place.ts';
import { keepMembers, type MembersKeeper } from './keep-members.ts';
import { openMemberCache } from './open-member-cache.ts';

const OWNER: CacheOwner = { vendor: 'https://vendor.test/', username: 'dianzhang', storeId: '3' };
const PATIENCE = { timeout: 15_000, interval: 5 };

let temp: TempDir;
let keeper: MembersKeeper;
let clock: ReturnType<typeof handClock>;
/** What opening meets next; the real thing when there is nothing left. */
let troubles: StorageError[];
let settingsFail: boolean;
let logged: string[];
let told: number;
beforeEach(() => {
  temp = createTempDir();
  clock = handClock(Date.UTC(2026, 5, 1));
  troubles = [];
  settingsFail = false;
  logged = [];
  told = 0;
  keeper = keepMembers({
    clock,
    secrets: { ...memorySecrets(), kind: 'file' },
    settings: () => {
      if (settingsFail) throw new Error('no settings now');
      return { memberCacheOn: true, memberCacheDays: 90 };
    },
    folder: `${temp.path}/members`,
    open: (place) => {
      const [trouble] = troubles.splice(0, 1);
      return trouble ? Promise.reject(trouble) : openMemberCache(place);
    },
    // A shop without members: nobody is asked about anything else here.
    vendor: {
      findMembers: async () => ({
        kind: 'done',
        value: { rows: [], page: 1, pageSize: 200, totalRows: 0, totalPages: 0 },
        answer: { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 },
      }),
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
});
afterEach(async () => {
  await keeper.close();
  temp.remove();
});

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
