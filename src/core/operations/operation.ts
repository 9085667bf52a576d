import type { FailureCode, Result } from '#shared/contract/failure.ts';
import type { Capability, Shop } from '#shared/contract/session.ts';
import type { Evidence, Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { OperationDraft } from '../journal/stored-operation.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor, VendorMember } from '../vendors/vendor.ts';

/** Whoever may start a money operation now: signed in, with a shop chosen and the right to do it. */
export type Authority = {
  readonly token: Secret;
  readonly operator: string;
  readonly shop: Shop;
  /** All shops of the account: a record of another shop is not ours. */
  readonly storeIds: readonly string[];
};

/** What the money operations need of the rest of the core. */
export type OperationParts = {
  readonly vendor: StoredValueVendor;
  readonly realm: Realm;
  /** Why there is none, where the journal could not be opened. */
  readonly journal: Result<Journal>;
  /** Refuses where nobody is signed in, no shop is chosen, or the account may not. */
  readonly authorise: (capability: Capability) => Result<Authority>;
  /** Passes an outcome on, and asks for sign-in again where the vendor no longer knows the token (1002). */
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
  /** The full phone number of a member that was read before. */
  readonly phoneOf: (userId: string) => string | undefined;
  readonly remember: (member: VendorMember) => void;
};

/** An operation that has been checked and may be written and sent. */
export type Prepared = {
  readonly draft: OperationDraft;
  /** The one money call. The runner calls it once, after the journal has the draft. */
  readonly send: () => Promise<Outcome<null>>;
  /** Reads what the vendor shows after a success. */
  readonly evidence: () => Promise<Evidence>;
};

/** What a member's request is, before anything was read. */
export type OperationRequest = {
  readonly operationId: string;
  /** Of the request without its secrets; see request-hash.ts. */
  readonly requestHash: string;
  /** One of these at a time: the member, or the phone number that gets a card. */
  readonly subject: string;
  /** Where several cards have one subject: whose turn it is, and what another card is told meanwhile. */
  readonly sharing?: { readonly cardId: string; readonly busy: FailureCode };
  /** Why it is made although it looks like one of the last minutes; null or left out where none was given. */
  readonly repeatReason?: string | null;
  readonly prepare: () => Promise<Result<Prepared>>;
};
