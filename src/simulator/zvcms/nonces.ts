import type { Database } from '../state/database.ts';
import { refuse } from './codes.ts';

/** Not in the document: how far `Timestamp` may be off; a nonce is remembered for as long on both sides of it. */
export const TOLERANCE_MS = 5 * 60_000;

/** Refuses a nonce that was used while a request with it could still be fresh; else remembers it. */
export function takeNonce(db: Database, nonce: string, nowMs: number): void {
  db.run('DELETE FROM zvcms_nonce WHERE seen_ms < ?', nowMs - 2 * TOLERANCE_MS);
  if (db.one('SELECT 1 FROM zvcms_nonce WHERE nonce = ?', nonce) !== undefined)
    throw refuse('nonceReused', 'Nonce重复');
  db.run('INSERT INTO zvcms_nonce (nonce, seen_ms) VALUES (?, ?)', nonce, nowMs);
}
