import { ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Session } from '#shared/contract/session.ts';
import { createCoupons } from './coupons/coupons.ts';
import type { Ground } from './ground.ts';
import { createImages } from './images/images.ts';
import type { Journal } from './journal/journal.ts';
import { writePreference } from './journal/preferences.ts';
import { createAvatars } from './members/avatars.ts';
import { createCatalogue } from './members/catalogue.ts';
import { createDirectory } from './members/directory.ts';
import { createMemberMemory } from './members/memory.ts';
import { createReconciliation, type Reconciliation } from './operations/reconciliation.ts';
import { createSessions, type Sessions } from './session/session.ts';
import { createSmsCodes } from './session/sms-codes.ts';

/** Everything between the vendor and the procedures, but for the runner. */
export function createCounter(ground: Ground, told: ToldOfSessions) {
  const { ports, vendor, realm, journal } = ground;
  const { clock } = ports;
  const memory = createMemberMemory();
  const images = createImages(vendor, ports.ids);
  const sessions = openSessions(ground, {
    ...told,
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
    openOn,
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

export type Counter = ReturnType<typeof createCounter>;

export function openReconciliation(
  ground: Ground,
  counter: Counter,
  onChange: (operation: Operation) => void,
): Result<Reconciliation> {
  const { journal, realm } = ground;
  if (!journal.ok) return journal;
  const options = reconciliationOptions(ground, counter, journal.value);
  return ok(createReconciliation({ ...options, realm, reader: counter.sessions.reader, onChange }));
}

export function reconciliationOptions({ ports, vendor }: Ground, counter: Counter, journal: Journal) {
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
export function movingFrom({ ports, journal, realm }: Ground, { sessions }: Counter) {
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

export type ToldOfSessions = {
  /** Told first of every change, and in the same breath: nothing may come between. */
  readonly follow: (session: Session) => void;
  readonly operatorCame: () => void;
};

function openSessions(
  { ports, address, vendor, journal, events }: Ground,
  { follow, operatorCame, operatorLeft }: ToldOfSessions & { readonly operatorLeft: () => void },
): Sessions {
  const { log, secrets } = ports;
  let operator: string | null = null;
  return createSessions({
    vendor,
    // The simulator that training starts is at another port each time.
    address: ports.host.mode === 'training' ? 'training' : address.baseUrl,
    secrets,
    log,
    readShopChoice: () => (journal.ok ? journal.value.preference('shop') : undefined),
    writeShopChoice: (storeId) => writePreference(journal, log, 'shop', storeId),
    onChange: (session) => {
      follow(session);
      if (session.state === 'signed-out' || session.username !== operator) operatorLeft();
      operator = session.username;
      events.publish({ type: 'session', session });
      if (session.state === 'signed-in') operatorCame();
    },
  });
}
