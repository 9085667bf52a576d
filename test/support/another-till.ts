import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { cardOf, member, signIn, value } from './counter.ts';
import { testPorts } from './ports.ts';
import { createTempDir } from './temp-dir.ts';

/** A sale on the same vendor account at a till with a journal of its own: to everybody else a stranger's record. */
export async function spendAtAnotherTill(
  liyuquan: string,
  { phone, priceFen }: { readonly phone: string; readonly priceFen: number },
): Promise<Operation> {
  const folder = createTempDir();
  const core = await createCore(testPorts({ dataDir: folder.path, liyuquan }));
  const call = createRouterClient(core.router);
  await signIn(call);
  const owner = await member(call, phone);
  const spend = {
    operationId: randomUUID(),
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    priceFen,
    password: phone.slice(-6),
    coupon: null,
  };
  const operation = await value(call.operations.spend(spend));
  await core.close();
  folder.remove();
  return operation;
}
