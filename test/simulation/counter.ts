import { type OrderParts, orderPackage } from '#core/data-sim/order.ts';
import { lookAtOrder } from '#core/data-sim/order-look.ts';
import type { Journal } from '#core/journal/journal.ts';
import { journalOn } from '#core/journal/open-journal.ts';
import type { Realm } from '#core/journal/reader.ts';
import { cashBack } from '#core/operations/kinds/cash-back.ts';
import { openCard } from '#core/operations/kinds/open-card.ts';
import { refund } from '#core/operations/kinds/refund.ts';
import { type SpendParts, spend } from '#core/operations/kinds/spend.ts';
import { type TopUpParts, topUp } from '#core/operations/kinds/top-up.ts';
import type { OperationRequest } from '#core/operations/operation.ts';
import { createReconciliation, type Reconciliation } from '#core/operations/reconciliation.ts';
import { takeOverInterrupted } from '#core/operations/recovery.ts';
import { createRunner, type Runner } from '#core/operations/runner.ts';
import type { Clock } from '#core/ports.ts';
import { Secret } from '#core/secret.ts';
import type { Database } from '#core/sqlite/database.ts';
import { StorageError } from '#core/sqlite/storage-error.ts';
import type { DataSimAgent } from '#core/vendors/data-sim.ts';
import type { Outcome, StoredValueVendor } from '#core/vendors/vendor.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Mutation } from './mutations.ts';
import { PACKAGES } from './network.ts';
import { phoneOf, type Request, STORE } from './truth.ts';

export type CounterParts = {
  readonly database: Database;
  readonly realm: Realm;
  readonly agentRealm: Realm;
  readonly clock: Clock;
  readonly bootId: string;
  readonly vendor: () => StoredValueVendor;
  readonly agent: () => DataSimAgent;
  readonly alive: () => boolean;
  readonly crashPoint: (name: string) => void;
  readonly diskFails: () => boolean;
  readonly signedIn: () => boolean;
  readonly mutation: Mutation;
  readonly onChange: (operation: Operation) => void;
};

/** One run of the counter's own money path, from start to crash. */
export type Counter = {
  readonly journal: Journal;
  readonly runner: Runner;
  readonly reconciliation: Reconciliation;
  /** Of the orders of data packages. */
  readonly orders: Reconciliation;
  readonly request: (operationId: string, request: Request) => OperationRequest;
};

const HOST = { kind: 'node', mode: 'live', version: '0', timeZone: 'Asia/Shanghai' } as const;
const SHOP = { storeId: STORE, name: '', address: '', merchantName: '' };

export function startCounter(parts: CounterParts): Counter {
  const { database, clock, realm, bootId, mutation, alive } = parts;
  const ownership = { release: () => undefined };
  const plain = journalOn(database, { clock, ids: { uuid: () => bootId }, host: HOST, ownership });
  const durable = mutation.journal?.(plain) ?? plain;
  const journal = mortal(durable, parts);
  takeOverInterrupted(plain, clock);
  const token = new Secret('t');
  const required = failed('session.required', { money: 'not-moved' });
  const vendor = parts.vendor();
  const operations: TopUpParts & SpendParts = {
    vendor,
    realm,
    journal: ok(journal),
    authorise: () =>
      parts.signedIn() ? ok({ token, operator: 'o', shop: SHOP, storeIds: [STORE] }) : required,
    observe: (outcome) => outcome,
    phoneOf,
    remember: () => undefined,
    imagePath: () => 'image',
    useImage: () => undefined,
    usableCoupon: () => failed('coupon.not-usable'),
  };
  const onChange = (operation: Operation): void => {
    if (alive()) parts.onChange(operation);
  };
  const reconciling = {
    vendor,
    journal,
    clock,
    log: () => undefined,
    reader: (): Result<{ token: Secret; storeIds: readonly string[] }> =>
      parts.signedIn() ? ok({ token, storeIds: [STORE] }) : required,
    observe: <T>(outcome: Outcome<T>): Outcome<T> => outcome,
    remember: () => undefined,
    secondPersonFrom: () => null,
    onChange,
    ...(mutation.conclude && { conclude: mutation.conclude }),
    ...(mutation.fits && { fits: mutation.fits }),
  };
  const reconciliation = createReconciliation({ ...reconciling, realm });
  const { agentRealm } = parts;
  const agent = parts.agent();
  const orders = createReconciliation({
    ...reconciling,
    realm: agentRealm,
    lookAtOrder: (operation) => lookAtOrder({ agent, realm: agentRealm, journal }, operation),
  });
  const ordering: OrderParts = {
    agent,
    realm: agentRealm,
    openElsewhere: () => undefined,
    authorise: () => operations.authorise('members'),
  };
  const runner = createRunner({
    parts: operations,
    clock,
    log: () => undefined,
    vendorIsReal: false,
    onChange: (operation) => {
      onChange(operation);
      (operation.kind === 'data-package' ? orders : reconciliation).notice(operation);
    },
    onBlocked: () => undefined,
  });
  return {
    journal: plain,
    runner,
    reconciliation,
    orders,
    request: (operationId, request) =>
      mutated(
        mutation,
        request.kind === 'data-package'
          ? orderOf(ordering, operationId, request)
          : requestOf(operations, operationId, request),
      ),
  };
}

