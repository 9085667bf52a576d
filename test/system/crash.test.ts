import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { failure, openCounter, signIn, value } from '../support/counter.ts';
import { readJournal } from '../support/journal-file.ts';
import { startProcess } from '../support/processes.ts';
import { createTempDir } from '../support/temp-dir.ts';

const PHONE = '13800001001';
const SPENDER = fileURLToPath(new URL('../support/spend-process.ts', import.meta.url));

let simulator: Simulator;
let folder: ReturnType<typeof createTempDir>;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  folder = createTempDir();
});
afterEach(async () => {
  await simulator.close();
  folder.remove();
});

/** Runs a counter in a process, kills it when `moment` has come, and opens the journal again. */
async function killWhen(moment: () => boolean) {
  const spender = await startProcess({
    args: [SPENDER, folder.path, simulator.liyuquanBase, PHONE],
    ready: /spending (\S+)/,
  });
  while (!moment()) await new Promise((resolve) => setTimeout(resolve, 5));
  await spender.kill();
  expect(spender.output()).not.toContain('verdict');
  const counter = await openCounter({ dataDir: folder.path, liyuquan: simulator.liyuquanBase }, simulator);
  return { counter, operationId: spender.ready[1] ?? '' };
}

describe('a counter that dies', () => {
  it('while the vendor works: undecided at the next start, never sent again, and then found', async () => {
    simulator.faults.add({ path: 'money', kind: 'hang-after' });
    const { counter, operationId } = await killWhen(
      () => simulator.truth().requests[0]?.executions.length === 1,
    );
    simulator.faults.clear();
    const { call, core } = counter;
    expect(core.undecided()).toBe(1);
    expect(await value(call.operations.get({ operationId }))).toMatchObject({
      state: 'unknown',
      verdict: 'undecided',
      failure: { code: 'operation.undecided', money: 'undecided' },
    });
    await signIn(call);
    expect(await value(call.operations.check({ operationId }))).toMatchObject({
      state: 'confirmed',
      verdict: 'success',
      orderNo: String(simulator.truth().requests[0]?.executions[0]?.orderNo),
    });
    expect(simulator.truth().requests).toHaveLength(1);
    const journal = readJournal(`${folder.path}/journal.sqlite`);
    expect(journal.integrity).toBe('ok');
    expect(journal.events.map(({ type }) => type)).toEqual([
      'began',
      'interrupted',
      'checked',
      'reconciled',
      'evidence',
    ]);
    await core.close();
  });

  it('before anything was written: nothing is there and nothing was sent', async () => {
    simulator.faults.add({ path: 'expense_list', kind: 'hang-before' });
    const { counter, operationId } = await killWhen(() => simulator.faults.list()[0]?.struck === 1);
    simulator.faults.clear();
    expect(await failure(counter.call.operations.get({ operationId }))).toMatchObject({
      code: 'operation.not-found',
    });
    expect(counter.core.undecided()).toBe(0);
    expect(simulator.truth().requests).toHaveLength(0);
    await counter.core.close();
  });
});
