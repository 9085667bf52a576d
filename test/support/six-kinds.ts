import type { Result } from '#shared/contract/failure.ts';
import { OPERATION_KINDS, type Operation, type OperationKind } from '#shared/contract/operation.ts';
import { cardOf, member, newId, paymentPicture, smsCode, type TestCounter, value } from './counter.ts';

/** An operation with everything ready that comes before it, to be carried out once. */
export type Ready = {
  readonly operationId: string;
  readonly carryOut: () => Promise<Result<Operation>>;
};

/** What is done to a member's card; an order of data has no member. */
export type MemberKind = Exclude<OperationKind, 'data-package'>;

export const MEMBER_KINDS: readonly MemberKind[] = OPERATION_KINDS.filter((kind) => kind !== 'data-package');

const PHONE = '13800001001';
const HOLDER_OF_DUE = '13800001002';
const NOBODY = '13800009998';

/** One operation of this kind at a counter where somebody is signed in. What it needs is done before. */
export function makeReady(kind: MemberKind, counter: TestCounter): Promise<Ready> {
  return WAYS[kind](counter, newId());
}

const WAYS: Readonly<Record<MemberKind, (counter: TestCounter, operationId: string) => Promise<Ready>>> = {
  'top-up': async ({ call }, operationId) => {
    const input = { ...(await topUpInput(call)), operationId };
    return { operationId, carryOut: () => call.operations.topUp(input) };
  },
  spend: async ({ call }, operationId) => {
    const input = { ...(await spendInput(call)), operationId };
    return { operationId, carryOut: () => call.operations.spend(input) };
  },
  'refund-spend': async (counter, operationId) => {
    const { call } = counter;
    const spent = await value(call.operations.spend(await spendInput(call)));
    const input = await refundInput(counter, spent, operationId);
    return { operationId, carryOut: () => call.operations.refundSpend(input) };
  },
  'refund-top-up': async (counter, operationId) => {
    const { call } = counter;
    const paid = await value(call.operations.topUp(await topUpInput(call)));
    const input = await refundInput(counter, paid, operationId);
    return { operationId, carryOut: () => call.operations.refundTopUp(input) };
  },
  'cash-back': async ({ call }, operationId) => {
    const { userId, cards } = await member(call, HOLDER_OF_DUE);
    const card = cards.find(({ kind }) => kind === 'event');
    const due = card?.eventCards.find(({ state }) => state === 'cash-back-due');
    if (card === undefined || due === undefined) throw new Error('no cash-back is due');
    const { storeMemberEventId } = due;
    const input = { operationId, userId, cardId: card.cardId, storeMemberEventId };
    return { operationId, carryOut: () => call.operations.cashBack(input) };
  },
  'open-card': async ({ call }, operationId) => {
    const input = { operationId, phone: NOBODY, membershipCardId: '3', password: null };
    return { operationId, carryOut: () => call.operations.openCard(input) };
  },
};

type Call = TestCounter['call'];

async function spendInput(call: Call) {
  const owner = await member(call, PHONE);
  const { cardId } = cardOf(owner, 'stored-value');
  const password = PHONE.slice(-6);
  return { operationId: newId(), userId: owner.userId, cardId, priceFen: 100, password, coupon: null };
}

async function topUpInput(call: Call) {
  const owner = await member(call, PHONE);
  return {
    operationId: newId(),
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    eventId: null,
    payFen: 100,
    giftFen: 0,
    imageRef: await paymentPicture(call),
  };
}

const refundInput = async (counter: TestCounter, of: Operation, operationId: string) => ({
  operationId,
  userId: of.userId ?? '',
  orderNo: of.orderNo ?? '',
  smsCode: await smsCode(counter),
});
