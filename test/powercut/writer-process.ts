import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fen } from '#shared/money.ts';
import { draft, openTestJournal } from '../support/journal-draft.ts';

/**
 * Writes operations into a journal with the product's own code and says after each commit that it has returned. The
 * lines go out by a plain write, so that the recorded system calls hold them in their place.
 * Arguments: the journal's path, number of operations, how often it is closed and opened again, `full` or `normal`.
 */
/** As long as a vendor's answer usually is. */
const ANSWER = JSON.stringify({ status: 200, body: '{"errCode":0,"msg":"ok"}'.padEnd(600, ' ') });
const [path = '', operations = '1', openings = '1', mode = 'full'] = process.argv.slice(2);
if (mode === 'normal') forgetToSync();
for (let opening = 0; opening < Number(openings); opening++) writeOnce(opening);

function writeOnce(opening: number): void {
  const journal = openTestJournal(path);
  for (let index = 0; index < Number(operations); index++) {
    const operationId = `operation-${opening}-${index}`;
    const begun = journal.begin(
      draft({ operationId, userId: `${opening}${index}`, amount: fen(100 + index) }),
    );
    if (!begun.ok) throw new Error(`not begun: ${begun.failure.code}`);
    say(`sending ${operationId}`);
    journal.step(operationId, () => ({
      state: 'confirmed',
      type: 'answered',
      failure: null,
      answer: ANSWER,
    }));
    say(`confirmed ${operationId}`);
    journal.addEvidence(operationId, {
      record: { kind: 'top-up', recordId: `${opening}-${index}`, orderNo: `${1_000 + index}` },
      after: { balanceFen: fen(9_000), principalFen: null, giftFen: null },
      cardNo: null,
    });
    say(`evidence ${operationId}`);
  }
  journal.close();
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** The mistake that the proof must notice: the right setting at opening, another one from the first transaction on. */
function forgetToSync(): void {
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (sql: string) {
    const statement = prepare.call(this, sql);
    if (sql !== 'BEGIN IMMEDIATE') return statement;
    const begin = statement.run.bind(statement);
    return Object.assign(statement, {
      run: () => {
        this.exec('PRAGMA synchronous = NORMAL');
        return begin();
      },
    });
  };
}
