import type { Guide } from './guide.ts';

export const SUPERVISOR = { name: '林晓', pin: '271828' } as const;

export async function addTheFirstSupervisor({ say, picture, page, cashier }: Guide): Promise<void> {
  say('The first supervisor enters, for whom nobody can sign yet, and chooses a PIN.');
  await cashier.goTo('settings');
  await page.getByTestId('add-person').click();
  await page.getByTestId('person-name').fill(SUPERVISOR.name);
  await page.getByTestId('new-pin').fill(SUPERVISOR.pin);
  await page.getByTestId('new-pin-again').fill(SUPERVISOR.pin);
  await picture('first-supervisor', { wide: true });
  await page.keyboard.press('Enter');
  await cashier.reads(`已登记${SUPERVISOR.name}。`);
  await picture('people', { wide: true });
}
