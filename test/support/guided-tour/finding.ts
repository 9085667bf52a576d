import { startSimulator } from '#simulator/server.ts';
import { openCounterRig } from '../counter-rig.ts';
import { type AlbumOf, type Guide, meet } from './guide.ts';
import { clearTheCounter, inBothLanguages, type Prefix } from './languages.ts';

/** Enough that filling them can be watched and paused. */
const MEMBERS = 12_000;

/** Members on this computer: how far they are read, and how they are found as one types; in both languages. */
export async function findMembers(albumOf: AlbumOf): Promise<void> {
  const rig = await openCounterRig({
    camera: false,
    vendor: () => startSimulator({ state: 'memory', seed: 1, members: MEMBERS }),
  });
  try {
    const guide = await meet(rig, albumOf);
    await guide.cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
    await guide.cashier.isReady();
    await inBothLanguages(guide, async (prefix) => {
      await watchThemCome(guide, prefix);
      await findAsOneTypes(guide, prefix);
    });
    guide.demandSilence();
  } finally {
    await rig.close();
  }
}

async function watchThemCome({ say, picture, page }: Guide, prefix: Prefix): Promise<void> {
  say('The settings tell how far the members are here: reading, paused, all there, switched off.');
  const standing = page.getByTestId('cache-standing');
  const phase = (name: string) => page.locator(`[data-testid=cache-standing][data-phase=${name}]`).waitFor();
  const show = async (name: string): Promise<void> => {
    await standing.evaluate((panel) => panel.scrollIntoView({ block: 'center' }));
    await picture(`${prefix}members-${name}`, { wide: true });
  };
  await page.keyboard.press('Alt+5');
  await standing.waitFor();
  if (prefix !== '') {
    await page.getByTestId('cache-rebuild').click();
    await page.getByTestId('cache-rebuild-confirm').waitFor();
    await picture(`${prefix}members-rebuild`, { wide: true });
    await page.getByTestId('cache-rebuild-confirm').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await phase('filling');
  await page.getByTestId('cache-progress').waitFor();
  await show('filling');
  await page.getByTestId('cache-pause').click();
  await phase('paused');
  await show('paused');
  await page.getByTestId('cache-resume').click();
  await phase('ready');
  await show('ready');
  const onSwitch = page.getByTestId('cache-on').locator('xpath=..');
  await onSwitch.click();
  await phase('off');
  await show('off');
  await onSwitch.click();
  await phase('ready');
}

async function findAsOneTypes(guide: Guide, prefix: Prefix): Promise<void> {
  const { say, picture, page } = guide;
  say('Members are found by numbers, names and pinyin as one types; who is nobody gets a card.');
  await clearTheCounter(guide);
  const type = (text: string) => page.getByTestId('lookup').fill(text);
  await type('1380000');
  await page.getByTestId('hit').nth(9).waitFor();
  await picture(`${prefix}search-many`, { wide: true });
  await type('xlx');
  await page.getByTestId('hit').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await picture(`${prefix}search-hits`, { wide: true });
  await type('qqzzqq');
  await page.getByTestId('no-hits').waitFor();
  await picture(`${prefix}search-no-name`, { wide: true });
  await type('13800009999');
  await page.getByTestId('open-card-here').waitFor();
  await picture(`${prefix}search-no-number`, { wide: true });
  await clearTheCounter(guide);
}
