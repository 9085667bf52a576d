import { describe, expect, it } from 'vitest';
import type { Connection, CoreLink } from './core-client.ts';
import { type CoreLine, createCoreLine, pauseMs } from './core-line.ts';
import { TurnedAwayError } from './turned-away.ts';

/** Connections made by hand: each attempt waits until the test lets it succeed or fail. */
function byHand() {
  const attempts: {
    readonly open: (link: CoreLink) => () => void;
    readonly fail: (error?: Error) => void;
  }[] = [];
  const pauses: number[] = [];
  const closing = Promise.withResolvers<void>();
  let waiter: (() => void) | undefined;
  const connect = () =>
    new Promise<Connection>((resolve, reject) => {
      attempts.push({
        open: (link) => {
          const { promise: closed, resolve: end } = Promise.withResolvers<void>();
          resolve({ link, closed, close: closing.resolve });
          return end;
        },
        fail: (error = new Error('refused')) => reject(error),
      });
      waiter?.();
    });
  const attempt = async (number: number) => {
    while (attempts.length < number) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiter = resolve;
      await promise;
    }
    const made = attempts[number - 1];
    if (!made) throw new Error('no such attempt');
    return made;
  };
  const sleep = async (delayMs: number) => void pauses.push(delayMs);
  return { line: createCoreLine({ connect, sleep }), attempt, pauses, closing: closing.promise };
}

const until = (line: CoreLine, wanted: string) =>
  new Promise<void>((resolve) => {
    if (line.state() === wanted) return resolve();
    const stop = line.subscribe(() => {
      if (line.state() !== wanted) return;
      stop();
      resolve();
    });
  });

const answering = (calls: string[]): CoreLink => ({
  call: async (path) => {
    calls.push(path.join('.'));
    return { ok: true, value: {} };
  },
});

describe('the line to the core', () => {
  it('sends each call once, over the connection that stands', async () => {
    const { line, attempt } = byHand();
    const [first, second]: [string[], string[]] = [[], []];
    const stop = line.start();
    const end = (await attempt(1)).open(answering(first));
    await until(line, 'connected');
    await line.client.app.info({});
    end();
    await until(line, 'lost');
    (await attempt(2)).open(answering(second));
    await until(line, 'connected');
    await line.client.app.settings({});
    stop();
    expect([first, second]).toEqual([['app.info'], ['app.settings']]);
  });

  it('fails a call at once, unsent, while there is no connection', async () => {
    const { line } = byHand();
    await expect(line.client.app.info({})).rejects.toMatchObject({
      failure: { code: 'connection.lost', money: 'not-moved' },
    });
  });

  it('never repeats a call that was under way when the connection ended', async () => {
    const { line, attempt } = byHand();
    const [calls, after]: [string[], string[]] = [[], []];
    const { promise: gone, reject: lose } = Promise.withResolvers<never>();
    const stop = line.start();
    const link: CoreLink = {
      call: (path) => {
        calls.push(path.join('.'));
        return gone;
      },
    };
    const end = (await attempt(1)).open(link);
    await until(line, 'connected');
    const sms = line.client.sms.send({});
    lose(new Error('closed'));
    end();
    await expect(sms).rejects.toThrow('closed');
    (await attempt(2)).open(answering(after));
    await until(line, 'connected');
    stop();
    expect(calls).toEqual(['sms.send']);
    expect(after).toEqual([]);
  });

  it('waits longer between attempts that fail, and begins anew once one succeeds', async () => {
    const { line, attempt, pauses } = byHand();
    const stop = line.start();
    for (const number of [1, 2, 3]) (await attempt(number)).fail();
    const end = (await attempt(4)).open(answering([]));
    await until(line, 'connected');
    end();
    await attempt(5);
    stop();
    expect(pauses).toEqual([250, 500, 1_000, 250]);
  });

  it('says when a host answers that does not know this page, and joins it once it does', async () => {
    const { line, attempt } = byHand();
    const stop = line.start();
    const end = (await attempt(1)).open(answering([]));
    await until(line, 'connected');
    end();
    (await attempt(2)).fail();
    await until(line, 'lost');
    (await attempt(3)).fail(new TurnedAwayError());
    await until(line, 'turned-away');
    (await attempt(4)).fail();
    await until(line, 'lost');
    (await attempt(5)).open(answering([]));
    await until(line, 'connected');
    stop();
  });

  it('never waits longer than four seconds', () => {
    expect(pauseMs(4)).toBe(4_000);
    expect(pauseMs(1_000_000)).toBe(4_000);
  });

  it('closes a connection that comes after it was stopped', async () => {
    const { line, attempt, closing } = byHand();
    const stop = line.start();
    const first = await attempt(1);
    stop();
    first.open(answering([]));
    await closing;
    expect(line.state()).toBe('connecting');
  });
});
