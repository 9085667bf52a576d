import { hash } from 'node:crypto';
import type { Database, Row } from '../sqlite/database.ts';

/** Something that happened to an operation. `content` holds no phone number and no name: it can never be masked. */
export type JournalEvent = {
  readonly operationId: string;
  readonly atMs: number;
  readonly bootId: string;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
};

export type ChainReport =
  | { readonly intact: true; readonly events: number; readonly lastHash: string }
  | { readonly intact: false; readonly brokenAt: number };

const START = '0'.repeat(64);

/**
 * Appends an event whose hash covers its content and the hash before it, so that a changed or missing line shows.
 * Call it inside the transaction that it belongs to: the write lock keeps two appenders apart.
 */
export function appendEvent(database: Database, event: JournalEvent): void {
  const last = database.get('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const row = {
    seq: Number(last?.seq ?? 0) + 1,
    operation_id: event.operationId,
    at: event.atMs,
    boot_id: event.bootId,
    type: event.type,
    content: JSON.stringify(event.content),
    previous_hash: String(last?.hash ?? START),
  };
  database.run(
    `INSERT INTO event (seq, operation_id, at, boot_id, type, content, previous_hash, hash)
     VALUES (:seq, :operation_id, :at, :boot_id, :type, :content, :previous_hash, :hash)`,
    { ...row, hash: hashOf(row) },
  );
}

/**
 * Recomputes the chain, page by page, and compares each operation's state with the last step that its events tell.
 * A tail that was cut off cannot show here: compare `lastHash` with a copy kept elsewhere.
 */
export function verifyEventChain(database: Database): ChainReport {
  const states = new Map<string, { readonly state: string; readonly seq: number }>();
  let previous = START;
  let seq = 0;
  for (let rows = eventsAfter(database, seq); rows.length > 0; rows = eventsAfter(database, seq)) {
    for (const row of rows) {
      const next = Number(row.seq);
      if (next !== seq + 1 || row.previous_hash !== previous || row.hash !== hashOf(row)) {
        return { intact: false, brokenAt: seq + 1 };
      }
      seq = next;
      previous = String(row.hash);
      const state = stateIn(String(row.content));
      if (state !== undefined) states.set(String(row.operation_id), { state, seq });
    }
  }
  const broken = firstOperationBesideItsEvents(database, states);
  return broken === undefined
    ? { intact: true, events: seq, lastHash: previous }
    : { intact: false, brokenAt: broken };
}

/** About a day of a busy till. */
const TAIL_EVENTS = 300;

/**
 * The newest events alone: each must carry its own hash and follow the one before, and be what the operations say.
 * Takes the same time whatever the journal's length. Gives the number of the first that does not fit.
 */
export function firstBreakInTail(database: Database): number | undefined {
  const newest = Number(database.get('SELECT max(seq) AS seq FROM event')?.seq ?? 0);
  const link = linkFrom(database, newest - TAIL_EVENTS);
  const broken = link.follow(eventsAfter(database, link.seq()));
  if (broken !== undefined) return broken;
  const stray = database.get(
    `SELECT e.seq FROM operation AS o JOIN event AS e ON e.operation_id = o.operation_id
     WHERE o.operation_id IN (SELECT operation_id FROM event WHERE seq > :after)
       AND e.seq = (SELECT max(seq) FROM event AS told WHERE told.operation_id = o.operation_id
                    AND json_extract(told.content, '$.state') IS NOT NULL)
       AND json_extract(e.content, '$.state') <> o.state LIMIT 1`,
    { after: newest - TAIL_EVENTS },
  );
  return stray === undefined ? undefined : Number(stray.seq);
}

/** Follows the chain page by page. Gives the number of the first event that does not fit. */
export type ChainLink = {
  readonly seq: () => number;
  readonly follow: (rows: readonly Row[]) => number | undefined;
};

/** Begins behind the event with this number, or before the first one. */
export function linkFrom(database: Database, after: number): ChainLink {
  const before = after < 1 ? undefined : database.get('SELECT hash FROM event WHERE seq = :after', { after });
  let seq = Math.max(0, after);
  let previous = String(before?.hash ?? START);
  return {
    seq: () => seq,
    follow: (rows) => {
      for (const row of rows) {
        if (row.seq !== seq + 1 || row.previous_hash !== previous || row.hash !== hashOf(row)) return seq + 1;
        seq += 1;
        previous = String(row.hash);
      }
      return undefined;
    },
  };
}

const PAGE_ROWS = 1_000;

export function eventsAfter(database: Database, seq: number, rows = PAGE_ROWS): readonly Row[] {
  return database.all('SELECT * FROM event WHERE seq > :seq ORDER BY seq LIMIT :rows', { seq, rows });
}

function firstOperationBesideItsEvents(
  database: Database,
  states: ReadonlyMap<string, { readonly state: string; readonly seq: number }>,
): number | undefined {
  for (const row of database.all('SELECT operation_id, state FROM operation')) {
    const told = states.get(String(row.operation_id));
    if (told?.state !== row.state) return told?.seq ?? 0;
  }
  return undefined;
}

function stateIn(content: string): string | undefined {
  const parsed: unknown = JSON.parse(content);
  if (typeof parsed !== 'object' || parsed === null || !('state' in parsed)) return undefined;
  return typeof parsed.state === 'string' ? parsed.state : undefined;
}

function hashOf(row: Row): string {
  const fields = [row.seq, row.operation_id, row.at, row.boot_id, row.type, row.content];
  return hash('sha256', `${row.previous_hash}\n${JSON.stringify(fields)}`, 'hex');
}
