import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, whatever the current one is. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const OLDEST = { major: 20, minor: 19 };

/**
 * Makes any script of ours runnable on a fresh clone: checks Node, installs packages that are missing, and goes on
 * under the project's own Node 24 (the `node` package). Does not return where another Node had to take over. The
 * current folder becomes ROOT; where the user stood stays in INIT_CWD, as with npm. Plain JavaScript without packages,
 * because there may be none yet.
 */
export async function ensureSetup() {
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(ROOT);
  refuseOldNode();
  if (!packagesMatch()) await install();
  const own = ownNode();
  if (own === null || realpathSync(own) === realpathSync(process.execPath)) return;
  process.exit(await runToEnd(own, [...process.execArgv, ...process.argv.slice(1)]));
}

/**
 * Runs a program on this terminal and gives its exit code. Signals are passed on to it and it decides when to end;
 * Ctrl-C reaches it from the terminal as well, so it must bear being told twice.
 */
export function runToEnd(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, pass);
    const end = (code) => {
      for (const signal of PASSED_ON) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      end(1);
    });
    child.once('exit', (code, signal) => end(signal === null ? (code ?? 1) : 1));
  });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  console.error(
    `This is Node ${process.versions.node}; Guitai needs ${OLDEST.major}.${OLDEST.minor} or later: https://nodejs.org`,
  );
  process.exit(1);
}

/** The Node that the project pins; null where its package holds none for this system and ours is new enough. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(ROOT, 'node_modules', 'node', 'bin', name);
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return null;
  console.error('node_modules holds no Node 24: its install script did not run. Try: npm rebuild node');
  return process.exit(1);
}

/** Compares what npm says it has installed with what the lock file asks for. */
function packagesMatch() {
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  if (installed === null || wanted === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const present = installed[path];
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

async function install() {
  console.log('Installing packages (npm ci), about a minute …');
  const windows = process.platform === 'win32';
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const code = await runToEnd(windows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, shell: windows });
  if (code === 0) return;
  console.error('npm ci failed; its message is above. Is the registry reachable?');
  process.exit(code);
}
