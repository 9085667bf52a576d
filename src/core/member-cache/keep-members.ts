import { mkdirSync } from 'node:fs';
import { type Failure, failed, ok, type Result } from '#shared/contract/failure.ts';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { SecretStore } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { removeAllCaches, removeCache, removeUnused } from './cache-files.ts';
import { type CacheOwner, type CachePlace, masterKey, placeFor, sameOwner } from './cache-place.ts';
import { offState, openState, UNREADABLE_STATS, WAITING } from './cache-state.ts';
import type { FillingOptions } from './filling.ts';
import { type HeldCache, holdCache } from './held-cache.ts';
import type { MemberCacheKeeper } from './keeper.ts';
import type { Pupil } from './learning.ts';
import type { MemberCache } from './member-cache.ts';

export type KeepMembersOptions = Omit<FillingOptions, 'cache' | 'paused' | 'onChange' | 'onFailed'> & {
  readonly secrets: SecretStore;
  readonly settings: () => Pick<Settings, 'memberCacheOn' | 'memberCacheDays'>;
  /** Of all caches of this mode; made when it is needed. */
  readonly folder: string;
  /** Rejects with a StorageError where the file cannot be opened with this key. */
  readonly open: (place: CachePlace) => Promise<MemberCache>;
  /** Whether filling was paused; holds over a restart. */
  readonly readPaused: () => boolean;
  readonly writePaused: (paused: boolean) => void;
  readonly onChange: (state: MemberCacheState) => void;
};

export type MembersKeeper = MemberCacheKeeper & {
  /** Whoever stands at the counter now; null: nobody, or no shop is chosen. What others learn stops at once. */
  readonly follow: (owner: CacheOwner | null) => void;
  /** The settings have been saved. */
  readonly settingsChanged: () => void;
  /** The vendor can be reached again. */
  readonly nudge: () => void;
  readonly pupil: () => Pupil | undefined;
};

/** Progress is told at most so often; a screen needs no more. */
const TELL_MS = 250;
/** A disk that was full, or a thread that ended: tried anew so much later. */
const REOPEN_MS = 60_000;
/** A disk that breaks files again and again gets no further one. */
const MOST_REBUILDS = 3;

type Standing = {
  wanted: CacheOwner | null;
  held: HeldCache | null;
  unusable: Failure | null;
  rebuilds: number;
  closed: boolean;
};

export function keepMembers(options: KeepMembersOptions): MembersKeeper {
  const standing: Standing = {
    ...{ wanted: null, held: null, unusable: null, rebuilds: 0, closed: false },
  };
  const state = () => stateOf(options, standing);
  const tell = teller(options, standing, state);
  /** One change of owner at a time, in order. */
  let turn = Promise.resolve();
  const settle = (throwAway = false): Promise<void> => {
    standing.held?.halt();
    turn = turn.then(() => change(options, standing, { tell, throwAway, onBroken, onFailed }));
    return turn;
  };
  const onFailed = (): void => {
    const failed = standing.held;
    options.clock.after(REOPEN_MS, () => {
      if (standing.held === failed && standing.wanted !== null) void settle();
    });
  };
  const onBroken = (): void => {
    if (standing.closed || standing.rebuilds >= MOST_REBUILDS) return;
    standing.rebuilds += 1;
    options.log('warn', 'members.thrown-away');
    void settle(true);
  };
  const setPaused = async (paused: boolean): Promise<MemberCacheState> => {
    options.writePaused(paused);
    if (paused) current(standing)?.filling.pause();
    else current(standing)?.filling.resume();
    if (!paused && standing.held === null) await settle();
    return state();
  };
  // What is left of a time when members were kept goes, also where nobody signs in.
  void settle();
  return {
    state,
    cache: () => openCache(standing),
    pupil: () => current(standing)?.pupil,
    follow: (owner) => {
      const { wanted } = standing;
      if (owner === wanted || (owner !== null && wanted !== null && sameOwner(owner, wanted))) return;
      standing.wanted = owner;
      void settle();
    },
    settingsChanged: () => {
      if (!options.settings().memberCacheOn || standing.held === null) void settle();
    },
    nudge: () => current(standing)?.filling.nudge(),
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    rebuild: async () => {
      await settle(true);
      return state();
    },
    close: async () => {
      Object.assign(standing, { closed: true, wanted: null });
      await settle();
    },
  };
}

