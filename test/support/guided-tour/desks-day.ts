import { startSimulator } from '#simulator/server.ts';
import { openCounterRig } from '../counter-rig.ts';
import { askUntilEffective } from '../order-outcome.ts';
import { type AlbumOf, type Guide, meet } from './guide.ts';

const CARD = '8742001';
const OTHER_CARD = '8742005';
const PACKAGE = '移动加油包10G';

/** The desks for data-SIM and gift cards, in both languages, and the settings of the four vendors. */
export async function desksDay(albumOf: AlbumOf): Promise<void> {
  const rig = await openCounterRig();
  try {
    const guide = await meet(rig, albumOf);
    await signIn(guide);
    await orderAPackage(guide);
    await loseAnOrder(guide);
    await lookAtGiftCards(guide);
    await inEnglish(guide);
    guide.demandSilence();
  } finally {
    await rig.close();
  }
  await setUpVendors(albumOf);
}

const signIn = ({ cashier }: Guide): Promise<void> =>
  cashier.signIn('dianzhang', '123456', '练习茶铺南屏店').then(() => cashier.isReady());

const desk = async ({ page }: Guide, key: string, testId: string): Promise<void> => {
  await page.keyboard.press(`Alt+${key}`);
  await page.getByTestId(testId).waitFor();
};

async function ask({ page }: Guide, cardNo: string): Promise<void> {
  await page.getByTestId('sim-number').fill(cardNo);
  await page.getByTestId('sim-number').press('Enter');
  await page.getByTestId('sim-card').waitFor();
  await page.getByTestId('sim-package').first().waitFor();
}

async function orderAPackage(guide: Guide): Promise<void> {
  const { say, picture, page, rig } = guide;
  say('A data-SIM card in both vendors’ view; a package is ordered, and counts once the data is there.');
  await desk(guide, '6', 'sim-ready');
  await picture('data-sim-ready', { wide: true });
  await ask(guide, '8742002');
  await page.getByTestId('real-name-link').waitFor();
  await picture('data-sim-real-name', { wide: true });
  await ask(guide, CARD);
  await page.getByTestId('sim-package').filter({ hasText: PACKAGE }).click();
  await picture('data-sim-card', { wide: true });
  await page.getByTestId('order').click();
  await page.getByTestId('confirm-order').waitFor();
  await picture('data-sim-confirm', { wide: true });
  await page.getByTestId('confirm-order-button').click();
  await result(guide, 'accepted');
  await picture('data-sim-accepted', { wide: true });
  await rig.simulator().steerAgent('effective', {});
  await askUntilEffective(page);
  await picture('data-sim-effective', { wide: true });
  await page.getByTestId('order-done').click();
}

async function loseAnOrder(guide: Guide): Promise<void> {
  const { say, picture, page, rig } = guide;
  say('A price rises between list and order; then an answer is lost.');
  await ask(guide, OTHER_CARD);
  const chosen = page.getByTestId('sim-package').first();
  await chosen.click();
  await page.getByTestId('order').click();
  await page.getByTestId('confirm-order').waitFor();
  const { packages } = await rig.simulator().agent();
  for (const { id, priceFen } of packages) {
    await rig.simulator().steerAgent('price', { packageId: id, priceFen: priceFen + 100 });
  }
  await page.getByTestId('confirm-order-button').click();
  await result(guide, 'failed');
  await picture('data-sim-price-changed', { wide: true });
  await page.getByTestId('order-done').click();
  const fault = { vendor: 'sim-agent', path: 'order', kind: 'no-answer-after', count: 1 } as const;
  await rig.simulator().addFault(fault);
  await rig.simulator().steerAgent('order-delay', { delayMs: 3_600_000 });
  await chosen.click();
  await page.getByTestId('order').click();
  await page.getByTestId('confirm-order-button').click();
  await result(guide, 'undecided');
  await picture('data-sim-undecided', { wide: true });
  await page.getByTestId('order-done').click();
  await page.locator('[data-testid=open-order][data-stage=undecided]').waitFor();
  await picture('data-sim-card-undecided', { wide: true });
}

async function lookAtGiftCards(guide: Guide): Promise<void> {
  const { say, picture } = guide;
  say('A user’s gift cards: money, validity and state in words.');
  await desk(guide, '7', 'gift-nobody');
  await askForUser(guide);
  await picture('gift-cards', { wide: true });
}

async function askForUser({ page }: Guide): Promise<void> {
  await page.getByTestId('gift-user').fill('100001');
  await page.getByTestId('gift-user').press('Enter');
  await page.getByTestId('gift-card').nth(6).waitFor();
}

async function inEnglish(guide: Guide): Promise<void> {
  const { say, picture, page, cashier } = guide;
  say('The same desks in English, with the settings of the vendors.');
  await cashier.goTo('settings');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.getByTestId('vendor').last().scrollIntoViewIfNeeded();
  await picture('english-vendors', { wide: true });
  await desk(guide, '7', 'gift-nobody');
  await askForUser(guide);
  await picture('english-gift-cards', { wide: true });
  await page.keyboard.press('Alt+6');
  await page.locator('[data-testid=open-order]').waitFor();
  await picture('english-data-sim-undecided', { wide: true });
  await ask(guide, CARD);
  await page.getByTestId('sim-package').first().click();
  await picture('english-data-sim-card', { wide: true });
}

async function result({ page }: Guide, stage: string): Promise<void> {
  await page.locator(`[data-testid=order-result][data-stage=${stage}]`).waitFor();
}

async function setUpVendors(albumOf: AlbumOf): Promise<void> {
  const rig = await openCounterRig({
    ...{ camera: false, live: true },
    vendor: () => startSimulator({ state: 'memory', seed: 1 }),
  });
  try {
    const guide = await meet(rig, albumOf);
    const { say, picture, page, cashier } = guide;
    await signIn(guide);
    say(
      'For real: a vendor is set up, warned of plain http and tested; with one alone cards are looked up only.',
    );
    await cashier.goTo('settings');
    const row = page.locator('[data-testid=vendor][data-vendor=dakashi]');
    await row.getByRole('button', { name: '设置' }).click();
    await page.getByTestId('vendor-plain').check({ force: true });
    await picture('vendor-form', { wide: true });
    await page.getByTestId('vendor-plain').uncheck({ force: true });
    const { dakashi } = await rig.simulator().vendors();
    await page.getByTestId('vendor-address').fill(dakashi.base);
    await page.getByTestId('vendor-clientId').fill(dakashi.clientId);
    await page.getByTestId('vendor-clientSecret').fill(dakashi.clientSecret);
    await page.getByTestId('signed-submit').click();
    await page.getByTestId('vendors-done').getByText('已保存').waitFor();
    await row.getByRole('button', { name: '测试连接' }).click();
    await page.getByTestId('vendor-test').click();
    await page.getByTestId('vendor-result').waitFor();
    await picture('vendor-test', { wide: true });
    await page.keyboard.press('Escape');
    await page.getByTestId('vendor').last().scrollIntoViewIfNeeded();
    await picture('vendors', { wide: true });
    await desk(guide, '6', 'sim-ready');
    await picture('data-sim-look-up-only', { wide: true });
    await page.getByTestId('sim-number').fill(CARD);
    await page.getByTestId('sim-number').press('Enter');
    await page.getByTestId('sim-card').waitFor();
    await picture('data-sim-looked-up', { wide: true });
    guide.demandSilence();
  } finally {
    await rig.close();
  }
}
