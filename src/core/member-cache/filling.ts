import { type Failure, failed, type Result } from '#shared/contract/failure.ts';
import type { Clock, Log } from '../ports.ts';
import type { Secret } from '../secret.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';
import { nextStep, type PageStep, pauseAfter, readPage, waitAfterFailures } from './filling-plan.ts';
import type { MemberCache, SyncPoint } from './member-cache.ts';

export type FillingOptions = {
  readonly cache: MemberCache;
  readonly vendor: Pick<StoredValueVendor, 'findMembers'>;
  /** Of the account whose cache this is; asked before each page. */
  readonly token: () => Result<Secret>;
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
  /** Resolves when no cashier waits for the vendor. */
  readonly quiet: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly paused: boolean;
  readonly onChange: () => void;
  /** The cache could not be read or written: it goes no further with this one. */
  readonly onFailed: () => void;
};

/** Goes through the vendor's list of members page by page, for as long as the cache is open. */
export type Filling = {
  readonly view: () => FillingView;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Does not wait longer for a vendor that failed: the line is back. */
  readonly nudge: () => void;
  /** Commits nothing from now on; resolves when what was under way has ended. */
  readonly stop: () => Promise<void>;
};

export type FillingView = {
  /** Undefined: not begun, or not looked up yet. */
  readonly point: SyncPoint | undefined;
  readonly paused: boolean;
  readonly problem: Failure | null;
};

/** How far it is, and what wakes it. */
type Progress = {
  point: SyncPoint | undefined;
  problem: Failure | null;
  failures: number;
  paused: boolean;
  stopped: boolean;
  /** Aborted when it is stopped: nobody waits for a vendor whose answer will not be used. */
  readonly ending: AbortSignal;
};

export function startFilling(options: FillingOptions): Filling {
  const { clock, onChange } = options;
  const end = new AbortController();
  const progress: Progress = {
    point: undefined,
    problem: null,
    failures: 0,
    paused: options.paused,
    stopped: false,
    ending: end.signal,
  };
  const rest = createRest(clock);
  const ended = run(options, progress, rest);
  const setPaused = (paused: boolean): void => {
    progress.paused = paused;
    progress.failures = 0;
    rest.wake();
    onChange();
  };
  return {
    view: () => ({ point: progress.point, paused: progress.paused, problem: progress.problem }),
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    nudge: () => {
      if (progress.problem === null) return;
      progress.failures = 0;
      rest.wake();
    },
    stop: () => {
      progress.stopped = true;
      end.abort();
      rest.wake();
      return ended;
    },
  };
}

async function run(options: FillingOptions, progress: Progress, rest: Rest): Promise<void> {
  const { cache, clock, log, onChange } = options;
  try {
    progress.point = await cache.syncPoint();
    onChange();
    while (!progress.stopped) {
      const step = nextStep(progress.point, clock.nowMs());
      if (progress.paused) await rest.until(null);
      else if (step.kind === 'wait') await rest.until(Math.min(step.delayMs, LONGEST_TIMER_MS));
      else await rest.until(await readOne(options, progress, step));
    }
  } catch (error) {
    // Nothing that goes wrong in here may reach a sale. Whoever holds the cache hears of its failures itself.
    const code = error instanceof StorageError ? error.code : 'internal';
    progress.problem = failed(code).failure;
    if (progress.stopped) return;
    log('error', 'members.filling-stopped', { code, name: error instanceof Error ? error.name : '' });
    onChange();
    options.onFailed();
  }
}

/** A timer holds at most 24 days; a clock that is put forward is noticed within the hour. */
const LONGEST_TIMER_MS = 3_600_000;

/** Reads and commits one page; says how long to rest then. */
async function readOne(options: FillingOptions, progress: Progress, step: PageStep): Promise<number> {
  const { cache, clock, onChange } = options;
  await unlessEnding(progress.ending, options.quiet());
  if (progress.stopped || progress.paused) return 0;
  const begunMs = clock.monotonicMs();
  const reply = await unlessEnding(progress.ending, ask(options, step));
  const tookMs = clock.monotonicMs() - begunMs;
  // The account may have gone meanwhile: its answer is nobody's now.
  if (progress.stopped || reply === undefined) return 0;
  const page = reply.ok ? readPage(step, reply.value, clock.nowMs()) : undefined;
  if (page === undefined) return fail(options, progress, reply.ok ? OTHER_PAGE : reply.failure);
  await cache.putPage(page);
  Object.assign(progress, { point: page.point, problem: null, failures: 0 });
  if (page.point.finishedAtMs !== null) await tidyUp(options, progress, page.point);
  onChange();
  return pauseAfter(tookMs);
}

/**
 * Undefined as soon as it is stopped. Not a race: with a promise that outlives all of them, it would hold what each of
 * them came to, and a million members with it.
 */
function unlessEnding<T>(ending: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(undefined);
    if (ending.aborted) end();
    ending.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => ending.removeEventListener('abort', end));
  });
}

async function ask({ vendor, token, observe }: FillingOptions, { page, pageSize }: PageStep) {
  const held = token();
  if (!held.ok) return held;
  const read = observe(await vendor.findMembers(held.value, { phone: null, page, pageSize }));
  return read.kind === 'done'
    ? ({ ok: true, value: read.value } as const)
    : ({ ok: false, failure: read.failure } as const);
}

const OTHER_PAGE = failed('vendor.other-subject').failure;

function fail({ log, onChange }: FillingOptions, progress: Progress, problem: Failure): number {
  const failures = progress.failures + 1;
  Object.assign(progress, { problem, failures });
  // The first in a row says all: the rest would only fill the log.
  if (failures === 1) log('warn', 'members.page-not-read', { code: problem.code });
  onChange();
  return waitAfterFailures(failures);
}

async function tidyUp(
  { cache, log }: FillingOptions,
  progress: Progress,
  { pagesDone }: SyncPoint,
): Promise<void> {
  log('info', 'members.filled', { pages: pagesDone });
  while (!progress.stopped && (await cache.tidy()));
}

type Rest = {
  /** Null: until woken. */
  readonly until: (delayMs: number | null) => Promise<void>;
  readonly wake: () => void;
};

/** A wake that comes while nobody rests counts for the next rest. */
function createRest(clock: Clock): Rest {
  let woken = false;
  let wake = (): void => {
    woken = true;
  };
  const idle = wake;
  return {
    wake: () => wake(),
    until: (delayMs) =>
      new Promise((resolve) => {
        const go = (): void => {
          woken = false;
          wake = idle;
          cancel();
          resolve();
        };
        const cancel = delayMs === null ? () => undefined : clock.after(delayMs, go);
        if (woken) go();
        else wake = go;
      }),
  };
}
