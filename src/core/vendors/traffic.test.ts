import { expect, it } from 'vitest';
import { handClock } from '../../../test/support/ports.ts';
import type { Http, HttpOutcome } from './http.ts';
import { watchTraffic } from './traffic.ts';

const GET = { url: new URL('http://127.0.0.1/'), timeoutMs: 1, maxBytes: 1 };
const LOST: HttpOutcome = { kind: 'unreachable', failure: { code: 'vendor.unreachable', cause: '' } };

/** A door whose calls end when the test says so. */
function slowDoor() {
  const calls: (() => void)[] = [];
  const call = () => new Promise<HttpOutcome>((resolve) => calls.push(() => resolve(LOST)));
  const http: Http = { get: call, post: call };
  return { http, end: () => calls.shift()?.() };
}

const settled = async (promise: Promise<void>): Promise<boolean> => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return done;
};

it('is quiet at once where nobody calls', async () => {
  expect(await settled(watchTraffic(slowDoor().http, handClock(0)).quiet())).toBe(true);
});

it('is quiet a moment after the last of several calls', async () => {
  const clock = handClock(0);
  const door = slowDoor();
  const traffic = watchTraffic(door.http, clock);
  const calls = [traffic.http.get(GET), traffic.http.post({ ...GET, body: new Uint8Array() })];
  const quiet = traffic.quiet();
  door.end();
  await calls[0];
  clock.advance(1_000);
  expect(await settled(quiet)).toBe(false);
  door.end();
  expect(await Promise.all(calls)).toEqual([LOST, LOST]);
  expect(await settled(quiet)).toBe(false);
  // The next call of the same action.
  const next = traffic.http.get(GET);
  clock.advance(1_000);
  expect(await settled(quiet)).toBe(false);
  door.end();
  await next;
  await settled(quiet);
  clock.advance(1_000);
  expect(await settled(quiet)).toBe(true);
});
