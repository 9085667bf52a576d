import { startSimulator } from '#simulator/server.ts';
import { openCounterRig } from '../counter-rig.ts';
import { type WiredDesks, wireDesks } from '../wired-desks.ts';
import { type AlbumOf, type Guide, MEMBER, meet, STORED_VALUE_CARD } from './guide.ts';
import { clearTheCounter, inBothLanguages, type Prefix } from './languages.ts';

/** One line after the other is down: what the counter and each desk say of it, in both languages. */
export async function loseTheLines(albumOf: AlbumOf): Promise<void> {
  const rig = await openCounterRig({
    ...{ camera: false, live: true, cable: true },
    vendor: () => startSimulator({ state: 'memory', seed: 1 }),
  });
  const desks = await wireDesks(await rig.simulator().vendors());
  try {
    const guide = await meet(rig, albumOf);
    await guide.cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
    await guide.cashier.isReady();
    await desks.enter(guide.page);
    await guide.page.locator('[data-testid=cache-standing][data-phase=ready]').waitFor();
    await inBothLanguages(guide, async (prefix) => {
      await loseTheMembers(guide, prefix);
      await loseTheDesks(guide, desks, prefix);
    });
    guide.demandSilence();
  } finally {
    await desks.close();
    await rig.close();
  }
}

async function loseTheMembers(guide: Guide, prefix: Prefix): Promise<void> {
  const { say, picture, page, cashier, rig } = guide;
  const shoot = (name: string) => picture(`${prefix}offline-${name}`, { wide: true });
  say('The line to the members’ vendor is down: a sale is refused, and members are shown as last known.');
  await clearTheCounter(guide);
  await cashier.open(MEMBER.phone, MEMBER.nickname);
  await cashier.chooseCard(STORED_VALUE_CARD);
  await cashier.begin('spend');
  await cashier.typePrice('28');
  await cashier.handOver();
  await rig.cable().pull();
  await page.getByTestId('offline-banner').waitFor();
  await shoot('password');
  await cashier.customerTypes(MEMBER.password);
  await page.getByTestId('result').waitFor();
  await shoot('refused-sale');
  await page.keyboard.press('Escape');
  await page.getByTestId('action-obstacle').waitFor();
  await shoot('member');
  await clearTheCounter(guide);
  await page.getByTestId('offline-guide-open').click();
  await page.getByTestId('offline-guide').waitFor();
  await shoot('guide');
  await page.keyboard.press('Escape');
  await page.getByTestId('offline-guide').waitFor({ state: 'detached' });
  await page.getByTestId('lookup').fill('xlx');
  await page.getByTestId('hit').first().waitFor();
  await shoot('search');
  await page.getByTestId('lookup').fill('13800009999');
  await page.getByTestId('no-hits').waitFor();
  await shoot('search-none');
  await cashier.find(MEMBER.phone);
  await page.getByTestId('cached-member').waitFor();
  await shoot('cached-member');
  await page.keyboard.press('Alt+6');
  await page.getByTestId('data-sim').waitFor();
  await shoot('members-at-data-sim');
  await rig.cable().plug();
  await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
  await clearTheCounter(guide);
}

async function loseTheDesks(
  { say, picture, page, rig }: Guide,
  desks: WiredDesks,
  prefix: Prefix,
): Promise<void> {
  const shoot = (name: string) => picture(`${prefix}offline-${name}`, { wide: true });
  const banner = page.getByTestId('offline-banner');
  say('The line to the vendor of data packages is down, or that of gift cards, or all of them.');
  await page.keyboard.press('Alt+6');
  await page.getByTestId('sim-number').fill('8742001');
  await page.getByTestId('sim-number').press('Enter');
  await page.getByTestId('sim-package').first().click();
  await desks.simAgent.pull();
  await banner.waitFor();
  await shoot('data-sim');
  await page.getByTestId('offline-guide-open').click();
  await page.getByTestId('offline-guide').waitFor();
  await shoot('data-sim-guide');
  await page.keyboard.press('Escape');
  await page.getByTestId('offline-guide').waitFor({ state: 'detached' });
  await page.getByTestId('sim-number').fill('8742005');
  await page.getByTestId('sim-number').press('Enter');
  await page.getByTestId('sim-unread').waitFor();
  await shoot('data-sim-unread');
  await rig.cable().pull();
  await page.locator('[data-testid=offline-banner][data-members]').waitFor();
  await shoot('data-sim-both');
  await rig.cable().plug();
  await desks.plug();
  await banner.waitFor({ state: 'detached' });
  await page.getByTestId('sim-package').first().click();
  await page.getByTestId('order').click();
  await page.getByTestId('confirm-order').waitFor();
  await desks.simAgent.pull();
  await banner.waitFor();
  await shoot('data-sim-confirm');
  await desks.plug();
  await banner.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+7');
  await page.getByTestId('gift-user').fill('100001');
  await page.getByTestId('gift-user').press('Enter');
  await page.getByTestId('gift-card').first().waitFor();
  await desks.zvcms.pull();
  await banner.waitFor();
  await shoot('gift-cards');
  await desks.plug();
  await banner.waitFor({ state: 'detached' });
}
