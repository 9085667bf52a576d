import type { Guide } from './guide.ts';

const OTHER = {
  nickname: '卡包鼓鼓',
  phone: '13800001003',
  listed: '138****1003',
  password: '001003',
} as const;

/** The vendor does the work and loses the answer: neither success nor failure, and never a second try. */
export async function loseAnAnswer({ rig, say, picture, page, cashier }: Guide): Promise<void> {
  say(`A spend of ${OTHER.nickname} is done by the vendor, but its answer is lost.`);
  await cashier.leaveEverything();
  await cashier.open(OTHER.phone, OTHER.nickname);
  await cashier.chooseCard('练习茶铺储值卡');
  await rig.simulator().addFault({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
  // The list can be read before the sending and not afterwards, so that the counter cannot find out at once.
  await rig.simulator().addFault({ path: 'expense_list', kind: 'http-500-before', skip: 1 });
  await cashier.spend('0.50', OTHER.password);
  await cashier.result('消费待确认');
  await page.keyboard.press('c');
  await page.getByTestId('found-so-far').getByText('商家系统暂时读不到').waitFor();
  await page.getByTestId('checking').getByText(LONG_COUNTDOWN).waitFor();
  await picture('undecided', { wide: true, readme: true });
  await cashier.finish();
  await page.getByTestId('action-obstacle').waitFor();
  await picture('undecided-locked');
  await page.getByRole('button', { name: '1 笔待确认' }).click();
  await cashier.reads('待确认是什么意思');
  await picture('undecided-journal', { wide: true });
  say('The vendor’s list can be read again: the counter finds the record there, and nothing is sent again.');
  await rig.simulator().clearFaults();
  await page.getByRole('listitem').filter({ hasText: '待确认' }).first().click();
  await page.getByTestId('check-now').click();
  await page.getByText('没有待确认').first().waitFor({ timeout: 120_000 });
  await page.locator('label').filter({ hasText: '全部' }).click();
  await page.getByRole('listitem').filter({ hasText: OTHER.listed }).getByRole('button').first().click();
  await page.getByText('已扣款（核对）').first().waitFor();
  await picture('found-out', { wide: true });
}

/** Long enough that both pictures show it. */
const LONG_COUNTDOWN = /^([4-9]|[1-9]\d) 秒后再核对/;
