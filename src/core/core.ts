import { join } from 'node:path';
import type { AppInfo } from '#shared/contract/app.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { createCoupons } from './coupons/coupons.ts';
import { createFanOut } from './events/fan-out.ts';
import { createImages } from './images/images.ts';
import type { Journal } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Realm } from './journal/reader.ts';
import { createAvatars } from './members/avatars.ts';
import { createCatalogue } from './members/catalogue.ts';
import { createDirectory } from './members/directory.ts';
import { createMemberMemory } from './members/memory.ts';
import { takeOverInterrupted } from './operations/recovery.ts';
import { createRunner } from './operations/runner.ts';
import type { Ports } from './ports.ts';
import { createRouter, type Router } from './procedures/router.ts';
import type { Services } from './procedures/services.ts';
import { createSessions } from './session/session.ts';
import { createSmsCodes } from './session/sms-codes.ts';
import { StorageError } from './sqlite/storage-error.ts';
import { createHttp } from './vendors/http.ts';
import { createLiyuquan } from './vendors/liyuquan/client.ts';

export type Core = {
  /** The contract's implementation; a host attaches it to its message ports or WebSockets. */
  readonly router: Router;
  readonly info: () => AppInfo;
  /** Operations whose outcome nobody knows yet. */
  readonly undecided: () => number;
  /** Waits for money operations under way, then closes the journal. */
  readonly close: () => Promise<void>;
};

/**
 * Puts the application together. A journal that cannot be opened does not keep the core from starting: everything
 * that moves money is then refused, and `info().blocked` says why.
 */
export async function createCore(ports: Ports): Promise<Core> {
  const { clock, ids, log } = ports;
  const vendor = createLiyuquan({ baseUrl: ports.vendors.liyuquan, http: createHttp({ clock }) });
  const realm = realmOf(ports);
  const journal = openSafely(ports);
  const events = createFanOut();
  const memory = createMemberMemory();
  const images = createImages(vendor, ids);
  const preference = (name: string) => (journal.ok ? journal.value.preference(name) : undefined);

  const sessions = createSessions({
    vendor,
    secrets: ports.secrets,
    log,
    readShopChoice: () => preference('shop'),
    writeShopChoice: (storeId) => writePreference(journal, log, 'shop', storeId),
    onChange: (session) => {
      if (session.state === 'signed-out') {
        memory.forgetAll();
        coupons.forgetAll();
        catalogue.forget();
      }
      chosenStoreId = session.shop?.storeId ?? null;
      events.publish({ type: 'session', session });
    },
  });
  let chosenStoreId: string | null = null;
  const read = { vendor, token: sessions.token, observe: sessions.observe };
  const catalogue = createCatalogue(read);
  const coupons = createCoupons({
    nowMs: clock.nowMs,
    storeId: () => chosenStoreId,
    usedHere: (key) => journal.ok && journal.value.couponUsed(realm, key),
    account: realm.account,
  });
  const phoneOf = (userId: string) => memory.member(userId)?.phone;
  const parts = {
    vendor,
    realm,
    journal,
    authorise: sessions.authorise,
    observe: sessions.observe,
    phoneOf,
    remember: memory.remember,
    imagePath: images.pathOf,
    useImage: images.use,
    usableCoupon: coupons.usable,
  };
  const undecided = () => (journal.ok ? journal.value.undecidedCount(realm) : 0);
  const runner = createRunner({
    parts,
    clock,
    log,
    onChange: (operation) => events.publish({ type: 'operation', operation, undecided: undecided() }),
    onBlocked: () => events.publish({ type: 'info', info: info() }),
  });
  const info = (): AppInfo => ({
    version: ports.host.version,
    host: ports.host.kind,
    mode: ports.host.mode,
    secretStore: ports.secrets.kind,
    blocked: runner.blocked(),
    undecided: undecided(),
    shopTimeZone: ports.host.timeZone,
  });
  const services: Services = {
    log,
    info,
    events,
    settings: ports.settings,
    training: ports.training,
    sessions,
    directory: createDirectory({
      ...read,
      memory,
      coupons,
      nowMs: clock.nowMs,
      colours: catalogue.colours,
      openOn: (userId) => (journal.ok ? journal.value.openOn(realm, userId) : new Map()),
    }),
    avatars: createAvatars(vendor, memory),
    catalogue,
    images,
    smsCodes: createSmsCodes(vendor, clock),
    records: { ...read, journal, realm, phoneOf },
    operations: parts,
    runner,
  };
  void sessions.current();
  return {
    router: createRouter(services),
    info,
    undecided,
    close: async () => {
      await runner.close();
      events.close();
      if (journal.ok) journal.value.close();
    },
  };
}

/** Within a vendor's system ids are unique, whoever is signed in; training's simulator is one system by itself. */
function realmOf({ host, vendors }: Ports): Realm {
  return { vendor: 'liyuquan', account: host.mode === 'training' ? 'training' : vendors.liyuquan };
}

function openSafely({ clock, ids, host, dataDir, log }: Ports): Result<Journal> {
  try {
    const journal = openJournal({ path: join(dataDir, 'journal.db'), clock, ids, host });
    const takenOver = takeOverInterrupted(journal, clock);
    if (takenOver > 0) log('warn', 'journal.interrupted-operations', { count: takenOver });
    return ok(journal);
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'internal';
    log('error', 'journal.not-opened', { code, name: error instanceof Error ? error.name : typeof error });
    return failed(code, { money: 'not-moved' });
  }
}

/** A preference that cannot be kept is no reason to stop. */
function writePreference(journal: Result<Journal>, log: Ports['log'], name: string, value: string): void {
  try {
    if (journal.ok) journal.value.setPreference(name, value);
  } catch (error) {
    log('warn', 'preference.not-kept', { name: error instanceof Error ? error.name : typeof error });
  }
}
