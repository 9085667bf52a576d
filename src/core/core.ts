import type { AppInfo } from '#shared/contract/app.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { VendorName } from '#shared/contract/vendors.ts';
import { connectDesks, isConnected } from './connect.ts';
import { createDeparture, type Departure } from './departure/departure.ts';
import { type Connected, createDesks } from './desks/desks.ts';
import { giftLinksOf } from './gift-cards/gift-links.ts';
import { type Ground, layGround } from './ground.ts';
import { checkInBackground } from './journal/background-check.ts';
import { backUpDaily } from './journal/daily-backup.ts';
import type { Journal } from './journal/journal.ts';
import { maskPhonesLater } from './journal/phone-masking.ts';
import { createLookups } from './member-cache/lookups.ts';
import { openKeeper } from './member-cache/open-keeper.ts';
import { createRevealAudit } from './member-cache/reveal-audit.ts';
import { createRevealLimit } from './member-cache/reveal-limit.ts';
import { SURELY_OVER_MS, takeOverInterrupted } from './operations/recovery.ts';
import { createRunner } from './operations/runner.ts';
import { viewOf } from './operations/view.ts';
import { createPeople, type People } from './people/people.ts';
import type { Ports } from './ports.ts';
import { createRouter, type Router } from './procedures/router.ts';
import { quietLog } from './quiet-log.ts';
import { Secret } from './secret.ts';
import {
  type Counter,
  createCounter,
  movingFrom,
  openReconciliation,
  reconciliationOptions,
} from './stored-value-counter.ts';
import { move } from './vendor-setup/moving.ts';
import { addressesOf, readAccesses, type ShopAddresses } from './vendor-setup/stored-access.ts';
import { fixedBy, storedValueAccess } from './vendor-setup/stored-value-address.ts';
import { createVendorSetup } from './vendor-setup/vendor-setup.ts';
import type { Outcome } from './vendors/vendor.ts';

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
  const ground = layGround(ports, storedValueAccess(ports, stored), () => memberCache);
  const { journal, realm, events, connectivity, deskLines } = ground;
  const connectAt = (addresses: ShopAddresses) => {
    deskLines.lay(addresses);
    return connectDesks(ground, addresses);
  };
  const realms = () => [realm, ...desks.realms()];
  const undecided = () => {
    if (!journal.ok) return 0;
    return realms().reduce((sum, one) => sum + journal.value.undecidedCount(one), 0);
  };
  const publish = (operation: Operation): void =>
    events.publish({ type: 'operation', operation, undecided: undecided() });
  const counter = createCounter(ground, {
    follow: (session) => memberCache.follow(session),
    operatorCame: () => {
      if (reconciliation.ok) reconciliation.value.wake();
    },
  });
  const { token, observe } = counter.sessions;
  const memberCache = openKeeper({ ...ground, vendor: ground.background, token, observe });
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
    connected: connectAt({ ...ports.vendors, ...(stored && addressesOf(stored)) }),
    agentLine: () => deskLines.to('sim-agent'),
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
  const lookups = createLookups({
    cache: memberCache.cache,
    openOn: counter.openOn,
    phoneOf: counter.operations.phoneOf,
    audit: createRevealAudit({
      journal,
      realm,
      authority: () => counter.sessions.authorise('members'),
      log: ports.log,
    }),
    limit: createRevealLimit(ports.clock.monotonicMs),
  });
  const departure = createDeparture({ journal, realms, people, clock: ports.clock, events, underWay });
  const { log, settings, training } = ports;
  const vendorSetup = createVendorSetup({
    stored,
    isSetUp: (name) => isConnected(desks.connected(), name),
    secrets: ports.secrets,
    people,
    log,
    apply: (changed) => desks.replace(connectAt(changed)),
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
      settings: {
        read: settings.read,
        write: (changed) => {
          settings.write(changed);
          memberCache.settingsChanged();
        },
      },
      training,
      info,
      checkAgain: async () => (journal.ok || ports.reopen === undefined ? info() : await ports.reopen()),
      events,
      connectivity,
      deskLines,
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
      memberCache,
      lookups,
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
      connectivity.close();
      deskLines.close();
      await memberCache.close();
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

function openPeople({ ports, journal }: Ground): Result<People> {
  if (!journal.ok) return journal;
  return ok(createPeople({ store: journal.value.people, clock: ports.clock, ids: ports.ids }));
}
