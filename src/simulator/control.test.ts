import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from './testing/till.ts';

let till: Till;
beforeEach(async () => {
  till = await openTill();
});
afterEach(() => till.simulator.close());

const control = (path: string, init: RequestInit = {}) =>
  fetch(`${till.simulator.origin}/_sim/${path}`, init);

describe('/_sim/', () => {
  it('adds, lists and clears faults', async () => {
    const added = await control('faults', {
      method: 'POST',
      body: '{"kind":"no-answer-after","path":"money"}',
    });
    expect(await added.json()).toMatchObject([{ kind: 'no-answer-after', count: null }]);
    expect(till.simulator.faults.list()).toHaveLength(1);
    expect(await (await control('faults')).json()).toHaveLength(1);
    await control('faults', { method: 'DELETE' });
    expect(till.simulator.faults.list()).toEqual([]);
  });

  it.each(['', 'nonsense', '{}', '{"kind":"earthquake"}', '{"kind":"delay","often":true}'])(
    'answers 400 to the rule %s',
    async (body) => {
      const response = await control('faults', { method: 'POST', body });
      expect(response.status).toBe(400);
      expect(till.simulator.faults.list()).toEqual([]);
    },
  );

  it('tells the truth and the aid as the API does', async () => {
    expect(await (await control('truth')).json()).toEqual(till.simulator.truth());
    expect(await (await control('aid')).json()).toEqual(await till.simulator.aid());
  });

  it('calls a member by another nickname', async () => {
    const rename = (body: string) => control('nickname', { method: 'POST', body });
    expect((await rename('{"phone":"13800001001","nickname":"改了名"}')).status).toBe(200);
    expect((await rename('{"phone":"13800009999","nickname":"没这人"}')).status).toBe(404);
    expect((await rename('{"phone":"13800001001"}')).status).toBe(400);
    const titles = (await till.simulator.aid()).codes.map(({ title }) => title);
    expect(titles).toContain('改了名');
    expect(titles).not.toContain('没这人');
  });

  it('lapses every token', async () => {
    await till.signIn();
    await control('lapse-tokens', { method: 'POST' });
    expect((await till.call('manage/user/info')).errCode).toBe('1002');
  });

  it('begins anew in memory', async () => {
    const before = till.simulator.truth();
    await till.signIn();
    await till.call('manage/v3/userCard/add', { phone: '13800001009', membershipCardId: '3' });
    expect(till.simulator.truth()).not.toEqual(before);
    expect((await control('reset', { method: 'POST' })).status).toBe(200);
    expect(till.simulator.truth()).toEqual(before);
  });
});

describe('the page', () => {
  it('shows accounts and codes, and opens each code', async () => {
    const response = await fetch(till.simulator.pageUrl);
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('dianzhang');
    expect(text).toContain('&lt;b&gt;粗体&lt;/b&gt;');
    const link = /href="(\/qr\/[0-9a-f]{12})"/.exec(text)?.[1] ?? '';
    const svg = await fetch(`${till.simulator.origin}${link}.svg`);
    expect([svg.headers.get('content-type'), await svg.text()]).toEqual([
      'image/svg+xml',
      expect.stringContaining('<svg'),
    ]);
    expect((await fetch(`${till.simulator.origin}${link}`)).status).toBe(200);
    expect((await fetch(`${till.simulator.origin}/qr/none.svg`)).status).toBe(404);
  });

  it('arms a fault for the next money call at the press of a button', async () => {
    const body = new URLSearchParams({ fault: 'hang-after', vendor: 'liyuquan', path: 'money' });
    const response = await fetch(`${till.simulator.origin}/hand`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(till.simulator.faults.list()).toMatchObject([{ kind: 'hang-after', path: 'money', count: 1 }]);
    expect(await (await fetch(`${till.simulator.origin}/live/calls`)).text()).toContain('hang-after');
  });

  it('shows the codes that were sent to the phone', async () => {
    await till.signIn();
    const code = await till.smsCode();
    expect(await (await fetch(`${till.simulator.origin}/live/phone`)).text()).toContain(code);
  });
});

/** `fetch` may not set these headers, so this speaks HTTP itself. */
function status(method: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${till.simulator.origin}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the guard', () => {
  it.each([
    ['another host (DNS rebinding)', { host: 'evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all, as a sandboxed page has', { origin: 'null' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another page of this site', { 'sec-fetch-site': 'same-site' }],
  ])('keeps out requests that name %s', async (_what, headers) => {
    for (const path of ['/_sim/faults', '/_sim/lapse-tokens', '/_sim/reset', '/hand']) {
      expect(await status('POST', path, headers)).toBe(403);
    }
  });

  it('lets the own page and scripts in', async () => {
    const own = { origin: till.simulator.origin, 'sec-fetch-site': 'same-origin' };
    expect(await status('POST', '/_sim/lapse-tokens', own)).toBe(200);
    expect(await status('POST', '/_sim/lapse-tokens', {})).toBe(200);
  });
});
