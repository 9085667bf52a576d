import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Log, SecretStore } from '#core/ports.ts';
import { writeDurably } from './durable-file.ts';
import { putAside } from './put-aside.ts';

/** How a host encrypts. What was sealed under one name cannot be opened under another where the host can tell. */
export type Seal = {
  readonly seal: (name: string, value: string) => Promise<string>;
  /** Undefined where it cannot be decrypted. `stale`: it should be sealed anew, because the key has changed. */
  readonly open: (
    name: string,
    sealed: string,
  ) => Promise<{ readonly value: string; readonly stale: boolean } | undefined>;
};

/**
 * Secrets in one file, each sealed by the host. What cannot be decrypted reads as undefined, so that it is asked for
 * again; reading never deletes, and a file that is not ours to parse is put aside by the next write.
 */
export function openSealedSecrets(
  kind: SecretStore['kind'],
  path: string,
  seal: Seal,
  log: Log,
  nowMs: () => number,
): SecretStore {
  let turn: Promise<unknown> = Promise.resolve();
  /** One change at a time: each reads the file, changes it and replaces it. */
  const change = (edit: (entries: Entries) => Promise<Entries>): Promise<void> => {
    const done = turn.then(async () => {
      const entries = (await load(path)) ?? startAnew(path, log, nowMs);
      await writeDurably(path, `${JSON.stringify({ version: 1, entries: await edit(entries) })}\n`);
    });
    turn = done.catch(() => undefined);
    return done;
  };
  const write = (name: string, value: string): Promise<void> =>
    change(async (entries) => ({ ...entries, [name]: await seal.seal(name, value) }));
  const read = async (name: string): Promise<string | undefined> => {
    await turn;
    const sealed = (await load(path))?.[name];
    if (sealed === undefined) return undefined;
    const opened = await seal.open(name, sealed);
    if (opened === undefined) log('warn', 'secrets.unreadable', { name });
    else if (opened.stale) await write(name, opened.value);
    return opened?.value;
  };
  const remove = (name: string): Promise<void> => change(async ({ [name]: _removed, ...entries }) => entries);
  return { kind, read, write, remove };
}

const fileSchema = z.object({ version: z.literal(1), entries: z.record(z.string(), z.base64()) });
type Entries = z.infer<typeof fileSchema>['entries'];

/** Null: there is a file, but not one of ours. */
async function load(path: string): Promise<Entries | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return {};
  try {
    return fileSchema.parse(JSON.parse(text)).entries;
  } catch {
    return null;
  }
}

function startAnew(path: string, log: Log, nowMs: () => number): Entries {
  putAside(path, nowMs());
  log('warn', 'secrets.file-put-aside');
  return {};
}
