import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CachePlace, masterKey, placeFor } from '#core/member-cache/cache-place.ts';
import { openSealedSecrets } from '#host/adapters/sealed-secrets.ts';
import { createPasswordSeal } from '../../src/node-host/password-seal.ts';
import { findSecretsKey } from '../../src/node-host/secrets-key.ts';
import { connectToHost, unwrap } from '../../test/support/core-connection.ts';
import { startHost } from '../../test/support/node-host.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import { QUESTIONS } from './questions.ts';
import { sampleOf } from './shop.ts';

export type Counter = { readonly dataDir: string; readonly vendorUrl: string };

/** Signs in once, so that the counter remembers it, and gives the place of that shop's members. */
export async function placeAt(counter: Counter): Promise<CachePlace> {
  const host = await startHost(counter);
  const connection = await connectToHost(host.url);
  const signIn = { username: 'dianzhang', password: '123456', remember: true };
  const session = await unwrap(connection.core.session.signIn(signIn));
  const storeId = session.shop?.storeId ?? session.shops[0]?.storeId ?? '';
  await unwrap(connection.core.session.chooseShop({ storeId }));
  await unwrap(connection.core.memberCache.pause({}));
  connection.close();
  await host.stop();
  const folder = join(counter.dataDir, 'training');
  const seal = createPasswordSeal(findSecretsKey(counter.dataDir, {}).password);
  const secrets = openSealedSecrets('file', join(folder, 'secrets.json'), seal, () => undefined, Date.now);
  const { key } = await masterKey(secrets);
  return placeFor(join(folder, 'members'), key, { vendor: 'training', username: signIn.username, storeId });
}

export type WholePathTimes = {
  readonly lookups: Readonly<Record<string, Summary>>;
  /** Of the core's process, all of it: Node, core, worker and the file's pages. */
  readonly coreMb: number;
};

/** From the page to the built counter over the contract, to the worker, and back into the page, in Chromium. */
export async function measureWholePath(
  browser: Browser,
  counter: Counter,
  members: number,
  asked: number,
): Promise<WholePathTimes> {
  const host = await startHost(counter);
  const page = await browser.newPage();
  await page.goto(host.url);
  const sample = sampleOf(members, asked);
  const lookups: Record<string, Summary> = {};
  for (const [kind, textOf] of Object.entries(QUESTIONS)) {
    const times = await page.evaluate(askFromPage, sample.map(textOf));
    lookups[kind] = summarise(times);
  }
  const coreMb = residentMb(host.pid);
  await page.close();
  await host.stop();
  return { lookups, coreMb };
}

/** Linux only, as the machine of CI is; elsewhere 0. */
function residentMb(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const [, kib = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1_000;
}

/** Runs in the page: one question after the other over a socket of its own, in the contract's own words. */
async function askFromPage(texts: readonly string[]): Promise<number[]> {
  const socket = new WebSocket(`ws://${location.host}/rpc`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const ask = (id: number, text: string): Promise<string> =>
    new Promise((resolve) => {
      socket.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
      socket.send(JSON.stringify({ i: String(id), p: { u: '/members/search', b: { json: { text } } } }));
    });
  const until = performance.now() + 60_000;
  // The counter opens the file when the remembered sign-in has been looked at.
  while (!(await ask(0, '1')).includes('"ok":true')) {
    if (performance.now() > until) throw new Error(`the counter does not answer: ${await ask(0, '1')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const times: number[] = [];
  for (const text of texts) {
    const three: number[] = [];
    for (const id of [1, 2, 3]) {
      const startedAt = performance.now();
      const answer = JSON.parse(await ask(id, text));
      three.push(performance.now() - startedAt);
      if (answer.p.b.json.ok !== true) throw new Error('a lookup failed');
    }
    times.push(three.sort((a, b) => a - b)[1] ?? 0);
  }
  socket.close();
  return times;
}
