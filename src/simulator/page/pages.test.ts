import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from '../testing/till.ts';
import { agentOf } from '../testing/vendor-clients.ts';

let till: Till;
beforeEach(async () => {
  till = await openTill();
});
afterEach(() => till.simulator.close());

const get = async (path: string): Promise<string> => (await fetch(`${till.simulator.origin}${path}`)).text();
const post = (path: string, fields: Record<string, string>) =>
  fetch(`${till.simulator.origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

describe('the page of SIM cards', () => {
  it('shows addresses, credentials, and every card as a barcode and a QR code', async () => {
    const { dakashi, dataCards, simAgent } = till.simulator.vendors();
    const page = await get('/sim-cards');
    for (const text of [simAgent.base, simAgent.secret, dakashi.base, dakashi.clientSecret])
      expect(page).toContain(text);
    for (const { cardno, iccid } of dataCards) {
      expect(page).toContain(`/barcode/${iccid}.svg`);
      expect(page).toContain(`/sim-cards/${cardno}`);
    }
    const links = [...page.matchAll(/src="(\/(?:qr|barcode)\/[^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(2 * dataCards.length);
    for (const link of links.slice(0, 4)) expect(await get(link)).toContain('<svg');
  });

  it('shows one card large, and no other', async () => {
    const [card] = till.simulator.vendors().dataCards;
    expect(await get(`/sim-cards/${card?.cardno}`)).toContain(`/barcode/${card?.cardno}.svg?scale=4`);
    expect((await fetch(`${till.simulator.origin}/sim-cards/404`)).status).toBe(404);
    expect((await fetch(`${till.simulator.origin}/barcode/x.svg`)).status).toBe(404);
  });

  it('sets the balance, and says what is wrong with one that makes no sense', async () => {
    expect((await post('/agent/balance', { yuan: '12.34' })).status).toBe(303);
    expect(till.simulator.agentTruth().balanceFen).toBe(1_234);
    for (const yuan of ['-1', 'x', '1.234', '99999999'])
      expect((await post('/agent/balance', { yuan })).status).toBe(400);
    expect(till.simulator.agentTruth().balanceFen).toBe(1_234);
    expect(await get('/live/agent')).toContain('12.34');
  });

  it('shows orders, and makes one effective at the press of a button', async () => {
    const agent = agentOf(till.simulator.vendors(), till.nowMs);
    for (const orderno of ['A1', 'A2'])
      await agent('order', { cardno: '8742001', packagelist_id: '4', orderno });
    const before = await get('/live/agent');
    expect(before).toContain('A2');
    const order = /name="order" value="(\d+)"/.exec(before)?.[1] ?? '';
    expect((await post('/agent/effective', { order })).status).toBe(303);
    expect(till.simulator.agentTruth().orders.map(({ orderno, state }) => `${orderno} ${state}`)).toEqual([
      'A1 accepted',
      'A2 effective',
    ]);
  });

  it('sets how long an order takes', async () => {
    expect((await post('/agent/order-delay', { seconds: '5' })).status).toBe(303);
    expect((await post('/agent/order-delay', { seconds: '-5' })).status).toBe(400);
    expect(till.simulator.agentTruth().orderDelayMs).toBe(5_000);
  });
});

describe('the real-name page', () => {
  it('registers the card whose link led there', async () => {
    const agent = agentOf(till.simulator.vendors(), till.nowMs);
    const { data } = (await agent('getcertinfo', { cardno: '8742002' })).body;
    expect(data).toMatchObject({ code: 1, url: `${till.simulator.origin}/real-name/8742002` });
    expect(await get('/real-name/8742002')).toContain('完成实名');
    await post('/real-name/8742002', {});
    expect((await agent('getcertinfo', { cardno: '8742002' })).body.data).toEqual({ code: 2, url: '' });
    expect((await agent('info', { cardno: '8742002' })).body.data).toMatchObject({
      certification: '1',
      isactive: '1',
    });
  });
});

describe('the page of gift cards', () => {
  it('shows users with their codes and cards, whatever a card is called', async () => {
    const { giftUsers, zvcms } = till.simulator.vendors();
    const page = await get('/gift-cards');
    expect(page).toContain(zvcms.key);
    for (const { id } of giftUsers) expect(page).toContain(`<code>${id}</code>`);
    expect(page).toContain('&lt;b&gt;粗体&lt;/b&gt;');
    for (const words of ['未知状态', '未绑定', '赠送中', '已赠送', '已绑定', '已过期', '已回收', '已用完'])
      expect(page).toContain(words);
  });
});

describe('fault buttons', () => {
  it('do nothing that has no button', async () => {
    await post('/hand', { fault: 'refuse-nonce', vendor: 'dakashi', path: '*' });
    await post('/hand', { fault: 'earthquake', vendor: 'zvcms', path: '*' });
    expect(till.simulator.faults.list()).toEqual([]);
  });

  it('lead back to their page', async () => {
    const response = await post('/hand', {
      fault: 'gbk-body',
      vendor: 'zvcms',
      path: '*',
      tab: 'gift-cards',
    });
    expect(response.headers.get('location')).toBe('/gift-cards');
    expect(await get('/live/calls')).toContain('gbk-body');
  });
});
