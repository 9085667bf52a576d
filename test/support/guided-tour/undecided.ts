import type { Guide } from './guide.ts';

const OTHER = { nickname: '卡包鼓鼓', phone: '13800001003', password: '001003' } as const;

/** The vendor does the work and loses the answer: neither success nor failure, and never a second try. */
export async function loseAnAnswer({ rig, say, picture, page, cashier }: Guide): Promise<void> {
  say(`A spend of ${OTHER.nickname} is done by the vendor, but its answer is lost.`);
  await cashier.leaveEverything();
  await cashier.open(OTHER.phone, OTHER.nickname);
  await cashier.chooseCard('练习茶铺储值卡');
  await rig.simulator().addFault({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
  await cashier.spend('0.50', OTHER.password);
  await cashier.result('消费待确认');
  await picture('undecided', { wide: true, readme: true });
  await cashier.finish();
  await page.getByTestId('action-obstacle').waitFor();
  await picture('undecided-locked');
  await page.getByRole('button', { name: '1 笔待确认' }).click();
  await cashier.reads('待确认是什么意思');
  await picture('undecided-journal', { wide: true });
}
