import { Worker } from 'node:worker_threads';
import { StorageError } from '../sqlite/storage-error.ts';
import type { CachePlace } from './cache-place.ts';
import type { MemberCache } from './member-cache.ts';
import {
  type Answer,
  type CallName,
  OPENING_ID,
  type Question,
  type WorkerStart,
} from './worker/protocol.ts';
import { workerFile } from './worker/worker-file.ts';

/**
 * Opens or makes the file in a thread of its own. Rejects with a StorageError: `journal.corrupt` where this key does
 * not open it or another version wrote it, so that it may be thrown away.
 */
export async function openMemberCache({ path, key }: CachePlace): Promise<MemberCache> {
  const { url, binaries } = workerFile();
  const start: WorkerStart = { path, keyHex: key.reveal(), binaries };
  const worker = new Worker(url, { workerData: start, name: 'members', execArgv: [], resourceLimits: HEAP });
  const line = createLine(worker);
  await line.opened;
  return cacheOver(line);
}

/**
 * Several times what it needs for a page of members and the dictionary of readings. Without a limit V8 leaves what is
 * no longer needed lying about until hundreds of megabytes have come together. SQLite's own memory is not in it.
 */
const HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 } as const;

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };

type Line = {
  readonly opened: Promise<unknown>;
  readonly ask: (call: CallName, given: readonly unknown[]) => Promise<unknown>;
  /** The thread has ended. */
  readonly ended: Promise<void>;
};

function createLine(worker: Worker): Line {
  const waiting = new Map<number, Waiting>();
  let lastId = OPENING_ID;
  let over: StorageError | undefined;
  const wait = (id: number): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { resolve, reject });
    return promise;
  };
  const end = (why: string): void => {
    over = new StorageError('journal.unwritable', why);
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  const opened = wait(OPENING_ID);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      end('the thread of the members has ended');
      resolve();
    });
  });
  worker.on('message', (answer: Answer) => settle(waiting, answer));
  worker.once('error', (error) => end(`the thread of the members has failed: ${error.name}`));
  return {
    opened,
    ended,
    ask: (call, given) => {
      if (over !== undefined) return Promise.reject(over);
      lastId += 1;
      const answered = wait(lastId);
      worker.postMessage({ id: lastId, call, given } satisfies Question);
      return answered;
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.ok) asked?.resolve(answer.value);
  else if (answer.code === null) asked?.reject(new Error(answer.message));
  else asked?.reject(new StorageError(answer.code, answer.message));
}

/** The types of what crosses are those of the port: the worker's store is made from the same. */
function cacheOver({ ask, ended }: Line): MemberCache {
  const call = <Name extends CallName>(name: Name): MemberCache[Name] =>
    ((...given: readonly unknown[]) => ask(name, given)) as MemberCache[Name];
  let closing: Promise<void> | undefined;
  return {
    search: call('search'),
    find: call('find'),
    putPage: call('putPage'),
    syncPoint: call('syncPoint'),
    remember: call('remember'),
    rememberCode: call('rememberCode'),
    forgetUnseen: call('forgetUnseen'),
    forget: call('forget'),
    stats: call('stats'),
    tidy: call('tidy'),
    close: () => {
      closing ??= ask('close', []).then(() => ended);
      return closing;
    },
  };
}
