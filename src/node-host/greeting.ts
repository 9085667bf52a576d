import type { NodeHost } from './start-node-host.ts';

/** What the terminal shows at start: the address, where the data is, and who can read the saved sign-in. */
export async function greeting(host: NodeHost, mode: 'training' | 'live', showUrl: boolean): Promise<string> {
  const lines = [
    mode === 'training'
      ? '柜台 Guitai · 培训模式 training mode: a simulated vendor, no real money'
      : '柜台 Guitai · 正式模式 live',
    showUrl ? `  address (opens once)  ${host.url}` : `  window                ${host.origin}`,
    `  data                  ${host.folder}`,
    `  saved sign-in         encrypted file; its key: ${host.secretsKeyPlace}. Whoever reads both reads the sign-in.`,
    ...(await trainingLines(host)),
    '  Ctrl-C ends it.',
  ];
  return lines.join('\n');
}

async function trainingLines({ simulator }: NodeHost): Promise<string[]> {
  if (simulator === null) return [];
  const { accounts } = await simulator.aid();
  return [
    `  simulator page        ${simulator.pageUrl}`,
    ...accounts.map(
      ({ username, password, note }) => `  sign in as            ${username} / ${password}  ${note}`,
    ),
  ];
}
