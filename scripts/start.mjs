import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { canInstallByApt, findChromium, howToInstall, installByApt, missingPackages } from './chromium.mjs';
import { downloadElectron, findElectron } from './electron-binary.mjs';
import { ensureSetup, ROOT, runToEnd } from './setup.mjs';

const HELP = `npm start -- [options]

Opens the counter in training mode: a simulated vendor with seeded members, no real money.

  --electron        in Electron, or not at all
  --browser         in a Chromium-family browser
  --no-open         serve and print the address
  --port N          the port in 127.0.0.1 (browser and --no-open; 0 is any free one)
  --data DIR        where the counter keeps its data
  --seed N          which members the simulated vendor has at its first start
  --members N       how many members it has then, up to 5000000 (40)
  --live            with the real vendor
  --vendor-url URL  with a vendor at that address
  --help            this text
`;

const OPTIONS = {
  electron: { type: 'boolean', default: false },
  browser: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  port: { type: 'string' },
  data: { type: 'string' },
  seed: { type: 'string' },
  members: { type: 'string' },
  live: { type: 'boolean', default: false },
  'vendor-url': { type: 'string' },
  help: { type: 'boolean', default: false },
};

const MOST = { port: 65_535, seed: 2 ** 31 - 1, members: 5_000_000 };
const BAD_OPTIONS = 2;

async function main() {
  const options = readOptions();
  await ensureSetup();
  if (options.data !== undefined) options.data = resolve(process.env.INIT_CWD, options.data);
  if (!build()) return 1;
  if (options['no-open']) return serve(options, null);
  if (!hasDisplay()) {
    console.log('No display here: the counter is served, open the address in a browser on this machine.');
    return serve(options, null);
  }
  if (options.electron) return startElectron(options, await electronOrFail());
  if (!options.browser) {
    const electron = findElectron() ?? (await downloadElectron());
    if (electron !== null) return startElectron(options, electron);
  }
  return serve(options, browserForWindow());
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const chosen = ['electron', 'browser', 'no-open'].filter((name) => values[name]);
    if (chosen.length > 1) throw new Error(`choose one of --${chosen.join(', --')}`);
    if (values.data === '') throw new Error('--data takes a folder');
    for (const [name, most] of Object.entries(MOST)) {
      const value = values[name];
      if (value !== undefined && !(/^\d{1,10}$/.test(value) && Number(value) <= most)) {
        throw new Error(`--${name} takes a whole number from 0 to ${most}`);
      }
    }
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return process.exit(BAD_OPTIONS);
  }
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function serve(options, browser) {
  const args = [join(ROOT, 'out', 'node-host', 'index.js'), ...coreArgs(options)];
  if (options.port !== undefined) args.push('--port', options.port);
  if (browser !== null) args.push('--browser-path', browser);
  return runToEnd(process.execPath, args);
}

function startElectron(options, binary) {
  const sandbox = isRoot() ? ['--no-sandbox'] : [];
  if (isRoot()) console.log("Running as root: Chromium's own sandbox is off.");
  return runToEnd(binary, [...sandbox, ROOT, ...coreArgs(options)]);
}

/** What both hosts take. */
function coreArgs(options) {
  const args = options.live ? ['--live'] : [];
  for (const name of ['data', 'seed', 'members', 'vendor-url']) {
    if (options[name] !== undefined) args.push(`--${name}`, options[name]);
  }
  return args;
}

async function electronOrFail() {
  const binary = findElectron() ?? (await downloadElectron({ insist: true }));
  if (binary !== null) return binary;
  console.error("Electron's binary is not here and cannot be downloaded. Try: npm start -- --browser");
  return process.exit(1);
}

function browserForWindow() {
  let browser = findChromium();
  if (canInstallByApt()) {
    const missing = missingPackages();
    if (missing.length > 0) installByApt(missing);
    browser = findChromium();
  }
  if (browser === null) {
    console.log(`No Chromium-family browser was found. To open the counter in a window: ${howToInstall()}`);
  } else if (isRoot()) {
    console.log("Running as root: the browser's own sandbox is off. Prefer an ordinary user.");
  }
  return browser;
}

process.exitCode = await main();
