import { type Guide, MEMBER } from './guide.ts';

export async function refuseAStranger({ rig, say, picture, page, cashier }: Guide): Promise<void> {
  say('Somebody’s poster is scanned: it is no code of ours, and nobody is asked.');
  await cashier.scanByWedge(await rig.simulator().codeOf('别人的二维码'));
  await page.getByTestId('lookup-problem').waitFor();
  await picture('foreign-code');
}

export async function lookAround({ rig, say, picture, page, cashier }: Guide): Promise<void> {
  say('A coupon is scanned: it belongs to this member, and comes off the next spend.');
  await cashier.scanByWedge(await rig.simulator().codeOf('20 元优惠券'));
  await page.getByTestId('coupon').waitFor();
  await picture('coupon', { wide: true });
  await cashier.scanByWedge(await rig.simulator().codeOf('10 元优惠券'));
  await page.getByTestId('coupon').filter({ hasText: '已过期' }).waitFor();
  await cashier.begin('spend');
  await cashier.typePrice('58');
  await picture('spend-with-coupon', { wide: true });
  await page.keyboard.press('Escape');

  say('Records with totals and pages; the journal; the settings; the training aids.');
  await cashier.begin('records');
  await page.getByRole('row').nth(1).waitFor();
  await page.locator('label').filter({ hasText: '近 30 天' }).click();
  await page.locator('[data-stale]').waitFor({ state: 'detached' });
  await page.locator('td[data-column=time]').first().waitFor();
  await picture('records', { wide: true, readme: true });
  await page.locator('label').filter({ hasText: '自选' }).click();
  await page.getByLabel('从', { exact: true }).click();
  await page.getByRole('button', { name: '上个月' }).waitFor();
  await picture('records-calendar', { wide: true });
  await page.keyboard.press('Escape');
  await cashier.goTo('operations');
  await page.getByRole('listitem').first().click();
  await picture('journal', { wide: true });
  await cashier.goTo('settings');
  await picture('settings', { wide: true });
  await cashier.goTo('counter');
  await page.keyboard.press('Alt+Digit0');
  await page.getByRole('complementary', { name: '练习工具' }).waitFor();
  await picture('training-aids');
  await page.keyboard.press('Alt+Digit0');
  await cashier.leaveEverything();
  await cashier.find('138000010');
  await cashier.reads(/找到 \d+ 位会员/);
  await picture('candidates');
  await cashier.find('13800009999');
  await page.getByRole('button', { name: /为此手机号开卡/ }).click();
  await page.getByTestId('card-on-sale').first().waitFor();
  await picture('open-card', { wide: true });
}

export async function showEnglish({ say, picture, page, cashier }: Guide): Promise<void> {
  say('The same in English.');
  await cashier.goTo('settings');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Alt+Digit1');
  await page.keyboard.press('Escape');
  await page.getByTestId('lookup').fill(MEMBER.phone);
  await page.getByTestId('lookup').press('Enter');
  await cashier.sees(MEMBER.nickname);
  await picture('english-member', { wide: true, readme: true });
}
