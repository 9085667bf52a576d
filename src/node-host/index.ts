import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The first file of the Node host. It turns on Node's compile cache, beside the built program and not in the shared
 * temporary folder, before the one large file behind it is compiled: a third of a start was that compilation.
 */
enableCompileCache(fileURLToPath(new URL('compile-cache', import.meta.url)));
await import('./cli.ts');
