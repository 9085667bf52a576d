import { expect, it, vi } from 'vitest';
import type { createFakeElectron } from './testing/fake-electron.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.ts')).createFakeElectron());
const { app, dialog } = (await import('electron')) as unknown as ReturnType<typeof createFakeElectron>;
const { guardQuit } = await import('./quit.ts');

it('refuses while money is under way, says why in both languages, and closes once', async () => {
  let underWay = 1;
  let closed = 0;
  const { mayClose } = guardQuit(
    () => underWay,
    async () => {
      closed += 1;
    },
  );
  expect(mayClose()).toBe(false);
  app.quit();
  expect([closed, app.exitCodes]).toEqual([0, []]);
  expect(dialog.shown).toHaveLength(2);
  expect(JSON.stringify(dialog.shown[0])).toMatch(/请稍候.*Wait for its result/);
  underWay = 0;
  const exited = new Promise((resolve) => app.once('exited', resolve));
  expect(mayClose()).toBe(true);
  app.quit();
  app.quit();
  await exited;
  expect([closed, app.exitCodes]).toEqual([1, [0]]);
});
