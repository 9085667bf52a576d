import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { call, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { createMoneyCalls } from './money-calls.ts';

/** They read, or write only what this counter knows. */
const MOVES_NOTHING = [
  'previewRefund',
  'get',
  'list',
  'check',
  'case',
  'decide',
  'dayReport',
  'otherTills',
  'saveOtherTills',
];

it.each(Object.keys(contract.operations))('knows whether operations.%s moves money', async (procedure) => {
  const money = createMoneyCalls();
  let during = -1;
  await money.count({ path: ['operations', procedure], next: async () => (during = money.underWay()) });
  expect(during).toBe(MOVES_NOTHING.includes(procedure) ? 0 : 1);
  expect(money.underWay()).toBe(0);
});

it.each(Object.keys(contract.dataSim))('knows whether dataSim.%s moves money', async (procedure) => {
  const money = createMoneyCalls();
  let during = -1;
  await money.count({ path: ['dataSim', procedure], next: async () => (during = money.underWay()) });
  expect(during).toBe(procedure === 'order' ? 1 : 0);
});

it('counts a call that fails only as long as it lasts', async () => {
  const money = createMoneyCalls();
  const failing = money.count({
    path: ['operations', 'spend'],
    next: async () => Promise.reject(new Error('x')),
  });
  expect(money.underWay()).toBe(1);
  await expect(failing).rejects.toThrow('x');
  expect(money.underWay()).toBe(0);
});

it('counts what comes through a real handler', async () => {
  const money = createMoneyCalls();
  const router = {
    operations: { spend: os.handler(() => money.underWay()), list: os.handler(() => money.underWay()) },
  };
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router, { clientInterceptors: [money.count] }).upgrade(port1);
  const client: { operations: { spend: () => Promise<number>; list: () => Promise<number> } } =
    createORPCClient(new RPCLink({ port: port2 }));
  port1.start();
  port2.start();
  expect([await client.operations.spend(), await client.operations.list()]).toEqual([1, 0]);
  expect(await call(router.operations.spend, undefined)).toBe(0);
  port1.close();
});
