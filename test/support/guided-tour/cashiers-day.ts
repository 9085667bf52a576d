import { openCounterRig } from '../counter-rig.ts';
import { printBooks } from './books.ts';
import { type AlbumOf, meet } from './guide.ts';
import { lookAround, refuseAStranger, showEnglish } from './looking-around.ts';
import { refundTheSpend, refundTheTopUp } from './refunds.ts';
import { findTheMember, signIn, spend, topUp } from './sale.ts';
import { loseAnAnswer } from './undecided.ts';

/**
 * At the built counter in its own process: sign in, scan a member, top up with a promotion, spend, refund both, and what
 * happens when an answer is lost.
 */
export async function cashiersDay(albumOf: AlbumOf): Promise<void> {
  console.log('The counter starts on an empty data folder, with the built-in simulator as the vendor.');
  const rig = await openCounterRig();
  try {
    const guide = await meet(rig, albumOf);
    await signIn(guide);
    await refuseAStranger(guide);
    await findTheMember(guide);
    await topUp(guide);
    await spend(guide);
    await refundTheSpend(guide);
    await lookAround(guide);
    await loseAnAnswer(guide);
    await refundTheTopUp(guide);
    await showEnglish(guide);
    guide.demandSilence();
    await printBooks(rig, {
      operations: [
        'top-up confirmed',
        'spend confirmed',
        'refund-spend confirmed',
        'spend confirmed',
        'refund-top-up confirmed',
      ],
      requests: 5,
      executions: 5,
    });
  } finally {
    await rig.close();
  }
}