/** Of whoever stands at the counter now, never of the one before. */
const current = (standing: Standing): HeldCache | null =>
  standing.held !== null && wants(standing, standing.held.owner) ? standing.held : null;

const wants = ({ wanted }: Standing, owner: CacheOwner): boolean =>
  wanted !== null && sameOwner(wanted, owner);

function openCache(standing: Standing): Result<MemberCache> {
  const held = current(standing);
  return held === null ? failed('member-cache.off') : ok(held.cache);
}

type Change = {
  readonly tell: () => void;
  /** The file goes, too. */
  readonly throwAway: boolean;
  readonly onBroken: () => void;
  readonly onFailed: () => void;
};

/** Closes what is open and opens what is wanted. Whatever goes wrong costs the cache, never the counter. */
async function change(options: KeepMembersOptions, standing: Standing, how: Change): Promise<void> {
  const { held } = standing;
  standing.held = null;
  standing.unusable = null;
  try {
    await held?.close();
    if (held !== null && how.throwAway) removeCache(held.path);
    if (offBecause(options) !== null) removeAllCaches(options.folder);
    else if (standing.wanted !== null) standing.held = await take(options, standing, standing.wanted, how);
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'internal';
    options.log('warn', 'members.not-kept', { code, name: error instanceof Error ? error.name : '' });
    standing.unusable = failed(code).failure;
    how.onFailed();
  }
  how.tell();
}

async function take(
  options: KeepMembersOptions,
  standing: Standing,
  owner: CacheOwner,
  { tell, onBroken, onFailed }: Change,
): Promise<HeldCache> {
  const { folder, clock, settings } = options;
  const master = await masterKey(options.secrets);
  // What another key encrypted can never be read again.
  if (master.isNew) removeAllCaches(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = placeFor(folder, master.key, owner);
  const cache = await openOrBeginAnew(options, place);
  return holdCache({
    ...options,
    // Between two owners the token is already the next one's.
    token: () => (wants(standing, owner) ? options.token() : failed('session.required')),
    owner,
    path: place.path,
    cache,
    paused: options.readPaused(),
    days: () => settings().memberCacheDays,
    removeUnused: () => removeUnused(folder, place.path, settings().memberCacheDays, clock.nowMs()),
    onChange: tell,
    onBroken,
    onFailed,
  });
}

/** A file that this key does not open is of no use to anybody. */
async function openOrBeginAnew(options: KeepMembersOptions, place: CachePlace): Promise<MemberCache> {
  try {
    return await options.open(place);
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'journal.corrupt')) throw error;
    options.log('warn', 'members.thrown-away');
    removeCache(place.path);
    return options.open(place);
  }
}

function offBecause({ settings, secrets }: KeepMembersOptions): 'setting' | 'no-secret-store' | null {
  if (!settings().memberCacheOn) return 'setting';
  return secrets.kind === 'memory' ? 'no-secret-store' : null;
}

async function stateOf(options: KeepMembersOptions, standing: Standing): Promise<MemberCacheState> {
  const off = offBecause(options);
  if (off !== null) return offState(off);
  if (standing.unusable !== null) return offState('unusable', standing.unusable);
  const held = current(standing);
  if (held === null) return WAITING;
  const stats = await held.cache.stats().catch(() => UNREADABLE_STATS);
  return openState(held.filling.view(), stats);
}

function teller(
  { clock, log, onChange }: KeepMembersOptions,
  standing: Standing,
  state: () => Promise<MemberCacheState>,
): () => void {
  let due = false;
  const tellNow = async (): Promise<void> => {
    const now = await state();
    if (!standing.closed) onChange(now);
  };
  return () => {
    if (due || standing.closed) return;
    due = true;
    clock.after(TELL_MS, () => {
      due = false;
      // Settings that cannot be read now: the next change is told again.
      tellNow().catch((error: unknown) =>
        log('warn', 'members.not-told', { name: error instanceof Error ? error.name : typeof error }),
      );
    });
  };
}
