import type { Page } from 'playwright-core';
import type { VendorAid } from '#simulator/vendor-aid.ts';
import { cashierAt } from './cashier.ts';
import { layCable, type NetworkCable } from './network-cable.ts';

/** Each of the other desks' vendors at the end of a network of its own. */
export type WiredDesks = {
  readonly simAgent: NetworkCable;
  readonly zvcms: NetworkCable;
  /** Enters both in the settings of a counter that trades for real, as a manager would. */
  readonly enter: (page: Page) => Promise<void>;
  /** All back as they were. */
  readonly plug: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function wireDesks({ simAgent, zvcms }: VendorAid): Promise<WiredDesks> {
  const cables = {
    simAgent: await layCable(simAgent.base),
    zvcms: await layCable(zvcms.address),
  };
  const both = Object.values(cables);
  return {
    ...cables,
    enter: async (page) => {
      await cashierAt(page).goTo('settings');
      const { id, secret } = simAgent;
      await enter(page, 'sim-agent', { address: cables.simAgent.base, id, secret });
      const { openId, grantCode, key } = zvcms;
      await enter(page, 'zvcms', { address: cables.zvcms.base, openId, grantCode, key });
    },
    plug: async () => void (await Promise.all(both.map((cable) => cable.plug()))),
    close: async () => void (await Promise.all(both.map((cable) => cable.close()))),
  };
}

async function enter(page: Page, vendor: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const row = page.locator(`[data-testid=vendor][data-vendor=${vendor}]`);
  await row.getByText('未设置').waitFor();
  await row.getByRole('button', { name: '设置' }).click();
  for (const [name, text] of Object.entries(fields)) await page.getByTestId(`vendor-${name}`).fill(text);
  await page.getByTestId('signed-submit').click();
  await row.getByText('未设置').waitFor({ state: 'detached' });
}
