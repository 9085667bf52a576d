import { utcText } from '../china-time.ts';
import type { EventRow, ProductRow, StoreRow } from '../state/rows.ts';
import { type Call, type Endpoint, productHere, storeList } from './call.ts';
import { requiredInt } from './form.ts';
import { money, type Reply } from './reply.ts';

/** 3.1, 3.2 and 3.4: what the shops are and what they offer. */
export const SHOP_ENDPOINTS: readonly Endpoint[] = [
  { section: '3.1', path: 'manage/v3/store/list', access: 'permission', movesMoney: false, answer: stores },
  {
    section: '3.2',
    path: 'manage/v3/card/store_card',
    access: 'permission',
    movesMoney: false,
    answer: cardsOnSale,
  },
  {
    section: '3.4',
    path: 'manage/v3/cardEvent/all_event',
    access: 'permission',
    movesMoney: false,
    answer: events,
  },
];

function stores(call: Call): Reply {
  const rows = accountStores(call);
  return {
    data: rows.map((store) => ({
      id: store.id,
      merchantId: store.merchant_id,
      name: store.name,
      address: store.address,
      phone: store.phone,
      area: store.area,
      linkman: store.linkman,
      adminId: store.admin_id,
      merchantName: store.merchant_name,
      password: null,
      created: utcText(store.created_ms),
      updated: utcText(store.created_ms),
    })),
    paging: { total: rows.length, pages: 1, pageNum: 1, pageSize: 14 },
  };
}

/** `storeVos` names the account's own stores only, as in the example, where `storeIds` has two and it has one. */
function cardsOnSale(call: Call): Reply {
  requiredInt(call.form, 'type');
  const own = accountStores(call);
  const products = call.db.all<ProductRow>('SELECT * FROM product ORDER BY id').flatMap((product) => {
    const here = own.filter(({ id }) => storeList(product.store_ids).includes(id));
    return here.length === 0 ? [] : [onSale(call, product, here)];
  });
  return { data: products };
}

function onSale(call: Call, product: ProductRow, here: readonly StoreRow[]): unknown {
  return {
    id: product.id,
    cardNo: null,
    title: product.title,
    colour: product.colour,
    logo: product.logo,
    storeIds: product.store_ids,
    eventIds: null,
    adminId: product.admin_id,
    type: product.type,
    created: utcText(product.created_ms),
    summary: product.summary,
    detail: null,
    storeVos: here.map(({ id, name, address, area, phone, linkman }) => ({
      id,
      name,
      address,
      area,
      phone,
      linkman,
    })),
    eventVos: eventVos(call, product.id),
  };
}

function events(call: Call): Reply {
  const product = productHere(call, requiredInt(call.form, 'cardId'));
  return { data: eventVos(call, product.id) };
}

function eventVos({ db }: Call, productId: number): readonly unknown[] {
  return db.all<EventRow>('SELECT * FROM event WHERE product_id = ? ORDER BY id', productId).map((event) => ({
    id: event.id,
    title: event.title,
    summary: event.title,
    rechargeMoney: money(event.recharge_fen),
    sendMoney: money(event.send_fen),
    targetId: null,
    adminId: event.admin_id,
    type: event.type,
    status: event.status,
    created: utcText(event.created_ms),
    targetName: null,
  }));
}

function accountStores({ db, storeIds }: Call): readonly StoreRow[] {
  return db.all<StoreRow>('SELECT * FROM store ORDER BY id').filter(({ id }) => storeIds.includes(id));
}
