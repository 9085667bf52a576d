import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Capability, Session, Shop } from '#shared/contract/session.ts';
import type { Authority } from '../operations/operation.ts';
import type { Log, SecretStore } from '../ports.ts';
import { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';
import { readAccount } from './account.ts';
import { forgetRemembered, type Remembered, readRemembered, writeRemembered } from './remembered.ts';

export type SessionOptions = {
  readonly vendor: StoredValueVendor;
  /** The vendor's base address, or `training`: a remembered sign-in goes to no other. */
  readonly address: string;
  readonly secrets: SecretStore;
  readonly log: Log;
  /** The shop that this till's operators chose last, by store id. */
  readonly readShopChoice: () => string | undefined;
  readonly writeShopChoice: (storeId: string) => void;
  readonly onChange: (session: Session) => void;
};

/** Who is signed in. The token never leaves the core; what leaves it is `Session`. */
export type Sessions = {
  /** Waits for a remembered sign-in to be verified, and tries again where the vendor could not be asked. */
  readonly current: () => Promise<Session>;
  readonly signIn: (request: SignInRequest) => Promise<Result<Session>>;
  readonly signOut: () => Promise<Session>;
  readonly chooseShop: (storeId: string) => Result<Session>;
  /** The chosen shop's. */
  readonly storeId: () => string | null;
  /** The token, or why there is none. */
  readonly token: () => Result<Secret>;
  /** Who may read records and balances now: whoever is signed in. */
  readonly reader: () => Result<Pick<Authority, 'token' | 'storeIds'>>;
  readonly authorise: (capability: Capability) => Result<Authority>;
  /** Passes an outcome on; a refusal because the token is unknown (1002) makes the session `lapsed`. */
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
};

export type SignInRequest = {
  readonly username: string;
  readonly password: string;
  readonly remember: boolean;
};

type Standing = { readonly session: Session; readonly token: Secret | null };

export function createSessions(options: SessionOptions): Sessions {
  const desk = createDesk(options);
  let resuming: Promise<void> | undefined;
  return {
    current: async () => {
      if (desk.standing().token === null && desk.standing().session.state === 'signed-out') {
        resuming ??= resume(options, desk).finally(() => {
          resuming = undefined;
        });
        await resuming;
      }
      return desk.standing().session;
    },
    signIn: (request) => signIn(options, desk, request),
    signOut: async () => {
      await keep(options, undefined);
      return desk.change({ session: SIGNED_OUT, token: null });
    },
    chooseShop: (storeId) => {
      const { session, token } = desk.standing();
      const shop = session.shops.find((one) => one.storeId === storeId);
      if (token === null) return failed('session.required');
      if (shop === undefined) return failed('session.shop-required');
      options.writeShopChoice(storeId);
      return ok(desk.change({ token, session: { ...session, shop } }));
    },
    storeId: () => desk.standing().session.shop?.storeId ?? null,
    token: () => {
      const { token } = desk.standing();
      return token === null ? failed('session.required') : ok(token);
    },
    reader: () => {
      const { session, token } = desk.standing();
      if (token === null) return failed('session.required');
      return ok({ token, storeIds: session.shops.map(({ storeId }) => storeId) });
    },
    authorise: (capability) => authorise(desk.standing(), capability),
    observe: (outcome) => {
      const { session, token } = desk.standing();
      const unknownToken = outcome.kind === 'refused' && outcome.failure.code === 'session.required';
      if (unknownToken && token !== null) {
        desk.change({ session: { ...session, state: 'lapsed' }, token: null });
        void keep(options, undefined);
      }
      return outcome;
    },
  };
}

/** Who stands at the counter now. */
type Desk = {
  readonly standing: () => Standing;
  readonly change: (next: Standing) => Session;
};

function createDesk({ onChange }: SessionOptions): Desk {
  let standing: Standing = { session: SIGNED_OUT, token: null };
  return {
    standing: () => standing,
    change: (next) => {
      standing = next;
      onChange(next.session);
      return next.session;
    },
  };
}

async function signIn(
  options: SessionOptions,
  desk: Desk,
  { username, password, remember }: SignInRequest,
): Promise<Result<Session>> {
  const answer = await options.vendor.signIn(username, new Secret(password));
  if (answer.kind !== 'done') return { ok: false, failure: answer.failure };
  const remembered = { username, token: answer.value };
  const session = await sessionOf(options, desk, remembered);
  if (!session.ok) return session;
  await keep(options, remember ? remembered : undefined);
  return ok(desk.change({ session: session.value, token: remembered.token }));
}

/** What the session of this token will be; nothing changes yet. */
async function sessionOf(
  options: SessionOptions,
  desk: Desk,
  { username, token }: Remembered,
): Promise<Result<Session>> {
  const account = await readAccount(options.vendor, token);
  if (!account.ok) return account;
  const { displayName, capabilities, shops } = account.value;
  const session: Session = {
    state: 'signed-in',
    username,
    displayName,
    capabilities: [...capabilities],
    shops: [...shops],
    shop: shopFor(desk.standing().session, username, shops, options.readShopChoice()),
  };
  return ok(session);
}

/** A remembered sign-in that the vendor refuses is forgotten; one that could not be asked is kept for later. */
async function resume(options: SessionOptions, desk: Desk): Promise<void> {
  try {
    const remembered = await readRemembered(options.secrets, options.address);
    if (remembered === undefined || desk.standing().token !== null) return;
    const session = await sessionOf(options, desk, remembered);
    // Somebody may have signed in by hand meanwhile.
    if (desk.standing().token !== null) return;
    if (session.ok) {
      desk.change({ session: session.value, token: remembered.token });
      return;
    }
    options.log('info', 'session.not-resumed', { code: session.failure.code });
    if (session.failure.code === 'session.required') await forgetRemembered(options.secrets);
    if (desk.standing().session.username !== remembered.username) {
      desk.change({ session: { ...SIGNED_OUT, username: remembered.username }, token: null });
    }
  } catch (error) {
    options.log('warn', 'session.not-resumed', { name: error instanceof Error ? error.name : typeof error });
  }
}

const SIGNED_OUT: Session = {
  state: 'signed-out',
  username: null,
  displayName: null,
  capabilities: [],
  shops: [],
  shop: null,
};

/** The same user comes back to the same shop; anybody to the only shop, or to the one chosen last on this till. */
function shopFor(
  before: Session,
  username: string,
  shops: readonly Shop[],
  lastChoice: string | undefined,
): Shop | null {
  const own = before.username === username ? before.shop?.storeId : undefined;
  const wanted = own ?? lastChoice;
  const [only] = shops.length === 1 ? shops : [];
  return shops.find(({ storeId }) => storeId === wanted) ?? only ?? null;
}

function authorise({ session, token }: Standing, capability: Capability): Result<Authority> {
  if (token === null || session.username === null) return failed('session.required');
  if (!session.capabilities.includes(capability)) return failed('session.denied');
  if (session.shop === null) return failed('session.shop-required');
  const storeIds = session.shops.map(({ storeId }) => storeId);
  return ok({ token, operator: session.username, shop: session.shop, storeIds });
}

/** A key store that fails costs the convenience, never the sign-in. */
async function keep(
  { address, secrets, log }: SessionOptions,
  remembered: Remembered | undefined,
): Promise<void> {
  try {
    if (remembered === undefined) await forgetRemembered(secrets);
    else await writeRemembered(secrets, address, remembered);
  } catch (error) {
    log('warn', 'session.not-remembered', { name: error instanceof Error ? error.name : typeof error });
  }
}
