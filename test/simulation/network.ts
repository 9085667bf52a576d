import type { Realm } from '#core/journal/reader.ts';
import type { DataSimAgent } from '#core/vendors/data-sim.ts';
import type { Outcome, StoredValueVendor, VendorCard, VendorRecordPage } from '#core/vendors/vendor.ts';
import { failed } from '#shared/contract/failure.ts';
import type { OperationKind } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { Checker } from './checker.ts';
import type { Faults, Scenario } from './faults.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';
import { CARD, EVENT_CARD, phoneOf, type Request, type Truth, userOf } from './truth.ts';
import type { Weather } from './weather.ts';

export type NetworkParts = {
  readonly scheduler: Scheduler;
  readonly truth: Truth;
  readonly checker: Checker;
  readonly faults: Faults;
  readonly scenario: Scenario;
  readonly random: Random;
  readonly realm: Realm;
  readonly agentRealm: Realm;
  readonly weather: Weather;
  /** False once the counter's process is dead: its calls then get no answer, but what has left may still arrive. */
  readonly alive: () => boolean;
  /** Faults happen; afterwards only what is under way already comes to its end. */
  readonly rough: () => boolean;
  readonly crashPoint: (name: string) => void;
  readonly trace: (line: string) => void;
};

const DEADLINE_MS = 15_000;
const answer = { status: 200, body: '{}', vendorTimeMs: null, receivedAtMs: 0 };
const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value, answer });
const UNCLEAR: Outcome<never> = {
  kind: 'unclear',
  failure: failed('vendor.timeout', { money: 'undecided' }).failure,
  answer: null,
};
const UNREACHABLE: Outcome<never> = {
  kind: 'unreachable',
  failure: failed('vendor.unreachable', { money: 'not-moved' }).failure,
};
const REFUSED: Outcome<never> = {
  kind: 'refused',
  failure: failed('vendor.operation-failed', { money: 'not-moved' }).failure,
  answer,
};

/** The vendor as one run of the counter reaches it. */
export function createNetwork(parts: NetworkParts): StoredValueVendor {
  const never = () => Promise.reject(new Error('not simulated'));
  return {
    name: 'liyuquan',
    signIn: never,
    account: never,
    stores: never,
    scan: never,
    sendSmsCode: never,
    uploadImage: never,
    fetchAvatar: never,
    promotions: () => read(parts, () => []),
    cardsOnSale: () => read(parts, () => [onSale]),
    findMembers: (_token, { phone }) =>
      read(parts, (at) => {
        const known = phone !== null && parts.truth.hasCard(userOf(phone), CARD, at);
        const rows = known ? [member(userOf(phone))] : [];
        return { rows, page: 1, pageSize: 20, totalRows: rows.length, totalPages: 1 };
      }),
    memberDetail: (_token, userId) =>
      read(parts, (at) => ({ member: member(userId), cards: cardsOf(parts.truth, userId, at) })),
    records: (_token, kind, { phone }) => read(parts, (at) => listOf(parts, kind, phone ?? '', at)),
    topUp: (_token, { phone, cardId, pay, gift }) =>
      send(parts, { ...blank('top-up', userOf(phone), cardId, pay), gift }),
    spend: (_token, { phone, cardId, amount }) => send(parts, blank('spend', userOf(phone), cardId, amount)),
    refundSpend: (_token, { orderNo }) => send(parts, refundOf(parts, 'refund-spend', orderNo)),
    refundTopUp: (_token, { orderNo }) => send(parts, refundOf(parts, 'refund-top-up', orderNo)),
    cashBack: (_token, { storeMemberEventId }) =>
      send(parts, {
        ...blank('cash-back', storeMemberEventId.slice(0, 1), EVENT_CARD, fen(0)),
        storeEventId: storeMemberEventId,
      }),
    openCard: (_token, { phone, membershipCardId }) =>
      send(parts, blank('open-card', userOf(phone), membershipCardId, fen(0))),
  };
}

