import { randomUUID } from 'node:crypto';
import { PNG } from 'pngjs';
import type { Result } from '#shared/contract/failure.ts';
import type { Member } from '#shared/contract/member.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import type { Random } from '#simulator/random.ts';
import { type CoreConnection, unwrap } from '../support/core-connection.ts';
import type { Goods } from './goods.ts';

/** What a cashier was shown about an operation: the proof holds the counter to it. */
export type Shown = { readonly operationId: string; readonly operation: Operation | null };

type Core = CoreConnection['core'];
export type Seller = {
  /** Sells until the counter is gone. */
  readonly sellOn: (core: Core) => Promise<void>;
};

export type SellerOptions = {
  readonly random: Random;
  readonly goods: Goods;
  readonly smsCode: () => Promise<string>;
  readonly onShown: (shown: Shown) => void;
};

export async function signIn(core: Core): Promise<void> {
  const session = await unwrap(
    core.session.signIn({ username: 'dianzhang', password: '123456', remember: false }),
  );
  const [shop] = session.shops;
  if (shop !== undefined) await unwrap(core.session.chooseShop({ storeId: shop.storeId }));
}

type Sale = (core: Core, operationId: string) => Promise<Result<Operation> | undefined>;

/** A cashier who does all six kinds of operations, one after the other; undefined where there was nothing to do. */
export function createSeller({ random, goods, smsCode, onShown }: SellerOptions): Seller {
  const onStoredValue = async (core: Core) => {
    const phone = random.pick(goods.phones);
    const member = await findMember(core, phone);
    const card = member?.cards.find(({ kind }) => kind === 'stored-value');
    return member && card && { phone, userId: member.userId, cardId: card.cardId };
  };
  const spend: Sale = async (core, operationId) => {
    const at = await onStoredValue(core);
    if (at === undefined) return undefined;
    const { phone, ...card } = at;
    const priceFen = fen(100 + goods.nextNumber());
    return core.operations.spend({
      ...card,
      operationId,
      priceFen,
      password: phone.slice(-6),
      coupon: null,
    });
  };
  const topUp: Sale = async (core, operationId) => {
    const at = await onStoredValue(core);
    if (at === undefined) return undefined;
    const { phone: _phone, ...card } = at;
    const amounts = { eventId: null, payFen: fen(10_000 + goods.nextNumber()), giftFen: fen(0) };
    return core.operations.topUp({ ...card, ...amounts, operationId, imageRef: await uploadPicture(core) });
  };
  const refund: Sale = async (core, operationId) => {
    // One code a minute, so one refund in each life of the counter.
    if (!goods.hasOrder() || !(await core.sms.send({})).ok) return undefined;
    const order = goods.takeOrder(random);
    if (order === undefined) return undefined;
    const { kind, userId, orderNo } = order;
    const request = { operationId, userId, orderNo, smsCode: await smsCode() };
    return kind === 'spend' ? core.operations.refundSpend(request) : core.operations.refundTopUp(request);
  };
  const cashBack: Sale = async (core, operationId) => {
    const due = goods.takeDue();
    const member = due && (await findMember(core, due.phone));
    const card = member?.cards.find(({ eventCards }) =>
      eventCards.some((one) => one.storeMemberEventId === due?.storeMemberEventId),
    );
    if (due === undefined || member === undefined || card === undefined) return undefined;
    const { storeMemberEventId } = due;
    const { userId } = member;
    return core.operations.cashBack({ operationId, userId, cardId: card.cardId, storeMemberEventId });
  };
  const openCard: Sale = (core, operationId) => {
    const phone = `1370000${String(goods.nextNumber()).padStart(4, '0')}`;
    return core.operations.openCard({ operationId, phone, membershipCardId: '3', password: null });
  };
  const sales = [
    spend,
    spend,
    spend,
    topUp,
    topUp,
    refund,
    refund,
    refund,
    refund,
    cashBack,
    openCard,
  ] as const;

  return {
    sellOn: async (core) => {
      for (;;) {
        const operationId = randomUUID();
        const answer = await random.pick(sales)(core, operationId);
        if (answer === undefined) continue;
        onShown({ operationId, operation: answer.ok ? answer.value : null });
        if (answer.ok) goods.noteSale(answer.value);
      }
    },
  };
}

/** Undefined where the vendor could not be read this time. */
async function findMember(core: Core, phone: string): Promise<Member | undefined> {
  const found = await core.members.find({ text: phone });
  return found.ok && found.value.kind === 'member' ? found.value.member : undefined;
}

async function uploadPicture(core: Core): Promise<string> {
  const base64 = PNG.sync.write(new PNG({ width: 2, height: 2 })).toString('base64');
  return (await unwrap(core.images.upload({ mediaType: 'image/png', base64 }))).imageRef;
}
