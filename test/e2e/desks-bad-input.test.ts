import { describe, expect, it } from 'vitest';
import { failureText } from '#shared/messages/failures.ts';
import type { FaultRuleInput } from '#simulator/faults.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });
const byId = (id: string) => shop.page.getByTestId(id);
const sentence = (code: Parameters<typeof failureText>[0]['code']): RegExp => {
  // As far as the first value that is filled in.
  const [start = ''] = failureText({ code, money: 'not-involved' }, 'zh-CN').message.split(/[，；。:：]/);
  return new RegExp(start);
};
const fault = (rule: FaultRuleInput) => shop.simulator.addFault({ count: 1, ...rule });

async function ask(cardNo: string): Promise<void> {
  await byId('sim-number').fill(cardNo);
  await byId('sim-number').press('Enter');
  await byId('sim-card').waitFor();
}

async function order(cardNo: string): Promise<void> {
  await ask(cardNo);
  await byId('sim-package').first().click();
  await byId('order').click();
  await byId('confirm-order').waitFor();
}

async function result(stage: string): Promise<string> {
  await shop.page.locator(`[data-testid=order-result][data-stage=${stage}]`).waitFor();
  return (await byId('order-result').textContent()) ?? '';
}

const openDesk = async (key: string, testId: string): Promise<void> => {
  await shop.page.keyboard.press(`Alt+${key}`);
  await byId(testId).waitFor();
};

describe('odd answers at the data-SIM desk', () => {
  it.each([
    ['gbk-body', 'vendor.encoding'],
    ['trailing-commas', 'vendor.broken-json'],
    ['data-as-list', 'vendor.unexpected-shape'],
    ['numbers-as-text', 'vendor.unexpected-shape'],
    ['refuse-signature', 'data-sim.card-refused'],
  ] as const)('%s: said of the part, and reading again mends it', async (kind, code) => {
    await openDesk('6', 'data-sim');
    await fault({ vendor: 'sim-agent', kind, path: 'agent/flow' });
    await ask('8742001');
    await byId('sim-flow').getByText(sentence(code)).first().waitFor();
    await byId('sim-package').first().waitFor();
    await shop.page.keyboard.press('F5');
    await byId('sim-remaining').waitFor();
    await shop.page.keyboard.press('Escape');
  });

  it('says the old and the new price, and sends nothing', async () => {
    const { simulator } = shop;
    const before = await simulator.agent();
    await openDesk('6', 'data-sim');
    await order('8743103');
    for (const { id, priceFen } of before.packages) {
      await simulator.steerAgent('price', { packageId: id, priceFen: priceFen + 100 });
    }
    await byId('confirm-order-button').click();
    expect(await result('failed')).toMatch(/刚才是 ¥\s?\d+\.\d\d，现在是 ¥\s?\d+\.\d\d/);
    expect((await simulator.agent()).requests).toHaveLength(before.requests.length);
    await byId('order-done').click();
    for (const { id, priceFen } of before.packages) {
      await simulator.steerAgent('price', { packageId: id, priceFen });
    }
    await shop.page.keyboard.press('Escape');
  });

  it.each([
    ['8743104', 'refuse-signature', 'failed'],
    ['8743105', 'status-as-text', 'undecided'],
    ['8743106', 'data-as-list', 'undecided'],
    ['8743107', 'numbers-as-text', 'undecided'],
    ['8743108', 'trailing-commas', 'undecided'],
    ['8743109', 'gbk-body', 'undecided'],
  ] as const)(
    'an order for %s that is answered with %s is %s, and sent once',
    async (cardNo, kind, stage) => {
      const { simulator } = shop;
      await openDesk('6', 'data-sim');
      await order(cardNo);
      await fault({ vendor: 'sim-agent', kind, path: 'money' });
      await byId('confirm-order-button').click();
      const words = await result(stage);
      expect(words).toMatch(stage === 'failed' ? /没有订购/ : /不会再订一次/);
      await byId('order-done').click();
      await byId('order-bar').waitFor();
      if (stage === 'undecided') expect(await byId('order').isDisabled()).toBe(true);
      const { requests } = await simulator.agent();
      expect(requests.filter(({ parameters }) => parameters.cardno === cardNo)).toHaveLength(1);
      await shop.page.keyboard.press('Escape');
    },
  );
});

describe('odd answers at the gift cards', () => {
  const askForUser = async (): Promise<void> => {
    await openDesk('7', 'gift-user');
    await byId('gift-user').fill('100001');
    await byId('gift-user').press('Enter');
  };

  it.each([
    ['refuse-nonce', 'vendor.operation-failed'],
    ['refuse-signature', 'vendor.operation-failed'],
    ['gbk-body', 'vendor.encoding'],
    ['trailing-commas', 'vendor.broken-json'],
  ] as const)('%s is said, and asking again works', async (kind, code) => {
    await fault({ vendor: 'zvcms', kind });
    await askForUser();
    await shop.page.getByText(sentence(code)).first().waitFor();
    await shop.page.getByRole('button', { name: '再试一次' }).click();
    await byId('gift-card').nth(6).waitFor();
    await openDesk('1', 'lookup');
  });

  it.each(['status-as-text', 'numbers-as-text'] as const)('%s changes nothing', async (kind) => {
    await fault({ vendor: 'zvcms', kind });
    await askForUser();
    await byId('gift-card').nth(6).waitFor();
    await openDesk('1', 'lookup');
  });
});
