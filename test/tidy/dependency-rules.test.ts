import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  readonly forbidden: readonly { readonly name: string }[];
};

/** A file that breaks the rule, for each rule. What it imports is there as well, and clean. */
const BREACHES: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'no-circular': ['src/core/session/one.ts', './other.ts'],
  'no-unresolvable': ['src/core/session/lost.ts', './nowhere.ts'],
  'shared-stands-alone': ['src/shared/clock.ts', 'node:fs'],
  'contract-library-in-the-contract': ['src/shared/money.ts', '@orpc/contract'],
  'core-knows-no-host': ['src/core/session/session.ts', '#host/clean.ts'],
  'host-serves-both-hosts': ['src/host/sneaky.ts', '../node-host/clean.ts'],
  'hosts-stand-apart': ['src/main/borrow.ts', '../node-host/clean.ts'],
  'training-starts-the-simulator': ['src/node-host/cheat.ts', '#simulator/server.ts'],
  'simulator-has-one-front-door': ['src/host/training.ts', '#simulator/clean.ts'],
  'electron-only-in-its-host': ['src/host/paths.ts', 'electron'],
  'electron-is-never-reached': ['src/node-host/settings.ts', 'electron-store'],
  'decisions-of-the-electron-host-are-pure': ['src/main/origin.ts', 'electron'],
  'preload-is-a-wire': ['src/preload/index.ts', '#core/clean.ts'],
  'renderer-sees-only-shared': ['src/renderer/src/app/App.tsx', '#core/clean.ts'],
  'renderer-parses-nothing': ['src/renderer/src/lib/parse.ts', '#shared/contract/member.ts'],
  'renderer-has-no-node': ['src/renderer/src/app/Disk.tsx', 'node:fs'],
  'features-do-not-mix': ['src/renderer/src/features/counter/Counter.tsx', '../records/clean.ts'],
  'renderer-parts-below-features': ['src/renderer/src/components/Button.tsx', '../features/records/clean.ts'],
  'vendors-do-not-mix': ['src/core/vendors/other/client.ts', '../liyuquan/clean.ts'],
  'vendor-ground-knows-no-connector': ['src/core/vendors/outcome.ts', './liyuquan/clean.ts'],
  'signing-is-pure': ['src/core/vendors/dakashi/signing.ts', '../../ports.ts'],
  'connectors-are-named-once': ['src/core/operations/runner.ts', '../vendors/liyuquan/clean.ts'],
  'one-door-to-the-network': ['src/core/members/search.ts', 'node:https'],
  'one-door-to-sqlite': ['src/core/journal/journal.ts', 'node:sqlite'],
  'journal-stands-below-operations': ['src/core/journal/upward.ts', '../operations/clean.ts'],
  'pure-files-stay-pure': ['src/core/operations/transition.ts', '../journal/clean.ts'],
  'simulator-is-an-independent-oracle': ['src/simulator/liyuquan/shortcut.ts', '#core/clean.ts'],
  'no-product-code-on-tests': ['src/core/session/tested.ts', './session.test.ts'],
  'no-product-code-on-tools': ['src/core/session/random.ts', 'fast-check'],
};

const CONNECTORS = ['liyuquan', 'sim-agent', 'dakashi', 'zvcms'];

const CLEAN = [
  ...['core', 'host', 'node-host', 'simulator', 'core/operations', 'core/journal'],
  ...CONNECTORS.map((name) => `core/vendors/${name}`),
  'renderer/src/features/records',
].map((folder) => `src/${folder}/clean.ts`);

const BIN = 'bin/dependency-cruiser.mjs';
const folder = mkdtempSync(join(tmpdir(), 'guitai-rules-'));
let caught: ReadonlySet<string>;

beforeAll(() => {
  for (const name of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
    cpSync(join(ROOT, name), join(folder, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const file of CLEAN) write(file, 'export const clean = true;\n');
  write('src/simulator/server.ts', 'export const clean = true;\n');
  write('src/core/session/session.test.ts', 'export const clean = true;\n');
  write('src/shared/contract/member.ts', 'export const memberSchema = 1;\nexport type Member = number;\n');
  write('src/renderer/src/lib/typed.ts', "import type { Member } from '#shared/contract/member.ts';\n");
  write('src/shared/contract/failure.ts', "import './member.ts';\n");
  write('src/shared/codes/code.ts', "import 'zod';\n");
  write('src/core/ports.ts', 'export const clean = true;\n');
  write('src/core/session/other.ts', "import './one.ts';\n");
  for (const [file, imported] of Object.values(BREACHES)) write(file, `import '${imported}';\n`);
  for (const name of CONNECTORS) {
    write(`src/core/session/names-${name}.ts`, `import '../vendors/${name}/clean.ts';\n`);
    for (const other of CONNECTORS.filter((another) => another !== name)) {
      write(`src/core/vendors/${other}/borrows-${name}.ts`, `import '../${name}/clean.ts';\n`);
    }
  }
  const names = CONNECTORS.map((name) => `import './vendors/${name}/clean.ts';\n`);
  write('src/core/connect.ts', names.join(''));
  caught = cruise();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.entries(BREACHES))('%s is kept: %j is caught', (rule, [file]) => {
  expect(caught).toContain(`${rule} ${file}`);
});

it.each(CONNECTORS)('no connector but %s imports it, and only connect.ts names it', (connector) => {
  for (const other of CONNECTORS.filter((name) => name !== connector)) {
    expect(caught).toContain(`vendors-do-not-mix src/core/vendors/${other}/borrows-${connector}.ts`);
  }
  expect(caught).toContain(`connectors-are-named-once src/core/session/names-${connector}.ts`);
  expect([...caught].filter((breach) => breach.endsWith(' src/core/connect.ts'))).toEqual([]);
});

it('the screen has types only of what parses, however it would come by it', () => {
  const parsers = [...caught].filter((breach) => breach.startsWith('renderer-parses-nothing '));
  const files = [
    'renderer/src/lib/parse.ts',
    'shared/contract/failure.ts',
    'shared/codes/code.ts',
    'shared/money.ts',
  ];
  expect(parsers.sort()).toEqual(files.map((file) => `renderer-parses-nothing src/${file}`).sort());
});

it('has a breach for every rule', () => {
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BREACHES).sort());
});

it('finds nothing in what is clean', () => {
  const files = [...caught].map((breach) => breach.split(' ')[1] ?? '');
  expect(files.filter((file) => CLEAN.includes(file))).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function cruise(): ReadonlySet<string> {
  const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', BIN);
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
  };
  return new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
}
