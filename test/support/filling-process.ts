import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { openSealedSecrets } from '#host/adapters/sealed-secrets.ts';
import { createPasswordSeal } from '../../src/node-host/password-seal.ts';
import { signIn } from './counter.ts';
import { testPorts } from './ports.ts';

/**
 * A counter without windows that goes through the vendor's list and says which page is committed, until it is killed:
 * `node filling-process.ts DATA_DIR VENDOR_BASE`.
 */
const [dataDir = '', liyuquan = ''] = process.argv.slice(2);
const seal = createPasswordSeal('of a practice shop');
const secrets = openSealedSecrets('file', join(dataDir, 'secrets.json'), seal, () => undefined, Date.now);
const core = await createCore(testPorts({ dataDir, liyuquan, secrets }));
const call = createRouterClient(core.router);
const events = await call.app.events({});
await signIn(call);
for await (const event of events) {
  if (event.type !== 'member-cache') continue;
  const { phase, progress, members } = event.cache;
  process.stdout.write(`${phase} ${progress?.pagesDone ?? 0} of ${progress?.pagesTotal ?? 0}, ${members}\n`);
}
