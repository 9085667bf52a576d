import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withPalette } from './palette-png.ts';

/** Says in words what is done, and keeps a numbered picture of it. */
export type Album = {
  readonly say: (words: string) => void;
  /** A picture at 1366x768; with `wide` another at 1920x1080. */
  readonly picture: (
    name: string,
    how?: { readonly wide?: boolean; readonly readme?: boolean },
  ) => Promise<void>;
};

const USUAL = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };

/**
 * One album for all pages of a tour, numbered through. `readmeFolder` is where pictures for the README go, or null. The
 * tour's own folder is emptied first.
 */
export function openAlbum(folder: string, readmeFolder: string | null): (page: Page) => Album {
  let number = 0;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (readmeFolder !== null) mkdirSync(readmeFolder, { recursive: true });
  return (page) => ({
    say: (words) => console.log(`· ${words}`),
    picture: async (name, { wide = false, readme = false } = {}) => {
      number += 1;
      const title = `${String(number).padStart(2, '0')}-${name}`;
      const usual = await shoot(page);
      writeFileSync(join(folder, `${title}.png`), usual);
      if (readme && readmeFolder !== null) {
        writeFileSync(join(readmeFolder, `${name}.png`), withPalette(usual));
      }
      if (wide) {
        await page.setViewportSize(WIDE);
        writeFileSync(join(folder, `${title}-1920.png`), await shoot(page));
        await page.setViewportSize(USUAL);
      }
      console.log(`    picture ${title}.png${wide ? ' (also -1920)' : ''}`);
    },
  });
}

/** Once fonts are there and whatever moves has come to rest, with the pointer where nothing answers to it. */
async function shoot(page: Page): Promise<Buffer> {
  await page.mouse.move(700, 4);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLING_MS);
  return page.screenshot();
}

const SETTLING_MS = 400;
