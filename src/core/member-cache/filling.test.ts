import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { ok } from '#shared/contract/failure.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { Secret } from '../secret.ts';
import type { VendorMember, VendorPage } from '../vendors/vendor.ts';
import { type FillingOptions, startFilling } from './filling.ts';
import { openMemberCache } from './open-member-cache.ts';

const PAGES = 60;
const PAGE_SIZE = 200;

/** Real time without the pauses. */
const clock: FillingOptions['clock'] = {
  nowMs: Date.now,
  monotonicMs: () => performance.now(),
  after: (delayMs, call) => {
    const timer = setTimeout(call, Math.min(delayMs, 1));
    return () => clearTimeout(timer);
  },
};

const memberAt = (index: number): VendorMember => ({
  userId: `U${index}`,
  phone: String(13_800_000_000 + index),
  nickname: `王${index}`,
  avatar: null,
});

it('lets each page go when it is committed: a million members are not held in memory while they are read', async () => {
  const folder = createTempDir();
  const cache = await openMemberCache({
    path: `${folder.path}/members.sqlite`,
    key: new Secret('0f'.repeat(32)),
  });
  const pages: WeakRef<readonly VendorMember[]>[] = [];
  const filling = startFilling({
    ...{ cache, clock, log: () => undefined, paused: false },
    ...{ onChange: () => undefined, onFailed: () => undefined, quiet: async () => undefined },
    token: () => ok(new Secret('token')),
    observe: (outcome) => outcome,
    vendor: {
      findMembers: async (_token, { page }) => {
        const rows = Array.from({ length: PAGE_SIZE }, (_, row) => memberAt(page * PAGE_SIZE + row));
        pages.push(new WeakRef(rows));
        const value: VendorPage<VendorMember> = {
          rows,
          page,
          pageSize: PAGE_SIZE,
          totalRows: 1_000_000,
          totalPages: 5_000,
        };
        return {
          kind: 'done',
          value,
          answer: { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 },
        };
      },
    },
  });
  await expect.poll(() => filling.view().point?.pagesDone ?? 0, { timeout: 15_000 }).toBeGreaterThan(PAGES);
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const held = pages.filter((page) => page.deref() !== undefined).length;
  await filling.stop();
  await cache.close();
  folder.remove();
  expect(held).toBeLessThan(PAGES / 4);
});
