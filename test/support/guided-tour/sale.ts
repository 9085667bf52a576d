import { EVENT_CARD, type Guide, MEMBER } from './guide.ts';

export async function signIn({ say, picture, page, cashier }: Guide): Promise<void> {
  await page.getByRole('heading', { name: '登录柜台' }).waitFor();
  await page.getByRole('button', { name: /dianzhang/ }).waitFor();
  await picture('sign-in', { wide: true });
  say('The cashier takes a practice account: one click fills the form.');
  await page.getByRole('button', { name: /dianzhang/ }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '选择门店' }).waitFor();
  await picture('shop-choice');
  say('The account has three shops; the cashier stands in 练习茶铺南屏店.');
  await page.getByRole('button', { name: /练习茶铺南屏店/ }).click();
  await cashier.isReady();
  await cashier.cameraRuns();
  await picture('ready', { wide: true, readme: true });
}

export async function findTheMember({ rig, say, picture, cashier }: Guide): Promise<void> {
  say(`${MEMBER.nickname} holds the member code before the webcam.`);
  const text = await rig.simulator().codeOf(MEMBER.nickname, EVENT_CARD);
  rig.webcam.show({ kind: 'code', text, sizePx: 380, rotationDeg: 5 });
  await cashier.sees(MEMBER.nickname);
  await picture('member', { wide: true, readme: true });
  rig.webcam.show({ kind: 'counter' });
}

export async function topUp({ rig, say, picture, page, cashier }: Guide): Promise<void> {
  say('Top-up with an event: 充200 送200 返200; the payment slip is held before the webcam.');
  await cashier.chooseCard(EVENT_CARD);
  await cashier.begin('top-up');
  await page.getByTestId('promotion').first().waitFor();
  await picture('top-up-choice');
  await cashier.choosePromotion('充200 送200 返200');
  rig.webcam.show({ kind: 'code', text: 'payment 200.00', sizePx: 460, rotationDeg: -8 });
  await cashier.cameraRuns();
  await page.waitForTimeout(CAMERA_CATCHES_UP_MS);
  await cashier.shootPicture();
  await picture('top-up-preview', { wide: true, readme: true });
  rig.webcam.show({ kind: 'counter' });
  await cashier.confirm();
  await cashier.result('充值成功');
  await picture('top-up-success', { wide: true, readme: true });
  await cashier.finish();
}

export async function spend({ say, picture, cashier }: Guide): Promise<void> {
  say('Spend of 38.80; the customer types the member password, which is never shown.');
  await cashier.begin('spend');
  await cashier.typePrice('38.80');
  await picture('spend-price', { wide: true });
  await cashier.handOver();
  await picture('spend-password', { wide: true, readme: true });
  await cashier.customerTypes(MEMBER.password);
  await cashier.result('消费成功');
  await picture('spend-success');
  await cashier.finish();
}

const CAMERA_CATCHES_UP_MS = 800;
