import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { conversationOf } from '../support/conversation.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false });
const PASSWORD = '001001';

describe('what must stay in the core', () => {
  it('never reaches the page: token, addresses, full phone numbers, passwords', async () => {
    const { cashier, page, watch, rig } = shop;
    await cashier.open('13800001002', '四态君');
    await page.keyboard.press('Escape');
    await cashier.open('13800001001', '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('1.11', PASSWORD);
    await cashier.result('消费成功');
    await cashier.finish();
    await cashier.begin('records');
    await page.getByRole('row').nth(1).waitFor();
    await cashier.goTo('operations');
    await page.getByRole('listitem').first().waitFor();

    const seen = [...watch.frames(), await page.content(), await storedInPage()].join('\n');
    for (const token of vendorTokens()) expect(seen).not.toContain(token);
    const simulatorHost = new URL(rig.host().simulatorOrigin ?? '').host;
    expect(seen).not.toContain(simulatorHost);
    expect(seen).not.toContain('liyuquan/web');
    expect(seen).not.toContain('userCard/expense');
    const received = watch.received().join('\n');
    expect(received).not.toContain('errCode');
    // The training aid plays the customers and so knows them; nothing else may give a full number to whoever did not
    // type it. What is found as one types comes back with the text that was typed.
    const volunteered = conversationOf(watch).volunteered((text) => /1380000100[12]/.test(text));
    expect(volunteered.filter((name) => name !== 'training.aid')).toEqual([]);
  });

  it('is not on the disk in plain text: no password, no token, no SMS code', () => {
    const tokens = vendorTokens();
    expect(tokens.length).toBeGreaterThan(0);
    for (const file of filesBelow(shop.rig.dataDir)) {
      // The pretended vendor's own books are the vendor's, not ours.
      if (/simulator\.sqlite/.test(file)) continue;
      const content = readFileSync(file, 'latin1');
      for (const secret of [...tokens, md5Of(PASSWORD), `"${PASSWORD}"`]) {
        expect(content.includes(secret), `${file} holds a secret`).toBe(false);
      }
    }
  });

  it('is in files that only this account can read', () => {
    for (const file of filesBelow(shop.rig.dataDir).filter((path) => /key|secrets/.test(path))) {
      expect(statSync(file).mode & 0o077, file).toBe(0);
    }
  });

  function vendorTokens(): string[] {
    const database = new DatabaseSync(join(shop.rig.dataDir, 'training', 'simulator.sqlite'), {
      readOnly: true,
    });
    const rows = database.prepare('SELECT * FROM token').all();
    database.close();
    return rows.map((row) => String(row.token ?? row.value));
  }

  function storedInPage(): Promise<string> {
    return shop.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
  }
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const md5Of = (text: string): string => createHash('md5').update(text).digest('hex');
