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
  /** The token, or why there is none. */
  readonly token: () => Result<Secret>;
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
  const { vendor, secrets, log } = options;
  let standing: Standing = { session: SIGNED_OUT, token: null };
  let resuming: Promise<void> | undefined;

  const change = (next: Standing): Session => {
    standing = next;
    options.onChange(next.session);
    return next.session;
  };
  const enter = async (remembered: Remembered): Promise<Result<Session>> => {
    const account = await readAccount(vendor, remembered.token);
    if (!account.ok) return account;
    const { displayName, capabilities, shops } = account.value;
    const shop = shopFor(standing.session, remembered.username, shops, options.readShopChoice());
    const session: Session = {
      state: 'signed-in',
      username: remembered.username,
      displayName,
      capabilities: [...capabilities],
      shops: [...shops],
      shop,
    };
    return ok(change({ session, token: remembered.token }));
  };
  /** A remembered sign-in that the vendor refuses is forgotten; one that could not be asked is kept for later. */
  const resume = async (): Promise<void> => {
    const remembered = await readRemembered(secrets);
    if (remembered === undefined || standing.token !== null) return;
    const entered = await enter(remembered);
    if (entered.ok) return;
    log('info', 'session.not-resumed', { code: entered.failure.code });
    const refused = entered.failure.code === 'session.required';
    if (refused) await forgetRemembered(secrets);
    if (standing.session.username !== remembered.username) {
      change({ session: { ...SIGNED_OUT, username: remembered.username }, token: null });
    }
  };

  return {
    current: async () => {
      if (standing.token === null && standing.session.state === 'signed-out') {
        resuming ??= resume()
          .catch((error: unknown) =>
            log('warn', 'session.resume-failed', { name: String(error).slice(0, 40) }),
          )
          .finally(() => {
            resuming = undefined;
          });
        await resuming;
      }
      return standing.session;
    },
    signIn: async ({ username, password, remember }) => {
      const answer = await vendor.signIn(username, new Secret(password));
      if (answer.kind !== 'done') return { ok: false, failure: answer.failure };
      const remembered = { username, token: answer.value };
      const entered = await enter(remembered);
      if (!entered.ok) return entered;
      await keep(secrets, log, remember ? remembered : undefined);
      return entered;
    },
    signOut: async () => {
      await keep(secrets, log, undefined);
      return change({ session: SIGNED_OUT, token: null });
    },
    chooseShop: (storeId) => {
      const shop = standing.session.shops.find((one) => one.storeId === storeId);
      if (standing.token === null) return failed('session.required');
      if (shop === undefined) return failed('session.shop-required');
      options.writeShopChoice(storeId);
      return ok(change({ ...standing, session: { ...standing.session, shop } }));
    },
    token: () => (standing.token === null ? failed('session.required') : ok(standing.token)),
    authorise: (capability) => authorise(standing, capability),
    observe: (outcome) => {
      const lapsed = outcome.kind === 'refused' && outcome.failure.code === 'session.required';
      if (lapsed && standing.token !== null) {
        change({ session: { ...standing.session, state: 'lapsed' }, token: null });
        void keep(secrets, log, undefined);
      }
      return outcome;
    },
  };
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
async function keep(secrets: SecretStore, log: Log, remembered: Remembered | undefined): Promise<void> {
  try {
    if (remembered === undefined) await forgetRemembered(secrets);
    else await writeRemembered(secrets, remembered);
  } catch (error) {
    log('warn', 'session.not-remembered', { name: error instanceof Error ? error.name : typeof error });
  }
}
