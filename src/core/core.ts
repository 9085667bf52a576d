import { join } from 'node:path';
import type { AppInfo } from '#shared/contract/app.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { VendorName } from '#shared/contract/vendors.ts';
import { createCoupons } from './coupons/coupons.ts';
import { createDeparture, type Departure } from './departure/departure.ts';
import { type Connected, createDesks } from './desks/desks.ts';
import { createFanOut, type FanOut } from './events/fan-out.ts';
import { giftLinksOf } from './gift-cards/gift-links.ts';
import { createImages } from './images/images.ts';
import { checkInBackground } from './journal/background-check.ts';
import { backUpDaily } from './journal/daily-backup.ts';
import { beginningWithRoom, freeBytesIn } from './journal/disk-space.ts';
import type { Journal } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
import { maskPhonesLater } from './journal/phone-masking.ts';
import type { Realm } from './journal/reader.ts';
import { createAvatars } from './members/avatars.ts';
import { createCatalogue } from './members/catalogue.ts';
import { createDirectory } from './members/directory.ts';
import { createMemberMemory } from './members/memory.ts';
import { createReconciliation, type Reconciliation } from './operations/reconciliation.ts';
import { SURELY_OVER_MS, takeOverInterrupted } from './operations/recovery.ts';
import { createRunner } from './operations/runner.ts';
import { viewOf } from './operations/view.ts';
import { createPeople, type People } from './people/people.ts';
import type { Ports, VendorAccess } from './ports.ts';
import { createRouter, type Router } from './procedures/router.ts';
import { quietLog } from './quiet-log.ts';
import { Secret } from './secret.ts';
import { createSessions, type Sessions } from './session/session.ts';
import { createSmsCodes } from './session/sms-codes.ts';
import { StorageError } from './sqlite/storage-error.ts';
import { move } from './vendor-setup/moving.ts';
import { addressesOf, readAccesses, type ShopAddresses } from './vendor-setup/stored-access.ts';
import { fixedBy, storedValueAccess, storedValueRealm } from './vendor-setup/stored-value-address.ts';
import { createVendorSetup } from './vendor-setup/vendor-setup.ts';
import { createDakashi } from './vendors/dakashi/client.ts';
import { createHttp, type Http } from './vendors/http.ts';
import { createLiyuquan } from './vendors/liyuquan/client.ts';
import { createSimAgent } from './vendors/sim-agent/client.ts';
import type { Outcome, StoredValueVendor } from './vendors/vendor.ts';
import { createZvcms } from './vendors/zvcms/client.ts';

export type Core = {
  /** The contract's implementation; a host attaches it to its message ports or WebSockets. */
  readonly router: Router;
  readonly info: () => AppInfo;
  /** Operations whose outcome nobody knows yet. */
  readonly undecided: () => number;
  /** Whether and how the host may end. */
  readonly departure: Departure;
  /** Waits for money operations under way, then closes the journal. */
  readonly close: () => Promise<void>;
};

/**
 * Puts the application together. A journal that cannot be opened does not keep the core from starting: everything
 * that moves money is then refused, and `info().blocked` says why.
 */
