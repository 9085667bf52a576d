import { join } from 'node:path';
import type { CounterRig } from '../counter-rig.ts';
import { firstBrokenLink, readJournal } from '../journal-file.ts';

/** What must be there at the end: each operation as "kind state", and what the vendor saw of all tills together. */
export type Expected = {
  readonly operations: readonly string[];
  readonly requests: number;
  readonly executions: number;
};

/** What the journal holds, read from its file without the counter's help, beside what the vendor really did. */
export async function printBooks(rig: CounterRig, expected: Expected): Promise<void> {
  const { operations, events, integrity } = readJournal(join(rig.dataDir, 'training', 'journal.sqlite'));
  console.log(`\nThe journal (${operations.length} operations, ${events.length} events):`);
  for (const operation of operations) {
    const { operation_id: id, kind, state, amount_fen: amount, order_no: order } = operation;
    const yuan = (Number(amount) / 100).toFixed(2).padStart(8);
    console.log(
      `  ${String(id).slice(0, 8)}  ${String(kind).padEnd(14)}${yuan}  ${String(state).padEnd(21)} order ${order ?? '–'}`,
    );
    for (const event of events.filter(({ operation_id }) => operation_id === id)) {
      console.log(
        `      event ${String(event.seq).padStart(2)}  ${String(event.type).padEnd(10)} ${String(event.hash).slice(0, 16)}…`,
      );
    }
  }
  const requests = await rig.simulator().moneyRequests();
  const executions = requests.flatMap((request) => request.executions);
  console.log(`The vendor received ${requests.length} money requests and carried out ${executions.length}.`);
  const found = operations.map(({ kind, state }) => `${kind} ${state}`);
  demand(
    JSON.stringify(found) === JSON.stringify(expected.operations),
    `the journal should hold ${expected.operations.join(', ')}`,
  );
  demand(
    requests.length === expected.requests,
    `the vendor should have received ${expected.requests} requests`,
  );
  demand(
    executions.length === expected.executions,
    `the vendor should have carried out ${expected.executions}`,
  );
  demand(firstBrokenLink(events) === null, 'the chain of events should be whole');
  demand(integrity === 'ok', `SQLite should find its file whole, not: ${integrity}`);
  console.log('The chain of events is whole, and SQLite finds its file whole.\n');
}

function demand(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}
