import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { cardOf, member, newId, signIn, value } from './counter.ts';
import { testPorts } from './ports.ts';

/**
 * A counter in a process of its own that spends 1 yuan and says so, to be killed by a test meanwhile.
 * Arguments: data folder, vendor's base address, phone number.
 */
const [dataDir = '', liyuquan = '', phone = ''] = process.argv.slice(2);
const core = await createCore(testPorts({ dataDir, liyuquan }));
const call = createRouterClient(core.router);
await signIn(call);
const owner = await member(call, phone);
const operationId = newId();
process.stdout.write(`spending ${operationId}\n`);
const operation = await value(
  call.operations.spend({
    operationId,
    userId: owner.userId,
    cardId: cardOf(owner, 'stored-value').cardId,
    priceFen: 100,
    password: phone.slice(-6),
    coupon: null,
  }),
);
process.stdout.write(`verdict ${operation.verdict}\n`);