export async function createCore(given: Ports): Promise<Core> {
  const ports = { ...given, log: quietLog(given.log) };
  // In training the simulator plays all of them, and nothing that is stored may reach a real vendor.
  const stored = ports.host.mode === 'live' ? await readAccesses(ports.secrets, ports.log) : null;
  const ground = layGround(ports, storedValueAccess(ports, stored));
  const { journal, realm, events } = ground;
  const addresses = { ...ports.vendors, ...(stored && addressesOf(stored)) };
  const realms = () => [realm, ...desks.realms()];
  const undecided = () => {
    if (!journal.ok) return 0;
    return realms().reduce((sum, one) => sum + journal.value.undecidedCount(one), 0);
  };
  const publish = (operation: Operation): void =>
    events.publish({ type: 'operation', operation, undecided: undecided() });
  const counter = createCounter(ground, () => {
    if (reconciliation.ok) reconciliation.value.wake();
  });
  const reconciliation = openReconciliation(ground, counter, publish);
  const onChange = (operation: Operation): void => {
    publish(operation);
    if (operation.kind === 'data-package') desks.notice(operation);
    else if (reconciliation.ok) reconciliation.value.notice(operation);
  };
  const runner = createRunner({
    parts: counter.operations,
    clock: ports.clock,
    log: ports.log,
    vendorIsReal: ports.host.mode === 'live',
    onChange,
    onBlocked: () => events.publish({ type: 'info', info: info() }),
  });
  const desks = createDesks({
    connected: connect(ground, addresses),
    journal,
    runner,
    authorise: () => counter.sessions.authorise('data-package'),
    giftLinks: giftLinksOf(journal, ports.log, realm.account),
    reconciling: (journal) => ({ ...reconciliationOptions(ground, counter, journal), onChange: publish }),
  });
  const info = (): AppInfo => ({
    version: ports.host.version,
    host: ports.host.kind,
    mode: ports.host.mode,
    secretStore: ports.secrets.kind,
    blocked: runner.blocked() ?? damageOf(journal),
    undecided: undecided(),
    shopTimeZone: ports.host.timeZone,
  });
  const people = openPeople(ground);
  const { underWay } = runner;
  const departure = createDeparture({ journal, realms, people, clock: ports.clock, events, underWay });
  const { log, settings, training } = ports;
  const vendorSetup = createVendorSetup({
    stored,
    isSetUp: (name) => isConnected(desks.connected(), name),
    secrets: ports.secrets,
    people,
    log,
    apply: (changed) => desks.replace(connect(ground, changed)),
    storedValue: {
      inUse: ground.address,
      fixedBy: fixedBy(ports),
      move: (write) => move({ runner, ...movingFrom(ground, counter) }, write),
    },
    ask: (name, probe) => askFor(ground, counter, desks.connected(), { name, probe }),
  });
  void counter.sessions.current();
  const stopLooking = lookAgainLater(ground, onChange);
  const stopChecking = journal.ok
    ? checkInBackground(journal.value, ports.clock, log, () => events.publish({ type: 'info', info: info() }))
    : () => undefined;
  const stopMasking = journal.ok ? maskPhonesLater(journal.value, ports.clock, log) : () => undefined;
  const stopBackups = journal.ok ? backUpDaily(journal.value, ports.clock, log) : async () => undefined;
  return {
    router: createRouter({
      ...counter,
      log,
      settings,
      training,
      info,
      checkAgain: async () => (journal.ok || ports.reopen === undefined ? info() : await ports.reopen()),
      events,
      runner,
      reconciliation,
      reconciliationOf: (operationId) => {
        const order = journal.ok ? journal.value.find(operationId) : undefined;
        const orders = order?.kind === 'data-package' ? desks.ordersOf(order.account) : undefined;
        return orders === undefined ? reconciliation : ok(orders);
      },
      people,
      departure,
      realms,
      desks,
      vendorSetup,
    }),
    info,
    undecided,
    departure,
    close: async () => {
      stopLooking();
      stopChecking();
      stopMasking();
      await stopBackups();
      await runner.close();
      if (reconciliation.ok) await reconciliation.value.close();
      await desks.close();
      events.close();
      if (journal.ok) journal.value.close();
    },
  };
}

const damageOf = (journal: Result<Journal>) =>
  journal.ok && journal.value.damaged() ? failed('journal.corrupt', { money: 'not-moved' }).failure : null;

/** Beside another live process the operations of a dead one can be told from its own only when they are old. */
function lookAgainLater({ ports, journal }: Ground, onChange: (operation: Operation) => void): () => void {
  if (!journal.ok || journal.value.soleOwner) return () => undefined;
  return ports.clock.after(SURELY_OVER_MS, () => {
    for (const operation of takeOverInterrupted(journal.value, ports.clock)) onChange(viewOf(operation));
  });
}

type Ground = {
  readonly ports: Ports;
  /** Of the vendor of stored-value cards. */
  readonly address: VendorAccess;
  readonly vendor: StoredValueVendor;
  readonly realm: Realm;
  readonly journal: Result<Journal>;
  readonly events: FanOut;
  readonly http: Http;
};

/** A vendor whose stored address cannot be used counts as not set up. */
function connect({ ports, http }: Ground, { simAgent, dakashi, zvcms }: ShopAddresses): Connected {
  const { clock, ids, host, log } = ports;
  const unlessUnusable = <T>(name: VendorName, create: () => T): T | null => {
    try {
      return create();
    } catch (error) {
      log('warn', 'vendor.not-connected', { vendor: name, name: error instanceof Error ? error.name : '' });
      return null;
    }
  };
  const common = { http, clock };
  const agent = simAgent && unlessUnusable('sim-agent', () => createSimAgent({ ...common, ...simAgent }));
  return {
    agent: agent && simAgent ? { vendor: agent, realm: agentRealm(host.mode, simAgent) } : null,
    lookup: (dakashi && unlessUnusable('dakashi', () => createDakashi({ ...common, ...dakashi }))) ?? null,
    giftCards: (zvcms && unlessUnusable('zvcms', () => createZvcms({ ...common, ids, ...zvcms }))) ?? null,
  };
}

/** The shop's account at the agent's host, whether by https or not: one purse, and order numbers of its own. */
function agentRealm(
  mode: Ports['host']['mode'],
  { id, baseUrl }: { readonly id: string; readonly baseUrl: string },
): Realm {
  return {
    vendor: 'sim-agent',
    account: mode === 'training' ? 'training' : `${id} ${new URL(baseUrl).host}`,
  };
}

const isConnected = ({ agent, lookup, giftCards }: Connected, vendor: VendorName): boolean =>
  vendor === 'liyuquan' || { 'sim-agent': agent, dakashi: lookup, zvcms: giftCards }[vendor] !== null;

