import { expect, it } from 'vitest';
import { openTill } from '../testing/till.ts';

/** From the right, every second digit doubled, the digits of all added up: a multiple of ten. */
function passesLuhn(digits: string): boolean {
  const doubled = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1));
  return [...doubled.join('')].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0;
}

it('gives each SIM card an ICCID of its own: twenty digits, with the check digit', async () => {
  expect([passesLuhn('79927398713'), passesLuhn('79927398710')]).toEqual([true, false]);
  const till = await openTill();
  const { cards } = till.simulator.agentTruth();
  await till.simulator.close();
  for (const { iccid } of cards)
    expect([iccid, /^8986\d{16}$/.test(iccid), passesLuhn(iccid)]).toEqual([iccid, true, true]);
  expect(new Set(cards.flatMap(({ iccid, cardno }) => [iccid, cardno])).size).toBe(2 * cards.length);
});
