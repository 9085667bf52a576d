import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Operation } from '#shared/contract/operation.ts';
import type { Signature } from '#shared/contract/people.ts';
import { fen } from '#shared/money.ts';
import { value } from '../support/counter.ts';
import { forwardClock } from '../support/forward-clock.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { typeByHand } from '../support/keyboard.ts';
import { openShop } from '../support/shop.ts';
import { addSupervisor, askAPerson, sellElsewhere, settle } from '../support/undecided-scenes.ts';

const clock = forwardClock();
const shop = openShop({ camera: false, clock });
const PHONE = '13800001001';
const CARD = '练习茶铺储值卡';
const PIN = '271828';

let manager: Signature;

describe('a spend whose answer is lost', () => {
  it('is found out before the cashier’s eyes: when it is read next, what was found, and how it ended', async () => {
    const { cashier, page, simulator } = shop;
    await loseTheAnswer('no-answer-after', '1.11');
    const checking = page.getByTestId('checking');
    await checking.getByText('结果未知，正在核对').waitFor();
    await checking.getByText(/秒后再核对|正在读取/).waitFor();
    await page.keyboard.press('c');
    await page.getByTestId('found-so-far').getByText('商家系统暂时读不到').waitFor();
    await chip()
      .getByText(/秒后再核对|正在读取/)
      .waitFor();
    await simulator.clearFaults();
    await page.keyboard.press('c');
    await cashier.result('消费成功');
    const note = page.getByTestId('outcome-note');
    expect(await note.textContent()).toMatch(/已扣款（核对）记录号 \d+，[\d:]+ 查明。/);
  });

  it('and that never happened ends as not charged, and may be done again as another operation', async () => {
    const { cashier, page, simulator } = shop;
    await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-before', count: 1 });
    await spend('1.12');
    await settle(shop.rig.call(), clock, await onlyOpen());
    await cashier.result('未扣款（已核对两次）');
    await page.keyboard.press('r');
    await cashier.handOver();
    await cashier.customerTypes(PHONE.slice(-6));
    await cashier.result('消费成功');
  });
});

