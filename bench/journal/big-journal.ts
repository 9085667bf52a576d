import { appendEvent } from '#core/journal/event-chain.ts';
import { draftColumns } from '#core/journal/stored-operation.ts';
import { openDatabase } from '#core/sqlite/database.ts';
import { fen } from '#shared/money.ts';
import { draft, openTestJournal, TEST_REALM } from '../../test/support/journal-draft.ts';

const ROWS_AT_ONCE = 5_000;
export const OPERATION_EVERY_MS = 60_000;
/** The vendor's record of the n-th operation. */
export const recordIdOf = (number: number): string => String(number);

/**
 * Fills a journal with decided operations, each with its events and its claim, under all the triggers of the schema; a
 * few of them are left unknown. Many at once and unsynced, because only its size matters here.
 */
export function fillJournal(path: string, operations: number): void {
  openTestJournal(path).close();
  const database = openDatabase(path, { durable: false });
  const bootId = String(database.get('SELECT boot_id FROM boot')?.boot_id);
  const startMs = Date.now() - operations * OPERATION_EVERY_MS;
  const insertOne = (number: number): void => {
    const operationId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const atMs = startMs + number * OPERATION_EVERY_MS;
    const made = draft({ operationId, userId: String(number % 20_000), amount: fen(100 + (number % 5_000)) });
    const columns = {
      ...draftColumns(made),
      state: 'sending',
      till: 'till',
      started_at: atMs,
      boot_id: bootId,
      monotonic_ms: 0,
    };
    const names = Object.keys(columns);
    database.run(
      `INSERT INTO operation (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
      columns,
    );
    appendEvent(database, { operationId, atMs, bootId, type: 'began', content: { state: 'sending' } });
    if (number >= operations - LEFT_SENDING) return;
    database.run(
      `UPDATE operation SET state = 'confirmed', answer = :answer, decided_at = :at, record_id = :record
       WHERE operation_id = :id`,
      { id: operationId, at: atMs, answer: ANSWER, record: recordIdOf(number) },
    );
    appendEvent(database, {
      operationId,
      atMs,
      bootId,
      type: 'answered',
      content: { from: 'sending', state: 'confirmed', failure: null },
    });
    database.run(
      `INSERT INTO claim (vendor, account, record_kind, record_id, operation_id, claimed_at)
       VALUES (:vendor, :account, 'top-up', :record, :id, :at)`,
      { ...TEST_REALM, record: recordIdOf(number), id: operationId, at: atMs },
    );
  };
  for (let first = 0; first < operations; first += ROWS_AT_ONCE) {
    database.transaction(() => {
      for (let number = first; number < Math.min(operations, first + ROWS_AT_ONCE); number++)
        insertOne(number);
    });
  }
  database.close();
}

/** What recovery has to take over at the first opening. */
const LEFT_SENDING = 10;

const ANSWER = JSON.stringify({ status: 200, body: '{"errCode":0,"msg":"ok"}'.padEnd(400, ' ') });
