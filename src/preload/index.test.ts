import { expect, it, vi } from 'vitest';

const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
const posted: unknown[][] = [];

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => exposed.set(name, api),
  },
  ipcRenderer: { postMessage: (...args: unknown[]) => posted.push(args) },
}));

it('gives the page one function, which hands one end of a channel to each side and tells nothing else', async () => {
  const toPage: unknown[][] = [];
  vi.stubGlobal('window', { postMessage: (...args: unknown[]) => toPage.push(args) });
  await import('./index.ts');
  expect([...exposed].map(([name, api]) => [name, Object.keys(api)])).toEqual([['guitai', ['connect']]]);
  expect(exposed.get('guitai')?.connect?.('https://evil.test')).toBeUndefined();
  expect(posted).toEqual([['guitai:connect', null, [expect.any(MessagePort)]]]);
  expect(toPage).toEqual([['guitai:port', '*', [expect.any(MessagePort)]]]);
  const [, , [own] = []] = posted[0] as [string, null, MessagePort[]];
  const [, , [pages] = []] = toPage[0] as [string, string, MessagePort[]];
  const heard = new Promise((resolve) => pages?.addEventListener('message', ({ data }) => resolve(data)));
  pages?.start();
  own?.postMessage('hello');
  expect(await heard).toBe('hello');
  own?.close();
  vi.unstubAllGlobals();
});