/** The reading call that tells most about a connection and needs least. */
function askFor(
  { vendor }: Ground,
  { sessions }: Counter,
  { agent, lookup, giftCards }: Connected,
  { name, probe }: { readonly name: VendorName; readonly probe: string | null },
): Promise<Outcome<unknown>> | null {
  if (name === 'sim-agent') return agent?.vendor.balance() ?? null;
  // No such card: the vendor then says so, after it has accepted the shop.
  if (name === 'dakashi') return lookup?.monthlyTotal(probe ?? '0000') ?? null;
  if (name === 'zvcms') return giftCards?.cards(probe ?? '0', { recycled: false }) ?? null;
  const token = sessions.token();
  return vendor.account(token.ok ? token.value : new Secret(''));
}

function layGround(ports: Ports, address: VendorAccess): Ground {
  const http = createHttp({ clock: ports.clock });
  return {
    ports,
    address,
    vendor: createLiyuquan({ ...address, http }),
    realm: storedValueRealm(ports.host.mode, address),
    journal: openSafely(ports),
    events: createFanOut(),
    http,
  };
}

/** Everything between the vendor and the procedures, but for the runner. */
function createCounter(ground: Ground, operatorCame: () => void) {
  const { ports, vendor, realm, journal } = ground;
  const { clock } = ports;
  const memory = createMemberMemory();
  const images = createImages(vendor, ports.ids);
  const sessions = openSessions(ground, {
    operatorCame,
    operatorLeft: () => {
      memory.forgetAll();
      coupons.forgetAll();
      catalogue.forget();
    },
  });
  const read = { vendor, token: sessions.token, observe: sessions.observe };
  const catalogue = createCatalogue(read);
  const coupons = createCoupons({
    nowMs: clock.nowMs,
    storeId: sessions.storeId,
    usedHere: (key) => journal.ok && journal.value.couponUsed(realm, key),
    account: realm.account,
  });
  const phoneOf = (userId: string) => memory.member(userId)?.phone;
  const openOn = (userId: string) => (journal.ok ? journal.value.openOn(realm, userId) : new Map());
  return {
    sessions,
    catalogue,
    images,
    directory: createDirectory({
      ...read,
      memory,
      coupons,
      nowMs: clock.nowMs,
      colours: catalogue.colours,
      openOn,
    }),
    avatars: createAvatars(vendor, memory),
    smsCodes: createSmsCodes(vendor, clock),
    records: { ...read, journal, realm, phoneOf },
    operations: {
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
    },
  };
}

type Counter = ReturnType<typeof createCounter>;

function openReconciliation(
  ground: Ground,
  counter: Counter,
  onChange: (operation: Operation) => void,
): Result<Reconciliation> {
  const { journal, realm } = ground;
  if (!journal.ok) return journal;
  const options = reconciliationOptions(ground, counter, journal.value);
  return ok(createReconciliation({ ...options, realm, reader: counter.sessions.reader, onChange }));
}

function reconciliationOptions({ ports, vendor }: Ground, counter: Counter, journal: Journal) {
  const { clock, log, settings } = ports;
  return {
    vendor,
    journal,
    clock,
    log,
    observe: counter.sessions.observe,
    remember: counter.operations.remember,
    secondPersonFrom: () => settings.read().secondPersonFromFen,
  };
}

/** What moving to another address needs to know and to leave behind. */
function movingFrom({ ports, journal, realm }: Ground, { sessions }: Counter) {
  return {
    undecided: () => (journal.ok ? ok(journal.value.undecidedCount(realm)) : journal),
    signOut: async () => {
      await sessions.signOut();
      // A shop's number means nothing in another vendor's system.
      writePreference(journal, ports.log, 'shop', '');
    },
    reopen: async () => ports.reopen?.(),
  };
}

function openPeople({ ports, journal }: Ground): Result<People> {
  if (!journal.ok) return journal;
  return ok(createPeople({ store: journal.value.people, clock: ports.clock, ids: ports.ids }));
}

function openSessions(
  { ports, address, vendor, journal, events }: Ground,
  { operatorCame, operatorLeft }: { readonly operatorCame: () => void; readonly operatorLeft: () => void },
): Sessions {
  const { log, secrets } = ports;
  let operator: string | null = null;
  return createSessions({
    vendor,
    address: address.baseUrl,
    secrets,
    log,
    readShopChoice: () => (journal.ok ? journal.value.preference('shop') : undefined),
    writeShopChoice: (storeId) => writePreference(journal, log, 'shop', storeId),
    onChange: (session) => {
      if (session.state === 'signed-out' || session.username !== operator) operatorLeft();
      operator = session.username;
      events.publish({ type: 'session', session });
      if (session.state === 'signed-in') operatorCame();
    },
  });
}

function openSafely({ clock, ids, host, dataDir, log, crashPoint }: Ports): Result<Journal> {
  try {
    const journal = openJournal({ path: join(dataDir, 'journal.sqlite'), clock, ids, host, crashPoint });
    const takenOver = takeOverInterrupted(journal, clock);
    if (takenOver.length > 0) log('warn', 'journal.interrupted-operations', { count: takenOver.length });
    return ok(beginningWithRoom(journal, () => freeBytesIn(dataDir)));
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
