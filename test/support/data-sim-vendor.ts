import { httpAnswer, startRawServer } from '../contract/support/raw-server.ts';

/** How the vendor meets the next order. */
export type OrderManner = 'accepts' | 'refuses' | 'accepts-in-silence' | 'is-silent' | 'breaks-its-json';

/** A vendor of data packages whose every move a test decides: one purse, cards with data, and no signature asked for. */
export async function startDataSimVendor() {
  const state = {
    manner: 'accepts' as OrderManner,
    /** Whether an order that is carried out shows on the card at once. */
    growsAtOnce: true,
    balanceFen: 50_000,
    priceFen: 8_850,
    totalMb: new Map<string, number>(),
    orders: [] as { readonly cardNo: string; readonly orderNo: string }[],
  };
  const grow = (cardNo: string): void => {
    state.totalMb.set(cardNo, (state.totalMb.get(cardNo) ?? 1_024) + 307_200);
  };
  const carryOut = (form: URLSearchParams): void => {
    const cardNo = form.get('cardno') ?? '';
    state.orders.push({ cardNo, orderNo: form.get('orderno') ?? '' });
    state.balanceFen -= state.priceFen;
    if (state.growsAtOnce) grow(cardNo);
  };
  const read = (path: string, form: URLSearchParams): object => {
    const cardno = form.get('cardno') ?? '';
    if (path.endsWith('/user')) return { code: 1, data: [{ rebate: state.balanceFen / 100 }] };
    if (cardno.startsWith('9')) return { code: 0, msg: '卡号不存在', data: {} };
    if (path.endsWith('/package')) {
      return {
        code: 1,
        data: [{ packagelist_id: 4, name: '流量300G', price: (state.priceFen / 100).toFixed(2) }],
      };
    }
    if (path.endsWith('/info')) return { code: 1, data: { cardno, certification: '1', isactive: '0' } };
    if (path.endsWith('/getcertinfo')) return { code: 1, data: { code: 1, url: 'https://example.com/r' } };
    const flow = state.totalMb.get(cardno) ?? 1_024;
    return { code: 1, data: { cardno, iccid: '', flow, remainflow: -1, usedflow: 0, delete_on: null } };
  };
  const server = await startRawServer((socket, text) => {
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const path = head.split(' ')[1] ?? '';
    const form = new URLSearchParams(body);
    const say = (reply: string): void => void socket.end(httpAnswer(reply));
    if (!path.endsWith('/order')) return say(JSON.stringify(read(path, form)));
    if (state.manner === 'refuses') return say('{"code":0,"msg":"余额不足","data":{}}');
    if (state.manner !== 'is-silent') carryOut(form);
    if (state.manner === 'breaks-its-json') return say(`{"code":1,"data":{"orderno":"x"},}`);
    if (state.manner !== 'accepts') return void socket.destroy();
    return say(JSON.stringify({ code: 1, msg: '订购成功', data: { orderno: form.get('orderno') } }));
  });
  return { ...server, state, grow };
}

export type DataSimVendor = Awaited<ReturnType<typeof startDataSimVendor>>;
