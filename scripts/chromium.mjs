import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * The path of an installed Chromium-family browser, or null. `GUITAI_CHROMIUM` wins, then the usual places of the
 * system, then PATH.
 */
export function findChromium(platform = process.platform, env = process.env) {
  const given = env.GUITAI_CHROMIUM;
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
  const places = [...(given ? [given] : []), ...usualPlaces(platform, env), ...onPath];
  return places.find(isExecutable) ?? null;
}

/**
 * Debian's packages that a counter in a window lacks here: a browser, and fonts for Chinese text and for the emoji in
 * nicknames.
 */
export function missingPackages() {
  return [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(hasFontFor('zh-cn') ? [] : ['fonts-noto-cjk']),
    ...(hasFontFor('und-zsye') ? [] : ['fonts-noto-color-emoji']),
  ];
}

/** Without fontconfig (Windows, macOS) the system brings its fonts. */
function hasFontFor(language) {
  const listed = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' });
  if (listed.error !== undefined) return process.platform !== 'linux';
  return listed.stdout.trim() !== '';
}

/** Debian and its kin, as root: packages can be installed without asking anybody. */
export function canInstallByApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages by apt, saying so. False where apt failed. */
export function installByApt(packages) {
  console.log(`Installing ${packages.join(' and ')} by apt-get, a few minutes …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const commands = [
    ['update', ...quiet],
    ['install', '-y', '--no-install-recommends', ...quiet, ...packages],
  ];
  return commands.every((args) => {
    const result = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (result.status !== 0) console.error(`apt-get ${args[0]} failed:\n${result.stdout}${result.stderr}`);
    return result.status === 0;
  });
}

/** The one command that puts a browser and a Chinese font on this machine. */
export function howToInstall(platform = process.platform) {
  if (platform === 'darwin') return 'brew install --cask chromium';
  if (platform === 'win32') return 'winget install --exact --id Google.Chrome';
  if (existsSync('/usr/bin/apt-get'))
    return 'sudo apt-get install -y chromium fonts-noto-cjk fonts-noto-color-emoji';
  if (existsSync('/usr/bin/dnf')) return 'sudo dnf install -y chromium google-noto-sans-cjk-fonts';
  return 'install Chromium or Google Chrome, and a Chinese font';
}

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform !== 'win32') return NAMES_ON_PATH.map((name) => `/usr/bin/${name}`);
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const tails = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return tails.flatMap((tail) => roots.map((root) => `${root}\\${tail}`));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
