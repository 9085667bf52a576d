import { expect, it, vi } from 'vitest';
import type { createFakeElectron } from './testing/fake-electron.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.ts')).createFakeElectron());
const { app, dialog } = (await import('electron')) as unknown as ReturnType<typeof createFakeElectron>;
const { guardQuit } = await import('./quit.ts');

it('refuses while money is under way or undecided, says so, and closes once', async () => {
  const state = { underWay: 1, unsigned: 0, windowListens: true, asked: 0, shown: 0, closed: 0 };
  let grant = (): void => undefined;
  const { mayClose } = guardQuit({
    moneyUnderWay: () => state.underWay,
    departure: {
      unsigned: () => new Array(state.unsigned),
      ask: () => {
        state.asked += 1;
        return state.windowListens;
      },
      onGranted: (close) => {
        grant = close;
      },
    },
    show: () => {
      state.shown += 1;
    },
    close: async () => {
      state.closed += 1;
    },
  });

  expect(mayClose()).toBe(false);
  app.quit();
  expect([state.closed, app.exitCodes]).toEqual([0, []]);
  expect(dialog.shown).toHaveLength(2);
  expect(JSON.stringify(dialog.shown[0])).toMatch(/请稍候.*Wait for its result/);
  expect(state.asked).toBe(0);

  // Undecided: the window asks, and nothing else is shown.
  Object.assign(state, { underWay: 0, unsigned: 2 });
  app.quit();
  expect(mayClose()).toBe(false);
  expect(state).toMatchObject({ asked: 2, shown: 2, closed: 0 });
  expect(dialog.shown).toHaveLength(2);

  // A page that died cannot ask.
  state.windowListens = false;
  expect(mayClose()).toBe(false);
  expect(JSON.stringify(dialog.shown[2])).toMatch(/还有 2 笔.*2 operations are undecided/);

  // A supervisor has signed for them: the window lets it go.
  state.unsigned = 0;
  const exited = new Promise((resolve) => app.once('exited', resolve));
  grant();
  expect(mayClose()).toBe(true);
  app.quit();
  await exited;
  expect([state.closed, app.exitCodes]).toEqual([1, [0]]);
});
