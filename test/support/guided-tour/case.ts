import type { Page } from 'playwright-core';
import type { Operation } from '#shared/contract/operation.ts';
import type { CoreClient } from '../counter.ts';
import { value } from '../counter.ts';
import type { EveningGuide } from './evening-clock.ts';
import { MEMBER, STORED_VALUE_CARD } from './guide.ts';
import { SUPERVISOR } from './people.ts';

const GIVING_UP_MS = 25 * 60_000;

/** The vendor's list stays unreadable for so long that the counter gives up finding out by itself. */
export async function waitForASupervisor(guide: EveningGuide): Promise<void> {
  const { rig, say, picture, page, cashier } = guide;
  say('A spend’s answer is lost, and its record cannot be read for 25 minutes: a supervisor is asked for.');
  await rig.simulator().addFault({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
  await rig.simulator().addFault({ path: 'expense_list', kind: 'http-500-before', skip: 1 });
  await spendUndecided(guide, '26.00');
  await readAgainAfter(guide, GIVING_UP_MS);
  await cashier.finish();
  await page.getByTestId('undecided-chip').click();
  await row(page, '等店长').click();
  await page.getByTestId('open-case').waitFor();
  await picture('waits-for-supervisor', { wide: true });
}

export async function decideTheCase({ rig, say, picture, page }: EveningGuide): Promise<void> {
  say('What was sent, what the vendor shows and what every read found, side by side.');
  await rig.simulator().clearFaults();
  await page.getByTestId('open-case').click();
  await page.getByTestId('case-sheet').getByText('现在读不到商家系统').waitFor();
  await page.keyboard.press('c');
  await page.getByTestId('vendor-records').getByText('对得上，没有归属').waitFor();
  await picture('case-sheet', { wide: true, readme: true });
  say('The supervisor takes the record for ours, says why, and signs with the PIN.');
  await page.getByTestId('choice-ours').click();
  await page.getByTestId('picked').getByText('¥26.00').waitFor();
  await page.getByRole('button', { name: '已和顾客当面核对' }).click();
  await picture('case-choice', { wide: true });
  await sign(page, () => picture('case-signature', { wide: true }));
  await page.getByTestId('decided').getByText('店长认定：已入账').waitFor();
  await picture('case-decided', { wide: true });
  await page.keyboard.press('Escape');
}

/** Up to the result that nobody knows. */
export async function spendUndecided({ page, cashier }: EveningGuide, yuan: string): Promise<void> {
  await cashier.leaveEverything();
  await cashier.open(MEMBER.phone, MEMBER.nickname);
  await cashier.chooseCard(STORED_VALUE_CARD);
  await cashier.spend(yuan, MEMBER.password);
  await cashier.result('消费待确认');
  await page.getByTestId('checking').waitFor();
}

export async function readAgainAfter({ rig, page, clock }: EveningGuide, afterMs: number): Promise<void> {
  await clock.pass(page, afterMs);
  const [operation] = await openOperations(rig.call());
  if (!operation) throw new Error('nothing is undecided');
  await value(rig.call().operations.check({ operationId: operation.operationId }));
}

export const openOperations = (call: CoreClient): Promise<readonly Operation[]> =>
  value(call.operations.list({ undecidedOnly: true, userId: null, before: null, limit: 100 }));

/** From the choice, with its reason given, to what has been written. */
export async function sign(page: Page, look: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByTestId('to-sign').click();
  await page.getByTestId('by-pin').fill(SUPERVISOR.pin);
  await look();
  await page.getByTestId('sign-and-record').click();
}

const row = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ hasText: words }).getByRole('button').first();
