import { openCounterRig } from '../counter-rig.ts';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, type Frame, paintScene } from '../scene.ts';
import { type AlbumOf, type Guide, meet } from './guide.ts';
import { clearTheCounter, inBothLanguages, type Prefix } from './languages.ts';

/** What the camera sees, what it says where it reads nothing, and the page for trying it out; in both languages. */
export async function pointTheCamera(albumOf: AlbumOf): Promise<void> {
  const rig = await openCounterRig();
  try {
    const guide = await meet(rig, albumOf);
    await guide.cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
    await guide.cashier.isReady();
    await inBothLanguages(guide, async (prefix) => {
      await readNothing(guide, prefix);
      await readOneOfTwo(guide, prefix);
      await tryItOut(guide, prefix);
    });
    guide.demandSilence();
  } finally {
    await rig.close();
  }
}

async function readNothing(guide: Guide, prefix: Prefix): Promise<void> {
  const { say, picture, page, rig } = guide;
  say('Nothing can be read: the picture is empty, too dark, or it stands still.');
  await clearTheCounter(guide);
  await page.locator('[data-testid=camera][data-camera=running]').waitFor();
  const hint = (name: string) => page.locator(`[data-testid=scan-hint][data-hint=${name}]`).waitFor();
  rig.webcam.showFrame(evenly(17));
  await hint('covered');
  await picture(`${prefix}scan-covered`, { wide: true });
  rig.webcam.showFrame(atNight(paintScene({ kind: 'counter' })));
  await hint('dark');
  await picture(`${prefix}scan-dark`, { wide: true });
  rig.webcam.freezeAt({ kind: 'counter' });
  await hint('frozen');
  await picture(`${prefix}scan-frozen`, { wide: true });
  rig.webcam.show({ kind: 'counter' });
  await page.getByTestId('scan-hint').waitFor({ state: 'detached' });
}

async function readOneOfTwo(guide: Guide, prefix: Prefix): Promise<void> {
  const { say, picture, page, cashier, rig } = guide;
  say('Of two codes in the picture the one in the middle is read.');
  const [middle, other] = [
    await rig.simulator().codeOf('四态君'),
    await rig.simulator().codeOf('小练习', '储值卡'),
  ];
  const beside = paintScene({ kind: 'code', text: other, sizePx: 240, centre: { xPx: 1_100, yPx: 360 } });
  rig.webcam.showFrame(joined(paintScene({ kind: 'code', text: middle, sizePx: 300 }), beside, 900));
  await cashier.sees('四态君');
  await page.getByTestId('code-frame').waitFor();
  await picture(`${prefix}scan-one-of-two`, { wide: true });
  rig.webcam.show({ kind: 'counter' });
  await clearTheCounter(guide);
}

async function tryItOut({ say, picture, page, rig }: Guide, prefix: Prefix): Promise<void> {
  say('The page for trying out cameras and scanners, with and without a code.');
  await page.keyboard.press('Alt+5');
  await page.getByTestId('open-scan-test').click();
  await page.getByTestId('scan-test').waitFor();
  await page.locator('[data-testid=camera][data-camera=running]').waitFor();
  await page.locator('[data-testid=look-rate]').getByText(/\d/).waitFor();
  await picture(`${prefix}scan-test-empty`, { wide: true });
  const member = await rig.simulator().codeOf('四态君');
  rig.webcam.show({ kind: 'code', text: member, sizePx: 330 });
  await page.getByTestId('last-scans').locator('[data-source=camera]').first().waitFor();
  await page.getByTestId('sightings').getByText('QR ·').waitFor();
  await picture(`${prefix}scan-test`, { wide: true });
  rig.webcam.show({ kind: 'counter' });
  await page.keyboard.press('Alt+1');
  await page.getByTestId('scan-test').waitFor({ state: 'detached' });
}

const SIZE = { widthPx: FRAME_WIDTH_PX, heightPx: FRAME_HEIGHT_PX } as const;

const evenly = (value: number): Frame => ({
  ...SIZE,
  luma: new Uint8Array(FRAME_WIDTH_PX * FRAME_HEIGHT_PX).fill(value),
});

/** The window at the left lets a little light in, and nothing else does. */
const atNight = (frame: Frame): Frame => ({
  ...frame,
  luma: frame.luma.map((value, at) => value * (at % FRAME_WIDTH_PX < 400 ? 0.45 : 0.12)),
});

/** The left of one picture beside the right of another. */
const joined = (left: Frame, right: Frame, fromXPx: number): Frame => ({
  ...SIZE,
  luma: left.luma.map((value, at) => (at % FRAME_WIDTH_PX < fromXPx ? value : (right.luma[at] ?? value))),
});
