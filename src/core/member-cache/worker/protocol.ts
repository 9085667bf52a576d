import type { FailureCode } from '#shared/contract/failure.ts';
import type { MemberCache } from '../member-cache.ts';

/** What the worker is started with. The key never stands in arguments or in the environment. */
export type WorkerStart = {
  readonly path: string;
  readonly keyHex: string;
  readonly binaries: string | null;
};

export type CallName = keyof MemberCache;

/** `call` with what the port says. */
export type Question = { readonly id: number; readonly call: CallName; readonly given: readonly unknown[] };

/** An error that is none of the storage is a bug; of it only the name and the message cross. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: FailureCode | null; readonly message: string };

/** The answer to opening the file, before any question. */
export const OPENING_ID = 0;
