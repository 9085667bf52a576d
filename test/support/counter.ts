import { randomUUID } from 'node:crypto';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { PNG } from 'pngjs';
import { type Core, createCore } from '#core/core.ts';
import type { Ports } from '#core/ports.ts';
import type { Result } from '#shared/contract/failure.ts';
import type { Card, Member } from '#shared/contract/member.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { type TestPorts, testPorts } from './ports.ts';
import { createTempDir } from './temp-dir.ts';

export type CoreClient = RouterClient<Core['router']>;

/** A core on a simulator, as a host would run it, without a host. */
export type TestCounter = {
  readonly core: Core;
  readonly call: CoreClient;
  readonly ports: TestPorts;
  readonly simulator: Simulator;
  readonly dataDir: string;
  /** Closes the core and opens another on the same files. */
  readonly restart: (ports?: Partial<Ports>) => Promise<TestCounter>;
  readonly close: () => Promise<void>;
};

export async function startCounter(
  given: Partial<Ports> & { readonly liyuquan?: string } = {},
): Promise<TestCounter> {
  const simulator = await startSimulator({ state: 'memory', seed: 1 });
  const folder = createTempDir();
  const counter = await openCounter(
    { liyuquan: simulator.liyuquanBase, ...given, dataDir: folder.path },
    simulator,
  );
  return {
    ...counter,
    close: async () => {
      await counter.close();
      await simulator.close();
      folder.remove();
    },
  };
}

/** Another core on a simulator and a data folder that are there already. */
export async function openCounter(
  given: Partial<Ports> & { readonly dataDir: string; readonly liyuquan: string },
  simulator: Simulator,
): Promise<TestCounter> {
  const ports = testPorts(given);
  const core = await createCore(ports);
  return {
    core,
    call: createRouterClient(core.router),
    ports,
    simulator,
    dataDir: given.dataDir,
    restart: async (changed = {}) => {
      await core.close();
      return openCounter({ ...given, secrets: ports.secrets, ...changed }, simulator);
    },
    close: () => core.close(),
  };
}

/** Signs in as the seeded manager, who may do everything, and chooses the first shop. */
export async function signIn(call: CoreClient, username = 'dianzhang', remember = false): Promise<void> {
  const session = await value(call.session.signIn({ username, password: '123456', remember }));
  const [shop] = session.shops;
  if (shop) await value(call.session.chooseShop({ storeId: shop.storeId }));
}

/** The value of an answer that must be one. */
export async function value<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The failure of an answer that must be one. */
export async function failure(pending: Promise<Result<unknown>>) {
  const result = await pending;
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.failure;
}

/** The seeded member with this phone number. */
export async function member(call: CoreClient, phone: string): Promise<Member> {
  const finding = await value(call.members.find({ text: phone }));
  if (finding.kind !== 'member') throw new Error(`no member: ${JSON.stringify(finding)}`);
  return finding.member;
}

export function cardOf(owner: Member, kind: Card['kind']): Card {
  const card = owner.cards.find((one) => one.kind === kind);
  if (!card) throw new Error(`${owner.nickname} has no ${kind} card`);
  return card;
}

/** Uploads a small picture and returns its name. */
export async function paymentPicture(call: CoreClient): Promise<string> {
  const base64 = PNG.sync.write(new PNG({ width: 2, height: 2 })).toString('base64');
  return (await value(call.images.upload({ mediaType: 'image/png', base64 }))).imageRef;
}

/** The newest SMS code, after asking for one. */
export async function smsCode({ call, simulator }: Pick<TestCounter, 'call' | 'simulator'>): Promise<string> {
  await value(call.sms.send({}));
  const [newest] = (await simulator.aid()).sms;
  if (!newest) throw new Error('no SMS code was sent');
  return newest.code;
}

export const newId = (): string => randomUUID();
