import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const shop = openShop({ oneWindow: true });
const byId = (id: string) => shop.page.getByTestId(id);

async function ask(userId: string): Promise<void> {
  await byId('gift-user').fill(userId);
  await byId('gift-user').press('Enter');
}

describe('gift cards', () => {
  it('are shown with money, validity and state in words; recycled ones on demand', async () => {
    await shop.page.getByRole('navigation').getByRole('button', { name: '礼品卡' }).click();
    await byId('gift-nobody').waitFor();
    await ask('100001');
    await byId('gift-card').filter({ hasText: '春茶礼品卡' }).waitFor();
    const card = byId('gift-card').filter({ hasText: '春茶礼品卡' });
    expect(await card.getByTestId('gift-state').textContent()).toBe('可用');
    const words = await card.textContent();
    expect(words).toMatch(/128\s*\.50/);
    expect(words).toMatch(/200\s*\.00/);
    expect(words).toContain('永久有效');
    await card.locator('img').waitFor();
    expect(await byId('gift-card').count()).toBe(7);
    expect(await byId('gift-state').first().textContent()).toBe('可用');
    await byId('gift-recycled').check({ force: true });
    await byId('gift-card').filter({ hasText: '已回收' }).waitFor();
    expect(await byId('gift-card').count()).toBe(8);
    const states = await byId('gift-state').allTextContents();
    expect(states.toSorted()).toEqual(
      ['可用', '已回收', '已用完', '已转赠', '已过期', '未绑定', '状态未知', '转赠中'].toSorted(),
    );
  });

  it('that do not exist, an id that is none and a vendor that is silent are said plainly', async () => {
    await shop.page.getByRole('navigation').getByRole('button', { name: '礼品卡' }).click();
    await ask('100003');
    await byId('gift-none').getByText('没有礼品卡').waitFor();
    await ask('两个 字');
    await shop.cashier.reads(/用户编号只有字母/);
    await ask('999999');
    await shop.cashier.reads(/礼品卡平台没有给出这位会员的卡/);
    await shop.simulator.addFault({ vendor: 'zvcms', kind: 'no-answer-before', count: 1 });
    await ask('100005');
    await shop.page.getByRole('alert').first().waitFor();
    await shop.page.getByRole('button', { name: '再试一次' }).click();
    await byId('gift-card').nth(23).waitFor();
  });

  it('are linked to the member once, by a scan, and are there from then on', async () => {
    const { page, cashier } = shop;
    await cashier.open('13800001001', '小练习');
    await page.keyboard.press('F3');
    await byId('gift-nobody').getByText('还没有关联 小* 138****1001 的用户编号').waitFor();
    await cashier.scanByWedge('100001');
    await byId('gift-link').click();
    await byId('gift-linked').waitFor();
    await page.keyboard.press('Alt+1');
    await cashier.sees('小练习');
    await byId('member-gift-cards').click();
    await byId('gift-linked').waitFor();
    await byId('gift-user-id').getByText('100001').waitFor();
    await byId('gift-unlink').click();
    await byId('gift-unlink-confirm').click();
    await byId('gift-nobody').getByText('还没有关联 小* 138****1001 的用户编号').waitFor();
  });

  it('are found through the webcam', async () => {
    const { page, cashier, rig } = shop;
    await page.keyboard.press('Alt+7');
    await byId('gift-camera').click();
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: '100002', sizePx: 330 });
    await byId('gift-user-id').getByText('100002').waitFor();
    expect(await byId('gift-card').count()).toBe(2);
  });
});
