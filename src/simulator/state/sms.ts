import { randomInt } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import type { Database } from './database.ts';

const VALID_MS = 5 * 60_000;
const RESEND_MS = 60_000;

export type SmsRow = {
  readonly id: number;
  readonly account_id: number;
  readonly code: string;
  readonly sent_ms: number;
  readonly used: 0 | 1;
};

/** 3.8: a new code to the account's phone, not more often than once a minute; it replaces the one before. */
export function sendCode(db: Database, accountId: number, atMs: number): SmsRow {
  const last = latest(db, accountId);
  if (last && atMs - last.sent_ms < RESEND_MS && atMs >= last.sent_ms)
    throw new Refusal(1, '短信发送过于频繁，请60秒后再试');
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const id = db.run('INSERT INTO sms (account_id, code, sent_ms) VALUES (?, ?, ?)', accountId, code, atMs);
  return { id, account_id: accountId, code, sent_ms: atMs, used: 0 };
}

/** Uses the code up; being part of the refund's transaction, a refused refund leaves it valid. */
export function consumeCode(db: Database, accountId: number, code: string, atMs: number): void {
  const last = latest(db, accountId);
  if (!last || last.used || last.code !== code) throw new Refusal(1006, '短信验证码错误');
  if (atMs - last.sent_ms > VALID_MS) throw new Refusal(1006, '短信验证码已过期，请重新获取');
  db.run('UPDATE sms SET used = 1 WHERE id = ?', last.id);
}

function latest(db: Database, accountId: number): SmsRow | undefined {
  return db.one<SmsRow>('SELECT * FROM sms WHERE account_id = ? ORDER BY id DESC LIMIT 1', accountId);
}
