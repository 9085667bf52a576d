import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, runToEnd } from './setup.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const UNAVAILABLE = join(ROOT, 'node_modules', '.cache', 'guitai', 'electron-unavailable');
const PROBE_BYTES = 512 * 1024;
const PROBE_TIMEOUT_MS = 12_000;
const REMEMBER_MS = 24 * 60 * 60 * 1_000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60 * 1_000;

/** The path of Electron's binary where it is unpacked already, else null. */
export function findElectron() {
  try {
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Downloads Electron's binary if it can be had. Whether it can is found out within seconds by fetching the archive's
 * beginning, and a no is remembered for a day (unless `insist`), so that a machine without that access starts quickly.
 */
export async function downloadElectron({ insist = false } = {}) {
  if (!insist && isKnownUnavailable()) return null;
  if (!(await canBeFetched())) {
    remember();
    return null;
  }
  console.log('Downloading Electron (about 120 MB, once); --browser starts without it …');
  const installer = join(PACKAGE, 'install.js');
  const options = { timeout: DOWNLOAD_TIMEOUT_MS, stdio: ['ignore', 'ignore', 'ignore'] };
  if ((await runToEnd(process.execPath, [installer], options)) !== 0) remember();
  return findElectron();
}

function isKnownUnavailable() {
  try {
    return Date.now() - statSync(UNAVAILABLE).mtimeMs < REMEMBER_MS;
  } catch {
    return false;
  }
}

function remember() {
  mkdirSync(join(UNAVAILABLE, '..'), { recursive: true });
  rmSync(UNAVAILABLE, { force: true });
  writeFileSync(UNAVAILABLE, 'The Electron binary could not be fetched; tried again a day later.\n');
}

async function canBeFetched() {
  try {
    const answer = await fetch(archiveUrl(), {
      headers: { range: `bytes=0-${PROBE_BYTES - 1}` },
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    if (!answer.ok || answer.body === null) return false;
    let received = 0;
    for await (const chunk of answer.body) {
      received += chunk.length;
      if (received >= PROBE_BYTES) return true;
    }
    return false;
  } catch {
    return false;
  }
}

/** Where @electron/get looks, the mirror that may be set for it included. */
function archiveUrl() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}
