import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { asStorageErrorOfDriver } from '../../sqlite/encrypted-database.ts';
import { type MemberStore, openMemberStore } from '../store/member-store.ts';
import { loadReadings } from '../store/readings.ts';
import { type Answer, type CallName, OPENING_ID, type Question, type WorkerStart } from './protocol.ts';

/** The thread that holds the file: one question after the other, each answered when it is done. */
if (parentPort !== null) serve(parentPort, workerData as WorkerStart);

function serve(port: MessagePort, { path, keyHex, binaries }: WorkerStart): void {
  let store: MemberStore;
  try {
    store = openMemberStore(path, { keyHex, binaries });
  } catch (error) {
    port.postMessage(failure(OPENING_ID, error));
    port.close();
    return;
  }
  let turn = Promise.resolve();
  port.on('message', (question: Question) => {
    turn = turn.then(async () => {
      if (WRITING.has(question.call)) await loadReadings();
      port.postMessage(answer(store, question));
      if (question.call === 'close') port.close();
    });
  });
  port.postMessage({ id: OPENING_ID, ok: true, value: null } satisfies Answer);
}

const WRITING: ReadonlySet<CallName> = new Set(['putPage', 'remember']);

function answer(store: MemberStore, { id, call, given }: Question): Answer {
  try {
    const work = store[call] as (...given: readonly unknown[]) => unknown;
    return { id, ok: true, value: work(...given) };
  } catch (error) {
    return failure(id, error);
  }
}

function failure(id: number, thrown: unknown): Answer {
  const known = asStorageErrorOfDriver(thrown);
  if (known !== undefined) return { id, ok: false, code: known.code, message: known.message };
  return { id, ok: false, code: null, message: thrown instanceof Error ? thrown.name : 'unknown' };
}
