// Starts the simulated vendor alone: npm run simulator -- [--port N] [--seed S] [--state FILE]
// Runs on the system's Node from 20.19 on, and hands over to the Node that the toolchain pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const setup = new URL('./setup.mjs', import.meta.url);
const pinnedNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (existsSync(setup)) {
  const { ensureSetup } = await import(setup.href);
  await ensureSetup();
}
if (!existsSync(new URL('../node_modules/hono', import.meta.url))) {
  console.error('The packages are not installed yet. Run: npm ci');
  process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('../src/simulator/cli.ts');
} else {
  handOver();
}

function handOver() {
  const node = [pinnedNode, `${pinnedNode}.exe`].find((path) => existsSync(path));
  if (!node) {
    console.error(`The simulator needs Node 24; this is ${process.versions.node}. Run: npm ci`);
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