describe('a spend that the counter cannot find out', () => {
  it('waits for a supervisor, and says what to do where there is none', async () => {
    const { page, cashier } = shop;
    await loseTheAnswer('no-answer-after', '1.13');
    await askAPerson(shop.rig.call(), clock, await onlyOpen());
    await cashier.finish();
    await chip().getByText('等店长').waitFor();
    await openCaseByKeyboard();
    await page.getByTestId('to-people').click();
    await page.getByRole('heading', { name: '设置', exact: true }).waitFor();
  });

  it('is decided by keyboard alone, with a PIN, which no scanner can type; a wrong one is told', async () => {
    const { page, cashier, simulator } = shop;
    manager = await addSupervisor(shop.rig.call(), '林晓', null);
    await simulator.clearFaults();
    // The sign-in runs out meanwhile: once it is renewed, the case is read anew without being asked.
    await simulator.lapseTokens();
    await openCaseByKeyboard();
    const lapsed = page.getByRole('dialog', { name: '登录已过期，请重新输入密码' });
    await lapsed.getByLabel('密码').fill('123456');
    await lapsed.getByRole('button', { name: '登录并继续' }).click();
    await lapsed.waitFor({ state: 'detached' });
    await page.getByTestId('vendor-records').getByText('对得上，没有归属').waitFor();
    await press('2');
    await expectFocus(page.getByTestId('choice-none-ours').getByRole('radio'));
    // A customer's payment code: its first digit chooses nothing, and what was chosen is not left behind.
    await cashier.scanByWedge('134567890123456789');
    await page.getByTestId('scan-refused').getByText('填了一半').waitFor();
    expect(await page.getByTestId('choice-none-ours').getByRole('radio').isChecked()).toBe(true);
    await press('1');
    await page.getByTestId('picked').getByText('¥1.13').waitFor();
    await focusOn(page.getByTestId('reason'));
    await typeByHand(page, 'seen at the vendor');
    await focusOn(page.getByTestId('to-sign'));
    await press('Enter');
    await page.getByTestId('will-be-recorded').getByText('seen at the vendor').waitFor();
    await press('Escape');
    expect(await page.getByTestId('reason').inputValue()).toBe('seen at the vendor');
    await focusOn(page.getByTestId('to-sign'));
    await press('Enter');

    const pin = page.getByTestId('by-pin');
    await expectFocus(pin);
    await cashier.scanByWedge('7926060620109123');
    await page.getByText('扫码枪打进来的内容已去掉').waitFor();
    expect(await pin.inputValue()).toBe('');
    await typeByHand(page, '000000');
    await press('Enter');
    await page.getByText(/还可以试 4 次/).waitFor();
    expect(await pin.inputValue()).toBe('');
    await focusOn(pin);
    await typeByHand(page, PIN);
    await press('Enter');

    const decided = page.getByTestId('decided');
    await decided.getByText('店长认定：已入账').waitFor();
    await decided.getByText('seen at the vendor').waitFor();
    await chip().getByText('没有待确认').waitFor();
    await press('Escape');
    await page.getByRole('heading', { name: '操作日志' }).waitFor();
    const journal = readJournal(join(shop.rig.dataDir, 'training', 'journal.sqlite'));
    expect(journal.operations.at(-1)).toMatchObject({ state: 'confirmed-by-person', amount_fen: 113 });
    expect(firstBrokenLink(journal.events)).toBeNull();
  });

  it('may have the vendor asked first by one; from the limit on it is decided by two', async () => {
    const { page, cashier } = shop;
    const { call } = shop.rig;
    await addSupervisor(call(), '周敏', manager);
    await value(call().app.saveSettings({ secondPersonFromFen: fen(100), by: manager }));
    await page.reload();
    shop.watch.forgive(/ERR_ABORTED/);
    await cashier.isReady();
    await loseTheAnswer('no-answer-after', '1.14');
    const operation = await onlyOpen();
    await askAPerson(call(), clock, operation);
    await shop.simulator.clearFaults();
    await cashier.finish();
    await openCaseByKeyboard();
    await page.getByTestId('choice-asked-vendor').click();
    await page.getByRole('button', { name: '商家客服已核实' }).click();
    await page.getByTestId('to-sign').click();
    expect(await page.getByTestId('second-pin').count()).toBe(0);
    await signAs('by', '林晓');
    await page.getByTestId('sign-and-record').click();
    await page.getByTestId('asked-vendor').getByText('林晓').waitFor();

    await page.getByTestId('choice-settled-otherwise').click();
    await page.getByTestId('reason').fill('顾客付了现金');
    await page.getByTestId('to-sign').click();
    await signAs('by', '林晓');
    expect(await page.getByTestId('sign-and-record').isDisabled()).toBe(true);
    await signAs('second', '周敏');
    await page.getByTestId('sign-and-record').click();
    await page.getByTestId('decided').getByText('店长认定：已另行了结').waitFor();
    await page.getByTestId('decisions').getByText('林晓 和 周敏').waitFor();
    await value(call().app.saveSettings({ secondPersonFromFen: null, by: manager }));
  });
});

