import type { DataPackageRequest } from '#shared/contract/data-sim.ts';
import { type Failure, failed, ok, type Result } from '#shared/contract/failure.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { Realm } from '../journal/reader.ts';
import type { OperationDraft } from '../journal/stored-operation.ts';
import { NOTHING_ELSE, signature } from '../operations/draft.ts';
import type { Authority, OperationRequest, Prepared } from '../operations/operation.ts';
import { offsetOf } from '../operations/pre-read.ts';
import { requestHash } from '../operations/request-hash.ts';
import type { DataSimAgent, SimFlow, SimPackage } from '../vendors/data-sim.ts';
import type { Outcome } from '../vendors/vendor.ts';
import { orderNumberOf } from './order-number.ts';

export type OrderParts = {
  readonly agent: DataSimAgent;
  readonly realm: Realm;
  /** The card's open order at an account that was used before; undefined where there is none. */
  readonly openElsewhere: (cardNo: string) => string | undefined;
  /** Who orders, and where; refuses where nobody is signed in or no shop is chosen. */
  readonly authorise: () => Result<Pick<Authority, 'operator' | 'shop'>>;
};

/**
 * 流量包订购 (sim-agent 3): price and balance are read anew, the order is written down with a number of its own, and
 * sent once. All orders use the agent's one purse, so that only one is under way at a time.
 */
export function orderPackage(parts: OrderParts, request: DataPackageRequest): OperationRequest {
  const { operationId, cardNo, packageId, priceFen, effective } = request;
  const hash = requestHash('data-package', { cardNo, packageId, priceFen, effective });
  return {
    operationId,
    requestHash: hash,
    subject: `purse ${parts.realm.account}`,
    sharing: { cardId: cardNo, busy: 'data-sim.purse-busy' },
    repeatReason: request.repeatReason ?? null,
    prepare: () => prepare(parts, request, hash),
  };
}

async function prepare(
  parts: OrderParts,
  request: DataPackageRequest,
  hash: string,
): Promise<Result<Prepared>> {
  const authority = parts.authorise();
  if (!authority.ok) return authority;
  const { agent } = parts;
  const { cardNo } = request;
  const openId = parts.openElsewhere(cardNo);
  if (openId !== undefined) return failed('operation.card-busy', { params: { operationId: openId } });
  const [packages, balance, flow] = await Promise.all([
    agent.packages(cardNo),
    agent.balance(),
    agent.flow(cardNo),
  ]);
  for (const read of [packages, balance, flow]) if (read.kind !== 'done') return cannotRead(read.failure);
  if (packages.kind !== 'done' || balance.kind !== 'done' || flow.kind !== 'done') return failed('internal');
  const chosen = stillOffered(packages.value, request);
  if (!chosen.ok) return chosen;
  // Nothing would show in the purse that it was ordered.
  if (chosen.value.price === 0) return failed('data-sim.free-package');
  if (chosen.value.price > balance.value) {
    return failed('data-sim.balance-short', {
      params: { balanceFen: balance.value, priceFen: chosen.value.price },
    });
  }
  const { packageId, effective } = request;
  const orderNo = orderNumberOf(request.operationId);
  return ok({
    draft: {
      ...draftOf({ request, hash, chosen: chosen.value, balance: balance.value, flow: flow.value, orderNo }),
      ...parts.realm,
      ...signature(authority.value),
      vendorOffsetMs: offsetOf(balance),
    },
    send: async () => withoutValue(await agent.order({ cardNo, packageId, orderNo, effective })),
    evidence: async () => {
      const after = await agent.balance();
      return { record: null, cardNo: null, after: after.kind === 'done' ? balanceOnly(after.value) : null };
    },
  });
}

/** What the vendor refuses to read is told in its words; what could not be read at all stops the order. */
function cannotRead(failure: Failure): Result<never> {
  const { code, vendorMessage } = failure;
  if (KNOWN_REASONS.includes(code)) return { ok: false, failure };
  if (code === 'vendor.unreachable') return failed('data-sim.offline', { money: 'not-moved' });
  return failed('data-sim.pre-read-failed', {
    money: 'not-moved',
    params: { reason: code, vendor: 'sim-agent' },
    ...(vendorMessage === undefined ? {} : { vendorMessage }),
  });
}

const KNOWN_REASONS: readonly Failure['code'][] = [
  'data-sim.card-refused',
  'vendor.credentials',
  'vendor.clock-ahead',
  'vendor.clock-behind',
];

/** The package as it is offered now: the cashier agreed to a price, and to no other. */
function stillOffered(
  packages: readonly SimPackage[],
  { packageId, priceFen }: DataPackageRequest,
): Result<SimPackage> {
  const chosen = packages.find((one) => one.packageId === packageId);
  if (chosen === undefined) return failed('data-sim.package-gone');
  if (chosen.price === priceFen) return ok(chosen);
  return failed('data-sim.price-changed', { params: { shownFen: priceFen, nowFen: chosen.price } });
}

type Facts = {
  readonly request: DataPackageRequest;
  readonly hash: string;
  readonly chosen: SimPackage;
  readonly balance: Fen;
  readonly flow: SimFlow;
  readonly orderNo: string;
};

/** The card stands in the member's place: one open order a card, as it is one open operation a member's card. */
function draftOf({ request, hash, chosen, balance, flow, orderNo }: Facts) {
  const { operationId, cardNo, packageId, effective } = request;
  return {
    ...NOTHING_ELSE,
    operationId,
    requestHash: hash,
    kind: 'data-package',
    userId: cardNo,
    phone: '',
    phoneMasked: '',
    nickname: '',
    cardId: cardNo,
    cardNo: flow.iccid || flow.cardNo,
    cardTitle: chosen.name,
    amount: fen(chosen.price),
    snapshot: {
      recordKind: null,
      seenRecordIds: [],
      complete: true,
      cardIds: [],
      eventCardState: null,
      order: { orderNo, packageId, effective, totalMb: flow.totalMb },
    },
    before: balanceOnly(balance),
  } as const satisfies Partial<OperationDraft>;
}

const balanceOnly = (balanceFen: Fen) => ({ balanceFen, principalFen: null, giftFen: null });

/** The runner keeps the answer; the number in it is the one that was sent. */
function withoutValue(outcome: Outcome<string>): Outcome<null> {
  return outcome.kind === 'done' ? { ...outcome, value: null } : outcome;
}