/** The vendor of data packages: one purse, two packages, two cards. */
export function createAgent(parts: NetworkParts): DataSimAgent {
  const { truth } = parts;
  const never = () => Promise.reject(new Error('not simulated'));
  return {
    name: 'sim-agent',
    cardState: never,
    realName: never,
    balance: () => read(parts, (at) => truth.purse(at)),
    packages: () => read(parts, () => PACKAGES),
    flow: (cardNo) =>
      read(parts, (at) => ({
        ...{ cardNo, iccid: '', totalMb: truth.totalMb(cardNo, at), usedMb: 0 },
        ...{ remainingMb: null, expires: null },
      })),
    order: async ({ cardNo, packageId, orderNo, effective }) => {
      const price = PACKAGES.find((one) => one.packageId === packageId)?.price ?? fen(0);
      const sent = await send(parts, { ...blank('data-package', cardNo, cardNo, price), effective });
      return sent.kind === 'done' ? { ...sent, value: orderNo } : sent;
    },
  };
}

export const PACKAGES = [
  { packageId: '4', name: '', price: fen(1_500) },
  { packageId: '5', name: '', price: fen(2_000) },
] as const;

export const blank = (kind: OperationKind, userId: string, cardId: string, amount: Fen): Request => ({
  kind,
  userId,
  cardId,
  amount,
  gift: fen(0),
  orderNo: null,
  storeEventId: null,
  effective: 'this-month',
});

