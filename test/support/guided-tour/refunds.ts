import { type Guide, MEMBER } from './guide.ts';

export async function refundTheSpend(guide: Guide): Promise<void> {
  const { say, picture, page, cashier } = guide;
  say('Refund of that spend: chosen from the member’s records, previewed, approved with an SMS code.');
  await cashier.begin('refund');
  await page.getByTestId('refundable').first().waitFor();
  await picture('refund-choice', { wide: true });
  await page.locator('[data-testid=refundable]:not(:disabled)').first().click();
  await page.getByTestId('refund-slip').waitFor();
  await picture('refund-spend-preview');
  await approve(guide);
  await picture('refund-spend-code', { wide: true });
  await cashier.confirm();
  await cashier.result('消费已退回');
  await picture('refund-spend-success');
  await cashier.finish();
}

export async function refundTheTopUp(guide: Guide): Promise<void> {
  const { say, picture, page, cashier } = guide;
  say('Refund of the top-up: principal and gift are taken back, and both are shown before.');
  await cashier.goTo('counter');
  await cashier.leaveEverything();
  await cashier.open(MEMBER.phone, MEMBER.nickname);
  await cashier.begin('refund');
  await page.locator('label').filter({ hasText: '退充值' }).click();
  await page.getByTestId('refundable').filter({ hasText: '充200' }).first().click();
  await page.getByTestId('refund-slip').waitFor();
  await picture('refund-top-up-preview', { wide: true });
  say('Codes come at most once a minute: the counter counts down.');
  await approve(guide);
  await cashier.confirm();
  await cashier.result('充值已退款');
  await picture('refund-top-up-success', { wide: true });
  await cashier.finish();
}

/** Waits out the countdown, asks for the code and types what the pretended phone received. */
async function approve({ rig, page, cashier }: Guide): Promise<void> {
  await page.locator('[data-testid=send-sms]:not(:disabled)').waitFor({ timeout: A_MINUTE_AND_SOME_MS });
  await cashier.typeSmsCode(rig.simulator().lastSmsCode);
}

const A_MINUTE_AND_SOME_MS = 75_000;