/** A journal whose process may die before and after each commit, and whose disk may refuse one. */
function mortal(journal: Journal, { alive, crashPoint, diskFails }: CounterParts): Journal {
  const commit = <T>(name: string, work: () => T): T => {
    const check = (): void => {
      if (!alive()) throw new Error('the process is dead');
    };
    check();
    crashPoint(`before ${name}`);
    check();
    if (diskFails()) throw new StorageError('disk.full', 'no room');
    const value = work();
    crashPoint(`after ${name}`);
    check();
    return value;
  };
  return {
    ...journal,
    begin: (draft) => commit('begin', () => journal.begin(draft)),
    step: (id, decide) => commit('step', () => journal.step(id, decide)),
    resolve: (id, decide) => commit('resolve', () => journal.resolve(id, decide)),
    addEvidence: (id, evidence) => commit('evidence', () => journal.addEvidence(id, evidence)),
    note: (id, type, content) => commit('note', () => journal.note(id, type, content)),
  };
}

function requestOf(parts: TopUpParts & SpendParts, operationId: string, request: Request): OperationRequest {
  const { kind, userId, cardId, amount, gift, orderNo, storeEventId } = request;
  const repeatReason = 'again';
  switch (kind) {
    case 'top-up':
      return topUp(parts, {
        operationId,
        userId,
        cardId,
        eventId: null,
        payFen: amount,
        giftFen: gift,
        imageRef: 'i',
        repeatReason,
      });
    case 'spend':
      return spend(parts, {
        operationId,
        userId,
        cardId,
        priceFen: amount,
        password: 'p',
        coupon: null,
        repeatReason,
      });
    case 'cash-back':
      return cashBack(parts, { operationId, userId, cardId, storeMemberEventId: storeEventId ?? '' });
    case 'open-card':
      return openCard(parts, {
        operationId,
        phone: phoneOf(userId),
        membershipCardId: cardId,
        password: null,
      });
    case 'data-package':
      throw new Error('an order is made by orderOf');
    default:
      return refund(parts, kind, { operationId, userId, orderNo: orderNo ?? '', smsCode: '1234' });
  }
}

function orderOf(
  parts: OrderParts,
  operationId: string,
  { cardId: cardNo, amount: priceFen, effective }: Request,
): OperationRequest {
  const packageId = PACKAGES.find(({ price }) => price === priceFen)?.packageId ?? '';
  return orderPackage(parts, { operationId, cardNo, packageId, priceFen, effective, repeatReason: 'again' });
}

function mutated({ request, send }: Mutation, original: OperationRequest): OperationRequest {
  const changed = request?.(original) ?? original;
  if (send === undefined) return changed;
  return {
    ...changed,
    prepare: async () => {
      const prepared = await changed.prepare();
      if (!prepared.ok) return prepared;
      return { ...prepared, value: { ...prepared.value, send: () => send(prepared.value.send) } };
    },
  };
}
