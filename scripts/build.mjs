import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureSetup, ROOT } from './setup.mjs';

const STAMP = join(ROOT, 'out', 'built-from.txt');
const OUTPUTS = [
  'main/index.js',
  'preload/index.cjs',
  'renderer/index.html',
  'node-host/index.js',
  'member-worker/index.js',
];
const INPUTS = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.node-host.config.ts',
  'vite.member-worker.config.ts',
  'tsconfig.base.json',
];

/**
 * Builds out/{main,preload,renderer,node-host,member-worker} unless they were built from these very sources. Gives false where a
 * build failed; its output has been shown then. `quiet` keeps standard output clean.
 */
export function build({ force = false, quiet = false } = {}) {
  const digest = digestOfInputs();
  if (!force && isFresh(digest)) return true;
  const startedMs = performance.now();
  if (!quiet) console.log('Building …');
  const steps = [
    ['electron-vite', 'build', '--logLevel', 'error'],
    ['vite', 'build', '--config', 'vite.node-host.config.ts', '--logLevel', 'error'],
    ['vite', 'build', '--config', 'vite.member-worker.config.ts', '--logLevel', 'error'],
  ];
  if (!steps.every(([name, ...args]) => runTool(name, args))) return false;
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(STAMP, digest);
  if (!quiet) console.log(`Built in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s`);
  return true;
}

function runTool(name, args) {
  const result = spawnSync(process.execPath, [toolPath(name), ...args], { cwd: ROOT, encoding: 'utf8' });
  if (result.status === 0) return true;
  console.error(`${name} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  return false;
}

/** The JavaScript file behind a package's command, so that no shell is needed on any system. */
export function toolPath(name) {
  const folder = join(ROOT, 'node_modules', name === 'depcruise' ? 'dependency-cruiser' : name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name.replace(/^@[^/]+\//, '')]);
}

function isFresh(digest) {
  const built = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest;
  return built && OUTPUTS.every((path) => existsSync(join(ROOT, 'out', path)));
}

function digestOfInputs() {
  const hash = createHash('sha256');
  for (const path of [...INPUTS, ...filesBelow('src')].filter((path) => existsSync(join(ROOT, path)))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureSetup();
  if (!build({ force: process.argv.includes('--force') })) process.exitCode = 1;
}
