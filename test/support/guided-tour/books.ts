import { firstBrokenLink, readJournal } from '../journal-file.ts';
import type { SimulatorControl } from '../simulator-control.ts';

const EXPECTED = [
  'top-up confirmed',
  'spend confirmed',
  'refund-spend confirmed',
  'refund-top-up confirmed',
  'spend confirmed',
];

/** What the journal holds, read from its file without the counter's help, beside what the vendor really did. */
export async function printBooks(journalFile: string, simulator: SimulatorControl): Promise<void> {
  const { operations, events, integrity } = readJournal(journalFile);
  console.log(`\nThe journal (${operations.length} operations, ${events.length} events):`);
  for (const operation of operations) {
    const { operation_id: id, kind, state, amount_fen: amount, order_no: order } = operation;
    const yuan = (Number(amount) / 100).toFixed(2).padStart(8);
    console.log(
      `  ${String(id).slice(0, 8)}  ${String(kind).padEnd(14)}${yuan}  ${String(state).padEnd(10)} order ${order ?? '–'}`,
    );
    for (const event of events.filter(({ operation_id }) => operation_id === id)) {
      console.log(
        `      event ${String(event.seq).padStart(2)}  ${String(event.type).padEnd(10)} ${String(event.hash).slice(0, 16)}…`,
      );
    }
  }
  const requests = await simulator.moneyRequests();
  const executions = requests.flatMap((request) => request.executions);
  console.log(`The vendor received ${requests.length} money requests and carried out ${executions.length}.`);
  const found = operations.map(({ kind, state }) => `${kind} ${state}`);
  demand(
    JSON.stringify(found) === JSON.stringify(EXPECTED),
    `the journal should hold ${EXPECTED.join(', ')}`,
  );
  demand(requests.length === operations.length, 'every operation should have been sent once');
  demand(executions.length === operations.length, 'every operation should have been carried out once');
  demand(firstBrokenLink(events) === null, 'the chain of events should be whole');
  demand(integrity === 'ok', `SQLite should find its file whole, not: ${integrity}`);
  console.log('The chain of events is whole, and SQLite finds its file whole.');
}

function demand(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}
