import { cardOf, member, newId, value } from '../counter.ts';
import { openCounterRig } from '../counter-rig.ts';
import { startQuietVendor } from '../quiet-vendor.ts';
import { closeTheAlarm, contradictTheOutcome } from './alarm.ts';
import { printBooks } from './books.ts';
import { decideTheCase, waitForASupervisor } from './case.ts';
import { reportTheDay, triesToClose } from './day-end.ts';
import { type EveningGuide, eveningClock } from './evening-clock.ts';
import { type AlbumOf, meet } from './guide.ts';
import { addTheFirstSupervisor } from './people.ts';

/**
 * What reads alone cannot find out, on a clock that is put forward instead of waiting for hours: the first supervisor, a
 * case, an alarm, a counter that will not be closed, and the day's report.
 */
export async function supervisorsEvening(albumOf: AlbumOf): Promise<void> {
  console.log('Another counter on an empty folder, and a clock that can be put forward.');
  const clock = eveningClock();
  const rig = await openCounterRig({ clock, vendor: () => startQuietVendor(clock.nowMs) });
  try {
    const guide = { ...(await meet(rig, albumOf, clock.hangIn)), clock };
    await guide.cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
    await guide.cashier.isReady();
    await sellAllDay(guide);
    await addTheFirstSupervisor(guide);
    await waitForASupervisor(guide);
    await decideTheCase(guide);
    await contradictTheOutcome(guide);
    await triesToClose(guide);
    await reportTheDay(guide);
    await closeTheAlarm(guide);
    guide.demandSilence();
    await printBooks(rig, {
      operations: [
        ...SALES.map(() => 'spend confirmed'),
        'spend confirmed-by-person',
        'spend not-applied-by-person',
      ],
      requests: SALES.length + 3,
      executions: SALES.length + 2,
    });
  } finally {
    await rig.close();
  }
}

const SALES = [
  { phone: '13800001001', priceFen: 3_600 },
  { phone: '13800001003', priceFen: 850 },
  { phone: '13800001001', priceFen: 4_200 },
] as const;

/** So that the report has a day to tell of. */
async function sellAllDay({ rig, page, clock }: EveningGuide): Promise<void> {
  const call = rig.call();
  for (const { phone, priceFen } of SALES) {
    const owner = await member(call, phone);
    const { cardId } = cardOf(owner, 'stored-value');
    const sale = { operationId: newId(), userId: owner.userId, cardId, priceFen, coupon: null };
    await value(call.operations.spend({ ...sale, password: phone.slice(-6) }));
    await clock.pass(page, 19 * 60_000);
  }
}
