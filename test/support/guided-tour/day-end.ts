import type { EveningGuide } from './evening-clock.ts';

export async function triesToClose({ say, picture, page }: EveningGuide): Promise<void> {
  say('The counter is not closed while money is undecided, unless a supervisor signs for it.');
  await page.getByRole('button', { name: '账号菜单' }).click();
  await page.getByRole('menuitem', { name: '关闭柜台' }).click();
  const dialog = page.getByTestId('leave');
  await dialog.getByText('还有 1 笔结果未知').waitFor();
  await dialog.getByTestId('leave-pin').waitFor();
  await picture('closing-refused', { wide: true });
  await dialog.getByRole('button', { name: '先不关闭' }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function reportTheDay({ say, picture, page, cashier }: EveningGuide): Promise<void> {
  say('The day’s report: what is claimed, the other till’s record, and the alarm.');
  await cashier.goTo('report');
  await page.getByTestId('day-outcome').getByText('有 2 笔没有对上').waitFor();
  await picture('day-report', { wide: true, readme: true });
}
