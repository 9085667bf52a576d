import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { Secret } from '../secret.ts';
import type { VendorMember } from '../vendors/vendor.ts';
import type { MemberCache, ReadPage } from './member-cache.ts';
import { openMemberCache } from './open-member-cache.ts';

const key = new Secret('0f'.repeat(32));
const PHONE = '13812345678';
const member: VendorMember = { userId: 'U100', phone: PHONE, nickname: '王小明', avatar: null };
const page = (pagesDone: number, members: readonly VendorMember[] = [member]): ReadPage => ({
  members,
  readAtMs: pagesDone * 1_000,
  point: { startedAtMs: 1, pageSize: 200, pagesDone, totalRows: 600, finishedAtMs: null },
});

let folder: ReturnType<typeof createTempDir>;
let path: string;
const opened: MemberCache[] = [];
const open = async (with_ = key): Promise<MemberCache> => {
  const cache = await openMemberCache({ path, key: with_ });
  opened.push(cache);
  return cache;
};
beforeEach(() => {
  folder = createTempDir();
  path = `${folder.path}/members.sqlite`;
});
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close().catch(() => undefined);
  folder.remove();
});

describe('the file', () => {
  it('keeps what was committed, and how far the filling has come', async () => {
    const before = await open();
    expect(await before.syncPoint()).toBeUndefined();
    await before.putPage(page(1));
    await before.close();
    const after = await open();
    expect(await after.syncPoint()).toEqual(page(1).point);
    expect(await after.find('U100')).toEqual({ member, readAtMs: 1_000, cards: null, cardsReadAtMs: null });
    expect(await after.stats()).toMatchObject({ members: 1, newestReadAtMs: 1_000, oldestReadAtMs: 1_000 });
  });

  it('holds nothing that can be read without the key, nor does its write-ahead log', async () => {
    const cache = await open();
    await cache.putPage(page(1));
    await cache.rememberCode('MEMBERCODE-1', 'U100');
    const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]);
    expect(bytes.length).toBeGreaterThan(50_000);
    for (const text of [
      PHONE,
      '王小明',
      'wangxiaoming',
      'U100',
      'MEMBERCODE',
      'CREATE TABLE',
      'SQLite format',
    ])
      expect(bytes.includes(text), text).toBe(false);
  });

  it.each([
    ['of another key', () => undefined, new Secret('f0'.repeat(32))],
    ['that is something else', () => writeFileSync(path, 'x'.repeat(100_000)), key],
    ['that was changed', () => spoil(path), key],
  ])('is refused as corrupt where it is one %s', async (_what, change, other) => {
    const cache = await open();
    await cache.putPage(page(1));
    await cache.close();
    change();
    await expect(open(other)).rejects.toMatchObject({ name: 'StorageError', code: 'journal.corrupt' });
  });

  it('rejects what is asked after it was closed, and may be closed twice', async () => {
    const cache = await open();
    await Promise.all([cache.close(), cache.close()]);
    await expect(cache.search(PHONE)).rejects.toMatchObject({ name: 'StorageError' });
  });
});

/** One byte in the middle of the first page. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
  writeFileSync(file, bytes);
}

describe('calls', () => {
  it('are answered in the order in which they came, also while a page is written', async () => {
    const cache = await open();
    const done: string[] = [];
    await Promise.all([
      cache.putPage(page(1)).then(() => done.push('page')),
      cache.search('王').then(({ hits }) => done.push(`${hits.length} hit`)),
      cache.forget('U100').then(() => done.push('forgotten')),
      cache.search('王').then(({ hits }) => done.push(`${hits.length} hits`)),
    ]);
    expect(done).toEqual(['page', '1 hit', 'forgotten', '0 hits']);
  });
});
