import { join } from 'node:path';
import { cashierAt } from '../cashier.ts';
import { type CounterRig, openCounterRig } from '../counter-rig.ts';
import { watchPage } from '../page-watch.ts';
import { openAlbum } from './album.ts';
import { printBooks } from './books.ts';
import type { Guide } from './guide.ts';
import { lookAround, refuseAStranger, showEnglish } from './looking-around.ts';
import { refundTheSpend, refundTheTopUp } from './refunds.ts';
import { findTheMember, signIn, spend, topUp } from './sale.ts';
import { loseAnAnswer } from './undecided.ts';

export type TourOptions = { readonly folder: string; readonly readmeFolder: string | null };

/**
 * One cashier's day at the real counter, from an empty data folder: sign in, scan a member, top up with a
 * promotion, spend, refund both, and what happens when an answer is lost. Throws when anything is not as it should
 * be.
 */
export async function tour(options: TourOptions): Promise<void> {
  console.log('The counter starts on an empty data folder, with the built-in simulator as the vendor.');
  const rig = await openCounterRig();
  try {
    const guide = await meet(rig, options);
    await signIn(guide);
    await refuseAStranger(guide);
    await findTheMember(guide);
    await topUp(guide);
    await spend(guide);
    await refundTheSpend(guide);
    await lookAround(guide);
    await refundTheTopUp(guide);
    await loseAnAnswer(guide);
    await showEnglish(guide);
    const complaints = guide.complaints();
    if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join('\n')}`);
    await printBooks(join(rig.dataDir, 'training', 'journal.sqlite'), rig.simulator());
  } finally {
    await rig.close();
  }
}

async function meet(rig: CounterRig, { folder, readmeFolder }: TourOptions): Promise<Guide> {
  const context = await rig.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const { complaints } = await watchPage(page);
  await page.goto(rig.host().url);
  return { rig, page, cashier: cashierAt(page), complaints, ...openAlbum(page, folder, readmeFolder) };
}
