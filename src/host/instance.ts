import { createHash, timingSafeEqual } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readOrMakeKey } from './key-file.ts';
import { makeFolder } from './make-folder.ts';
import { StartRefusal } from './start-problem.ts';

/**
 * One counter per data folder. The first one listens on a local socket named after the folder; a second one asks it
 * over that socket to show a window. The system frees the name when a process dies, so nothing stale can block (on
 * macOS the socket is a file; one that nobody listens on is replaced). Other users of the machine may reach the
 * socket, so a key from the data folder is asked for.
 */
export type Instance =
  | {
      readonly kind: 'first';
      /** `open` shows a window and gives an address to print; requests before this call wait for it. */
      readonly answerWith: (open: () => Promise<string>) => void;
      readonly close: () => Promise<void>;
    }
  | { readonly kind: 'second'; readonly address: string };

export async function claimInstance(
  dataDir: string,
  platform: NodeJS.Platform = process.platform,
): Promise<Instance> {
  makeFolder(dataDir);
  const key = readOrMakeKey(join(dataDir, 'instance.key'));
  const path = socketPath(realpathSync(dataDir), platform);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const server = await tryToListen(path);
    if (server !== null) return first(server, key);
    const reply = await askFirst(path, key);
    if (reply.kind === 'address') return { kind: 'second', address: reply.address };
    if (reply.kind === 'nobody' && isFile(path)) rmSync(path, { force: true });
    await setTimeout(PAUSE_MS);
  }
  throw new StartRefusal(
    `另一个柜台占用了 ${dataDir}，却没有回应。 · Another counter uses ${dataDir} and does not answer.`,
  );
}

const ATTEMPTS = 3;
/** The first one may be closing just now. */
const PAUSE_MS = 100;
const ANSWER_TIMEOUT_MS = 15_000;
const MAX_REQUEST_CHARS = 200;

function socketPath(dataDir: string, platform: NodeJS.Platform): string {
  const name = `guitai-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  if (platform === 'linux') return `\0${name}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

const isFile = (path: string): boolean => path.endsWith('.sock');

function tryToListen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen({ path }, () => resolve(server));
  });
}

function first(server: Server, key: string): Instance {
  const answerer = Promise.withResolvers<() => Promise<string>>();
  server.on('connection', (socket) => {
    socket.on('error', () => socket.destroy());
    void answer(socket, key, answerer.promise);
  });
  return {
    kind: 'first',
    answerWith: answerer.resolve,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(socket: Socket, key: string, answerer: Promise<() => Promise<string>>): Promise<void> {
  const request = await readLine(socket);
  if (request === null || !sameText(request, key)) {
    socket.destroy();
    return;
  }
  const open = await answerer;
  socket.end(`${await open().catch(() => '')}\n`);
}

type Reply =
  | { readonly kind: 'address'; readonly address: string }
  /** Nobody listens: what is left of a counter that was killed. */
  | { readonly kind: 'nobody' }
  /** Somebody listens and does not know our key, or ended while we asked. */
  | { readonly kind: 'silent' };

async function askFirst(path: string, key: string): Promise<Reply> {
  const socket = connect({ path });
  try {
    const connected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (!connected) return { kind: 'nobody' };
    socket.on('error', () => socket.destroy());
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy());
    socket.write(`${key}\n`);
    const address = await readLine(socket);
    return address === null ? { kind: 'silent' } : { kind: 'address', address };
  } finally {
    socket.destroy();
  }
}

function readLine(socket: Socket): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > MAX_REQUEST_CHARS) resolve(null);
    });
    socket.once('close', () => resolve(null));
  });
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