function refundOf({ truth }: NetworkParts, kind: 'refund-spend' | 'refund-top-up', orderNo: string): Request {
  const list = kind === 'refund-spend' ? 'spend' : 'top-up';
  for (const userId of ['1', '2']) {
    const order = truth
      .rows(list, userId, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
      .find((row) => row.orderNo === orderNo);
    if (order) {
      return { ...blank(kind, userId, order.cardId, order.amount), gift: order.gift ?? fen(0), orderNo };
    }
  }
  throw new Error('a refund of an order that never was');
}

const member = (userId: string) => ({ userId, phone: phoneOf(userId), nickname: '', avatar: null });
const onSale = {
  cardId: CARD,
  title: '',
  colour: null,
  kind: 'stored-value',
  summary: '',
  storeNames: [],
} as const;

function cardsOf(truth: Truth, userId: string, at: number): readonly VendorCard[] {
  const card = { cardNo: '79', title: '', principal: null, gift: null, openedAtMs: null, eventCards: [] };
  const opened = Number(userId) < 10 || truth.hasCard(userId, CARD, at);
  const cards: VendorCard[] = opened
    ? [{ ...card, cardId: CARD, kind: 'stored-value', balance: truth.balance(userId, CARD, at) }]
    : [];
  if (Number(userId) >= 10) return cards;
  const eventCards = ['1', '2', '3'].map((number) => ({
    storeMemberEventId: `${userId}${number}`,
    principal: fen(0),
    gift: fen(0),
    state: truth.cashedBack(`${userId}${number}`, at) ? ('cashed-back' as const) : ('cash-back-due' as const),
  }));
  return [...cards, { ...card, cardId: EVENT_CARD, kind: 'event', balance: fen(0), eventCards }];
}

function listOf(
  { truth, weather, rough }: NetworkParts,
  kind: RecordKind,
  phone: string,
  at: number,
): VendorRecordPage {
  const [from, until] = weather.staleList;
  const listedMs = rough() && at >= from && at < until ? from : at;
  const rows = truth.rows(kind, userOf(phone), at, listedMs);
  return {
    rows,
    page: 1,
    pageSize: 50,
    totalRows: rows.length,
    totalPages: 1,
    totalAmount: null,
    totalGift: null,
  };
}

/** A read: served at some moment on its way, or not at all. */
function read<T>(parts: NetworkParts, serve: (asOfMs: number) => T): Promise<Outcome<T>> {
  const { scheduler, random, faults, weather, alive, rough } = parts;
  if (!alive()) return new Promise(() => undefined);
  const fails = rough() && random.chance(faults.rate('read-fails'));
  const takesMs = fails ? random.between(10, DEADLINE_MS) : random.between(20, 900);
  return new Promise((resolve) => {
    scheduler.at(scheduler.now() + takesMs, () => {
      if (!alive()) return;
      const nowMs = scheduler.now();
      const stale = rough() && nowMs >= weather.staleRead[0] && nowMs < weather.staleRead[1];
      resolve(fails ? UNCLEAR : done(serve(stale ? nowMs - weather.staleByMs : nowMs)));
    });
  });
}

/** A money call: what happens to it on the way there, at the vendor, and on the way back. */
function send(parts: NetworkParts, request: Request): Promise<Outcome<null>> {
  const { scheduler, random, faults, alive, rough, crashPoint, trace, checker } = parts;
  if (!alive()) return new Promise(() => undefined);
  const operationId = checker.sent(request.kind === 'data-package' ? parts.agentRealm : parts.realm, request);
  crashPoint('send');
  if (!alive()) return new Promise(() => undefined);
  const hit = (fault: Parameters<Faults['rate']>[0]) => rough() && random.chance(faults.rate(fault));
  const route = routeOf(hit, parts.scenario, random);
  trace(`send ${operationId} ${route.name}`);
  if (route.arrivals.length > 1) checker.doubled(operationId);
  const startMs = scheduler.now();
  let accepted = true;
  for (const atMs of route.arrivals) {
    scheduler.at(startMs + atMs, () => {
      accepted = parts.truth.execute(request, byUs(parts, operationId), scheduler.now());
      trace(`vendor ${operationId} ${accepted ? 'executes' : 'refuses'}`);
    });
  }
  crashPoint('sent');
  return new Promise((resolve) => {
    scheduler.at(startMs + route.answerMs, () => {
      crashPoint('answer');
      if (!alive()) return;
      const refused = route.ending === 'done' && !accepted;
      resolve(refused ? REFUSED : ENDINGS[route.ending]);
    });
  });
}

const byUs = ({ weather }: NetworkParts, operationId: string | null) => ({
  operationId,
  channel: 'shop' as const,
  lagMs: weather.lagMs,
  skewMs: weather.skewMs,
});

const ENDINGS = { done: done(null), unclear: UNCLEAR, unreachable: UNREACHABLE, refused: REFUSED } as const;

type Route = {
  readonly name: string;
  /** When the vendor gets it, after the send. */
  readonly arrivals: readonly number[];
  readonly ending: keyof typeof ENDINGS;
  readonly answerMs: number;
};

function routeOf(
  hit: (fault: Parameters<Faults['rate']>[0]) => boolean,
  scenario: Scenario,
  random: Random,
): Route {
  const thereMs = random.between(10, 700);
  const backMs = thereMs + random.between(10, 700);
  const breakMs = random.between(backMs, DEADLINE_MS);
  if (hit('unreachable'))
    return { name: 'unreachable', arrivals: [], ending: 'unreachable', answerMs: thereMs };
  if (hit('lost-request')) return { name: 'lost', arrivals: [], ending: 'unclear', answerMs: breakMs };
  if (hit('lost-answer')) return { name: 'mute', arrivals: [thereMs], ending: 'unclear', answerMs: breakMs };
  if (hit('late')) {
    const lateMs = random.between(DEADLINE_MS, scenario === 'D' ? 600_000 : 140_000);
    return { name: 'late', arrivals: [lateMs], ending: 'unclear', answerMs: DEADLINE_MS };
  }
  if (hit('error-before')) return { name: '5xx before', arrivals: [], ending: 'unclear', answerMs: backMs };
  if (hit('error-after'))
    return { name: '5xx after', arrivals: [thereMs], ending: 'unclear', answerMs: backMs };
  if (hit('refused')) return { name: 'refused', arrivals: [], ending: 'refused', answerMs: backMs };
  if (hit('duplicate')) {
    const again = thereMs + random.between(1, 60_000);
    const ending = random.chance(0.5) ? 'unclear' : 'done';
    return { name: 'twice', arrivals: [thereMs, again], ending, answerMs: backMs };
  }
  return { name: 'done', arrivals: [thereMs], ending: 'done', answerMs: backMs };
}
