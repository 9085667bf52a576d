import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { canaryOf } from '../support/canary.ts';
import { conversationOf } from '../support/conversation.ts';
import { paymentPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const PHONE = '18764310952';
const PASSWORD = '310952';
const NICKNAME = `会员${PHONE.slice(-4)}`;
const canary = canaryOf(PHONE);

const TYPED: ReadonlySet<string> = new Set(['members.find', 'members.search', 'operations.openCard']);

/** The vendor is in the test's process: what it knows is not the counter's. */
const shop = openShop({ oneWindow: true, vendor: () => startSimulator({ state: 'memory' }) });

/** The page as it stood at each step at which nobody had typed the number. */
const pages: string[] = [];
const look = async (): Promise<void> => {
  pages.push(await shop.page.content());
};

/** A customer's number goes through everything that a counter does; then each place is searched for it. */
beforeAll(async () => {
  const { cashier, page } = shop;
  await cashier.isReady();
  await cashier.find(`${PHONE}1`);
  await cashier.reads(/没有找到/);
  await openCard();
  await moveMoney();
  await readBack();
  // Found by the beginning of the number and by a scan of the card.
  await cashier.find(PHONE.slice(0, 6));
  await cashier.sees(NICKNAME);
  await look();
  await cashier.closeMember();
  const { cardNo } = await shop.simulator.cardOf(PHONE, 3);
  await cashier.scanByWedge(cardNo);
  await cashier.sees(NICKNAME);
  await look();
  await cashier.leaveEverything();
  // Found on this computer by its last four digits, and shown in full at a press.
  await page.getByTestId('lookup').fill(PHONE.slice(-4));
  await page
    .getByTestId('hit')
    .filter({ hasText: `187****${PHONE.slice(-4)}` })
    .waitFor();
  await look();
  await page.getByTestId('hit').first().click();
  await cashier.sees(NICKNAME);
  await look();
  await page.getByTestId('reveal-phone').click();
  await page.getByText(/187.?6431.?0952/).waitFor();
  await cashier.leaveEverything();
  await page.getByTestId('lookup').fill('');
  await look();
});

async function openCard(): Promise<void> {
  const { cashier, page } = shop;
  await cashier.find(PHONE);
  await page.getByRole('button', { name: /为此手机号开卡/ }).click();
  await page.getByTestId('card-on-sale').filter({ hasText: '练习茶铺储值卡' }).click();
  await cashier.confirm();
  await cashier.result('开卡成功');
  await cashier.finish();
  await cashier.card('练习茶铺储值卡').waitFor();
  await look();
}

async function moveMoney(): Promise<void> {
  const { cashier, page, simulator } = shop;
  await cashier.begin('top-up');
  await page.getByTestId('top-up-amount').fill('88');
  await cashier.attachPicture(paymentPicture());
  await cashier.confirm();
  await cashier.result('充值成功');
  await look();
  await cashier.finish();
  await cashier.spend('12.30', PASSWORD);
  await cashier.result('消费成功');
  await cashier.finish();
  // Its answer does not come: the reads that find out what became of it need the number.
  await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
  await cashier.spend('4.56', PASSWORD);
  await cashier.result('消费成功');
  await look();
  await cashier.finish();
  await cashier.begin('refund');
  await page.getByTestId('refundable').first().click();
  await cashier.typeSmsCode(simulator.lastSmsCode);
  await cashier.confirm();
  await cashier.result('消费已退回');
  await look();
  await cashier.finish();
}

async function readBack(): Promise<void> {
  const { cashier, page } = shop;
  await cashier.begin('records');
  await page.getByRole('row').nth(1).waitFor();
  await look();
  await cashier.goTo('operations');
  await page.getByRole('listitem').first().waitFor();
  await look();
  await cashier.goTo('report');
  await page.getByRole('table').first().waitFor();
  await look();
  await cashier.goTo('counter');
  await cashier.leaveEverything();
  await cashier.isReady();
}

it('reaches the core only where a cashier typed it', () => {
  const told = conversationOf(shop.watch).told(canary.in);
  expect(told).toEqual(expect.arrayContaining(['members.find', 'operations.openCard']));
  // Found as one types: whether the whole of it is asked for depends on how quickly it was typed.
  expect(told.filter((name) => !TYPED.has(name))).toEqual([]);
});

it('comes back only to the press that asks for it', () => {
  expect(conversationOf(shop.watch).volunteered(canary.in)).toEqual(['members.revealPhone']);
});

it('is in no file but the journal, which needs it for two days to find out what became of the money', async () => {
  const found = canary.inFiles(shop.rig.dataDir);
  // The search finds in a counter's own files, and there is an encrypted one to be found out.
  expect(found).not.toEqual([]);
  const kept = readdirSync(join(shop.rig.dataDir, 'training', 'members'));
  expect(kept.filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
  expect(found.filter((path) => !/[/\\]journal\.sqlite(-wal)?$/.test(path))).toEqual([]);
});

it('is in no log, no command line and no environment', () => {
  const { pid, output } = shop.rig.host();
  expect(output()).toContain('Ctrl-C');
  expect(canary.in(output())).toBe(false);
  expect(canary.inProcesses(pid)).toEqual([]);
});

it('is on no page but where it is typed, in no address, no title and none of the page’s stores', async () => {
  const stored = await shop.page.evaluate(() =>
    JSON.stringify([
      ...[{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href],
      performance.getEntries().map(({ name }) => name),
    ]),
  );
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter(canary.in)).toEqual([]);
  expect(canary.in(stored)).toBe(false);
});