describe('an outcome that a later record contradicts', () => {
  it('is an alarm on every page until a supervisor closes it, and is refunded as a linked operation', async () => {
    const { page, cashier, simulator } = shop;
    const { call } = shop.rig;
    await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-before', count: 1 });
    await spend('1.15');
    const operation = await onlyOpen();
    await settle(call(), clock, operation);
    await cashier.result('未扣款（已核对两次）');
    await sellElsewhere(simulator, PHONE, 115);
    const band = page.getByTestId('alarm-band');
    while ((await open()).length === 0) {
      clock.expire();
      await page.waitForTimeout(20);
    }
    await band.getByText('小* 138****1001 · 消费 · ¥1.15').waitFor();
    await chip().getByText('有警报').waitFor();
    // The result that still lies there no longer says that it may be done anew.
    await cashier.result('消费待确认');
    expect(await page.getByTestId('correct').count()).toBe(0);
    for (const where of ['records', 'settings', 'operations'] as const) {
      await cashier.goTo(where);
      await band.waitFor();
    }
    await band.getByRole('button', { name: '去处理' }).click();
    const note = page.getByTestId('alarm-note');
    await note.getByText('没有入账').waitFor();
    await note.getByText('1 条对得上').waitFor();

    await page.getByTestId('choice-compensate').click();
    await page.getByText(/退回记录 \d+，¥1.15/).click();
    await page.getByTestId('reason').fill('已和顾客当面核对');
    await page.getByTestId('to-sign').click();
    await signAs('by', '林晓');
    await page.getByTestId('sign-and-record').click();
    await page.getByTestId('follow-refund').click();
    await page.getByTestId('linked-to').getByText(operation.operationId.slice(0, 8)).waitFor();
    await cashier.typeSmsCode(simulator.lastSmsCode);
    await cashier.confirm();
    await cashier.result('消费已退回');
    expect(await band.count()).toBe(0);
    const [refund] = await value(
      call().operations.list({ undecidedOnly: false, userId: null, before: null, limit: 1 }),
    );
    expect(refund).toMatchObject({ kind: 'refund-spend', linkedTo: operation.operationId, amountFen: 115 });
    const journal = readJournal(join(shop.rig.dataDir, 'training', 'journal.sqlite'));
    expect(firstBrokenLink(journal.events)).toBeNull();
    expect(journal.integrity).toBe('ok');
  });
});

const press = (key: string) => shop.page.keyboard.press(key);
const chip = () => shop.page.getByTestId('undecided-chip');

const open = (): Promise<readonly Operation[]> =>
  value(shop.rig.call().operations.list({ undecidedOnly: true, userId: null, before: null, limit: 100 }));

async function onlyOpen(): Promise<Operation> {
  const [operation, ...others] = await open();
  expect(others).toEqual([]);
  if (!operation) throw new Error('nothing is undecided');
  return operation;
}

/** Up to the result that nobody knows. */
async function spend(yuan: string): Promise<void> {
  const { cashier } = shop;
  await cashier.open(PHONE, '小练习');
  await cashier.chooseCard(CARD);
  await cashier.spend(yuan, PHONE.slice(-6));
  await cashier.result('消费待确认');
}

/** The list can be read before the sending and not afterwards, until the faults are cleared. */
async function loseTheAnswer(kind: 'no-answer-after' | 'no-answer-before', yuan: string): Promise<void> {
  const { simulator } = shop;
  await simulator.addFault({ path: 'userCard/expense', kind, count: 1 });
  await simulator.addFault({ path: 'expense_list', kind: 'http-500-before', skip: 1 });
  await spend(yuan);
}

async function openCaseByKeyboard(): Promise<void> {
  const { page } = shop;
  await press('Alt+3');
  const row = page.getByRole('listitem').filter({ hasText: '等店长' }).getByRole('button').first();
  await row.waitFor();
  await focusOn(row);
  await press('Enter');
  await focusOn(page.getByTestId('open-case'));
  await press('Enter');
  await page.getByTestId('case-sheet').getByRole('heading', { name: '核对单' }).waitFor();
}

async function signAs(who: 'by' | 'second', name: string): Promise<void> {
  const { page } = shop;
  await page.getByTestId(`${who}-person`).click();
  await page.getByRole('option', { name }).filter({ visible: true }).click();
  await page.getByTestId(`${who}-pin`).fill(PIN);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

async function expectFocus(target: Locator): Promise<void> {
  await target.waitFor();
  await expect.poll(() => hasFocus(target), { timeout: 10_000 }).toBe(true);
}

/** Tab until it has the focus: a keyboard has no other way, and the way must not be endless. */
async function focusOn(target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await hasFocus(target)) return;
    await press('Tab');
  }
  expect.unreachable('the Tab key never gets there');
}
