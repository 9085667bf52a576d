import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/** `npm start` looks at its options before it installs or builds anything. */
describe('npm start', () => {
  it.each([
    [['--port', 'abc'], '--port takes a whole number from 0 to 65535'],
    [['--port', '65536'], '--port takes a whole number from 0 to 65535'],
    [['--port', '9'.repeat(40)], '--port takes a whole number from 0 to 65535'],
    [['--port=-1'], '--port takes a whole number from 0 to 65535'],
    [['--seed', '4294967296'], '--seed takes a whole number'],
    [['--members', '5000001'], '--members takes a whole number'],
    [['--data', ''], '--data takes a folder'],
    [['--data'], "Option '--data <value>' argument missing"],
    [['--electron', '--browser'], 'choose one of --electron, --browser'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['stray'], "Unexpected argument 'stray'"],
  ])('refuses %j with a sentence, what there is, and exit code 2', (args, sentence) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('--no-open');
    expect(stdout).toBe('');
  });
});
