import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CoreConnection, connectToHost, unwrap } from '../support/core-connection.ts';
import { readJournal } from '../support/journal-file.ts';
import { type HostProcess, startHost } from '../support/node-host.ts';
import { controlSimulator } from '../support/simulator-control.ts';
import { createTempDir } from '../support/temp-dir.ts';

/** The built counter in a process of its own, with money undecided. */
const folder = createTempDir();
let host: HostProcess;
let counter: CoreConnection;
beforeAll(async () => {
  host = await startHost({ dataDir: folder.path, seed: 1 });
  counter = await connectToHost(host.url);
  await spendWithoutAnswer();
});
afterAll(async () => {
  counter.close();
  await host.stop();
  folder.remove();
});

async function spendWithoutAnswer(): Promise<void> {
  const { core } = counter;
  const simulator = controlSimulator(host.simulatorOrigin ?? '');
  await unwrap(core.session.signIn({ username: 'dianzhang', password: '123456', remember: false }));
  const { shops } = await unwrap(core.session.current({}));
  await unwrap(core.session.chooseShop({ storeId: shops[0]?.storeId ?? '' }));
  const found = await unwrap(core.members.find({ text: '13800001001' }));
  if (found.kind !== 'member') throw new Error('no member');
  const { userId, cards } = found.member;
  const cardId = cards.find(({ kind }) => kind === 'stored-value')?.cardId ?? '';
  await simulator.addFault({ path: 'money', kind: 'no-answer-before', count: 1 });
  const operationId = crypto.randomUUID();
  await unwrap(
    core.operations.spend({ operationId, userId, cardId, priceFen: 666, password: '001001', coupon: null }),
  );
}

const refusals = (): number => host.output().split('press Ctrl-C again within 10 seconds').length - 1;
const leftEvents = () =>
  readJournal(`${folder.path}/training/journal.sqlite`).events.filter(
    ({ type }) => type === 'left-undecided',
  );

describe('Ctrl-C in the terminal while money is undecided', () => {
  it('is refused, says what is undecided, and asks in the window; the counter goes on', async () => {
    const heard: unknown[] = [];
    const events = await counter.core.app.events({});
    void (async () => {
      for await (const event of events) if (event.type === 'leave') heard.push(event);
    })().catch(() => undefined);
    process.kill(host.pid, 'SIGINT');
    await vi.waitFor(() => expect(refusals()).toBe(1), { timeout: 10_000 });
    expect(host.output()).toMatch(/消费 Spend {2}¥6\.66 {2}结果未知/);
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'leave', granted: false }]), { timeout: 10_000 });
    expect(await unwrap(counter.core.app.info({}))).toMatchObject({ undecided: 1 });
    expect(leftEvents()).toEqual([]);
  });

  it('ends it when pressed again; nothing is lost, and the next start takes it up', async () => {
    // Whatever the clock of a slow machine says: the press that is refused anew is followed by another.
    const ended = host.ended.then(() => true);
    while (!(await Promise.race([ended, pause(700).then(() => false)]))) process.kill(host.pid, 'SIGINT');
    expect(leftEvents()).toHaveLength(1);
    expect(JSON.parse(String(leftEvents()[0]?.content))).toEqual({ personId: null });
    host = await startHost({ dataDir: folder.path, seed: 1 });
    counter = await connectToHost(host.url);
    expect(await unwrap(counter.core.app.info({}))).toMatchObject({ undecided: 1 });
  });
});

describe('a supervisor’s signature', () => {
  it('ends the counter', async () => {
    const pin = '271828';
    const boss = await unwrap(counter.core.people.add({ name: '练店长', role: 'supervisor', pin, by: null }));
    expect(await unwrap(counter.core.app.leave({ by: null }))).toMatchObject({ left: false });
    expect(await unwrap(counter.core.app.leave({ by: { personId: boss.personId, pin } }))).toMatchObject({
      left: true,
    });
    await host.ended;
    expect(leftEvents()).toHaveLength(2);
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
