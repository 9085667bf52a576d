import { existsSync, statSync } from 'node:fs';
import { type EncryptedOptions, openEncrypted } from '../../sqlite/encrypted-database.ts';
import type { CacheStats, MemberCache, SyncPoint } from '../member-cache.ts';
import { foldExact } from './folding.ts';
import { createMemberWriter } from './member-writer.ts';
import { prepareSchema } from './schema.ts';
import { createSearch } from './search.ts';
import { type FullRow, MEMBER_COLUMNS, storedMemberOf } from './stored-row.ts';
import { createTidying } from './tidying.ts';

/** The port's calls, each done when it returns. */
export type MemberStore = {
  readonly [Call in keyof MemberCache]: (
    ...given: Parameters<MemberCache[Call]>
  ) => Awaited<ReturnType<MemberCache[Call]>>;
};

/** Codes that change with every showing must not pile up: of each member, so many of the last ones. */
const MOST_CODES = 8;

export function openMemberStore(path: string, options: EncryptedOptions): MemberStore {
  const database = openEncrypted(path, options);
  try {
    prepareSchema(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const writer = createMemberWriter(database);
  const row = database.prepare<[string], FullRow>(
    `SELECT ${MEMBER_COLUMNS}, cards, cards_read_at_ms FROM member WHERE user_id = ?`,
  );
  const unseen = database
    .prepare<[number, number], number>(
      'SELECT id FROM member WHERE read_at_ms < ? ORDER BY read_at_ms, id LIMIT ?',
    )
    .pluck();
  const point = database.prepare<[], string | null>('SELECT point FROM fact').pluck();
  const setPoint = database.prepare('UPDATE fact SET point = ?');
  const addCode = database.prepare('INSERT OR REPLACE INTO code (text, member_id) VALUES (@text, @id)');
  const trimCodes = database.prepare(
    `DELETE FROM code WHERE member_id = @id AND id NOT IN
     (SELECT id FROM code WHERE member_id = @id ORDER BY id DESC LIMIT ${MOST_CODES})`,
  );
  const facts = database.prepare<[], Omit<CacheStats, 'sizeBytes'>>(
    `SELECT members, (SELECT max(read_at_ms) FROM member) AS newestReadAtMs,
     (SELECT min(read_at_ms) FROM member) AS oldestReadAtMs FROM fact`,
  );
  const inOne = (work: () => void): void => database.transaction(work).immediate();
  return {
    search: createSearch(database),
    find: (userId) => {
      const found = row.get(foldExact(userId));
      return found && storedMemberOf(found);
    },
    putPage: (page) =>
      inOne(() => {
        writer.putAll(page.members, page.readAtMs);
        setPoint.run(JSON.stringify(page.point));
      }),
    syncPoint: () => {
      const text = point.get();
      return typeof text === 'string' ? (JSON.parse(text) as SyncPoint) : undefined;
    },
    remember: (detail, readAtMs) => inOne(() => writer.putDetail(detail, readAtMs)),
    rememberCode: (text, userId) => {
      const known = row.get(foldExact(userId));
      const code = foldExact(text);
      if (known === undefined || code === '') return;
      inOne(() => {
        addCode.run({ text: code, id: known.id });
        trimCodes.run({ id: known.id });
      });
    },
    forgetUnseen: (beforeMs, limit) => {
      const rows = unseen.all(beforeMs, limit);
      inOne(() => rows.forEach(writer.remove));
      return rows.length;
    },
    forget: (userId) => {
      const known = row.get(foldExact(userId));
      if (known !== undefined) inOne(() => writer.remove(known.id));
    },
    stats: () => {
      const known = facts.get() ?? { members: 0, newestReadAtMs: null, oldestReadAtMs: null };
      return { ...known, sizeBytes: sizeOf(path) + sizeOf(`${path}-wal`) };
    },
    tidy: createTidying(database),
    close: () => void database.close(),
  };
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
