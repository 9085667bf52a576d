import { setTimeout as wait } from 'node:timers/promises';
import { spendAtAnotherTill } from '../another-till.ts';
import { openOperations, readAgainAfter, sign, spendUndecided } from './case.ts';
import type { EveningGuide } from './evening-clock.ts';
import { MEMBER } from './guide.ts';

const SETTLED_MS = 151_000;
const SECOND_READ_MS = 16_000;

/** "Not charged" was proved by reads; then a record turns up that would fit. */
export async function contradictTheOutcome(guide: EveningGuide): Promise<void> {
  const { rig, say, picture, page, cashier, clock } = guide;
  say('A spend never arrives: two reads, far enough apart, prove that nothing was charged.');
  await rig.simulator().addFault({ path: 'userCard/expense', kind: 'no-answer-before', count: 1 });
  await spendUndecided(guide, '18.00');
  for (const afterMs of [SETTLED_MS, SECOND_READ_MS]) await readAgainAfter(guide, afterMs);
  await cashier.result('未扣款（已核对两次）');
  await picture('not-charged', { wide: true });
  await cashier.finish();

  say('The customer pays the same amount at another till, of which this one knows nothing: an alarm.');
  await clock.pass(page, 4 * 60_000);
  const vendor = `${rig.simulator().origin}/liyuquan/web/`;
  await spendAtAnotherTill(vendor, { phone: MEMBER.phone, priceFen: 1_800 });
  await watchUntilItAlarms(guide);
  await page.getByTestId('alarm-band').waitFor();
  await picture('alarm-band', { wide: true });
}

export async function closeTheAlarm({ say, picture, page }: EveningGuide): Promise<void> {
  say('The alarm is closed by the supervisor, who has seen the other till’s receipt.');
  await page.getByTestId('alarm-band').getByRole('button', { name: '去处理' }).click();
  await page.getByTestId('alarm-note').getByText('1 条对得上').waitFor();
  await picture('alarm-case', { wide: true });
  await page.getByTestId('choice-none-ours').click();
  await page.getByTestId('reason').fill('另一台柜台收的，小票核对过');
  await sign(page);
  await page.getByTestId('decided').getByText('店长认定：没有入账').waitFor();
  await picture('alarm-decided', { wide: true });
}

/** What the counter waits for is due at once; given time, because a read's own deadline is among it. */
async function watchUntilItAlarms({ rig, clock }: EveningGuide): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look % LOOKS_A_SWEEP === 0) clock.expire();
    if ((await openOperations(rig.call())).length > 0) return;
    await wait(LOOK_MS);
  }
  throw new Error('the record of the other till raised no alarm');
}

const LOOK_MS = 100;
const LOOKS_A_SWEEP = 30;
const LOOKS = 10 * LOOKS_A_SWEEP;
