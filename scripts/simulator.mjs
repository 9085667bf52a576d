// Starts the simulated vendors alone: npm run simulator -- [--port N] [--seed S] [--members N] [--state FILE]
import { ensureSetup } from './setup.mjs';

await ensureSetup();
await import('../src/simulator/cli.ts');
