import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./cli.ts', import.meta.url));
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs it until it ends by itself, or until `until` appears on its output: then it is told to end. */
function run(args: readonly string[], until?: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (until && out.includes(until)) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('the command line', () => {
  it('ends with code 2 when an argument is bad, and says which', async () => {
    const { code, out, err } = await run(['--port', 'x']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/--port must be[\s\S]*Usage/);
  });

  it('prints address, page and accounts, and ends cleanly', async () => {
    const { code, out } = await run(['--port', '0', '--seed', '3'], 'Ctrl+C');
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/liyuquan\/web\//);
    for (const path of ['sim-agent/', 'dakashi/', 'zvcms/api/v2']) expect(out).toContain(`/${path}`);
    expect(out).toContain('dianzhang / 123456');
  });

  it('says that the state cannot be opened, with code 1', async () => {
    const { code, err } = await run(['--port', '0', '--state', '/nonexistent/folder/state.sqlite']);
    expect([code, err]).toEqual([1, expect.stringContaining('could not start')]);
  });
});
