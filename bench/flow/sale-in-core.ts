import { randomUUID } from 'node:crypto';
import { type CoreConnection, connectToHost, unwrap } from '../../test/support/core-connection.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import type { Rig } from './rig.ts';
import { md5, openVendorLoop, type VendorLoop } from './vendor-loop.ts';

/** What a sale takes, in three ways that take turns, so that a slow moment of the machine meets all alike. */
export type SaleTimes = {
  /** The vendor's spend call and nothing else: what no program can go below. */
  readonly callAlone: Summary;
  /** The five calls of a safe sale (two reads, the spend, two reads) in a plain loop without a journal. */
  readonly bareSale: Summary;
  /** The counter's core, from the confirmed spend coming in over the contract to the decided operation. */
  readonly sale: Summary;
  /** Core minus plain loop, pair by pair: what the counter itself adds. */
  readonly added: Summary;
};

type Buyer = { readonly userId: string; readonly phone: string; readonly cardId: string };

const WARM_UP_ROUNDS = 30;
const PRICE = '0.01';

export async function measureSales(rig: Rig, rounds: number): Promise<SaleTimes> {
  const connection = await connectToHost(rig.host.url);
  const vendor = await openVendorLoop(rig.vendorUrl, rig.username, rig.password);
  await signIn(connection, rig);
  const buyers = await findBuyers(vendor);
  const times = { callAlone: [] as number[], bareSale: [] as number[], sale: [] as number[] };
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const buyer = buyers[(round + WARM_UP_ROUNDS) % buyers.length];
    if (!buyer) throw new Error('the simulator has no member with money');
    const callAlone = await timed(() => spend(vendor, buyer));
    const bareSale = await timed(() => bareSaleOf(vendor, buyer));
    await unwrap(connection.core.members.open({ userId: buyer.userId }));
    const sale = await timed(() => saleOf(connection, buyer));
    if (round < 0) continue;
    times.callAlone.push(callAlone);
    times.bareSale.push(bareSale);
    times.sale.push(sale);
  }
  connection.close();
  return {
    callAlone: summarise(times.callAlone),
    bareSale: summarise(times.bareSale),
    sale: summarise(times.sale),
    added: summarise(times.sale.map((ms, index) => ms - (times.bareSale[index] ?? 0))),
  };
}

async function signIn({ core }: CoreConnection, rig: Pick<Rig, 'username' | 'password'>): Promise<void> {
  const { username, password } = rig;
  const session = await unwrap(core.session.signIn({ username, password, remember: true }));
  const [shop] = session.shops;
  if (!session.shop && shop) await unwrap(core.session.chooseShop({ storeId: shop.storeId }));
}

async function saleOf({ core }: CoreConnection, buyer: Buyer): Promise<void> {
  const operation = await unwrap(
    core.operations.spend({
      operationId: randomUUID(),
      userId: buyer.userId,
      cardId: buyer.cardId,
      priceFen: 1,
      password: buyer.phone.slice(-6),
      coupon: null,
      // The rounds are equal on purpose; without a reason the second would be refused.
      repeatReason: 'bench',
    }),
  );
  if (operation.verdict !== 'success') throw new Error(`the sale ended as ${JSON.stringify(operation)}`);
}

async function bareSaleOf(vendor: VendorLoop, buyer: Buyer): Promise<void> {
  await readsOf(vendor, buyer);
  await spend(vendor, buyer);
  await readsOf(vendor, buyer);
}

async function readsOf(vendor: VendorLoop, { userId, phone }: Buyer): Promise<void> {
  await Promise.all([
    vendor.call('manage/v3/userCard/user_card_detail', { userId }),
    vendor.call('manage/v3/turnover/expense_list', { phone, pageNum: '1', pageSize: '50' }),
  ]);
}

async function spend(vendor: VendorLoop, { phone, cardId }: Buyer): Promise<void> {
  const password = md5(phone.slice(-6));
  await vendor.call('manage/v3/userCard/expense', { phone, cardId, expense: PRICE, password });
}

/** Members whose cards hold enough, one card each, so that no member's list of records gets unlike a real one. */
export async function findBuyers(vendor: VendorLoop): Promise<readonly Buyer[]> {
  const found = await vendor.call('manage/v3/userCard/user_card', { pageNum: '1', pageSize: '100' });
  const buyers: Buyer[] = [];
  for (const { userId, phone } of rows(found.data)) {
    const detail = await vendor.call('manage/v3/userCard/user_card_detail', { userId: String(userId) });
    const card = rows(detail.data).find(({ balance, type }) => Number(balance) >= 5 && Number(type) !== 1);
    if (!card) continue;
    const buyer = { userId: String(userId), phone: String(phone), cardId: String(card.cardId) };
    const maySpendHere = await spend(vendor, buyer).then(
      () => true,
      () => false,
    );
    if (maySpendHere) buyers.push(buyer);
  }
  return buyers;
}

function rows(data: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(data) ? data : [];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
