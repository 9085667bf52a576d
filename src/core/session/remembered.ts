import { z } from 'zod';
import type { SecretStore } from '../ports.ts';
import { Secret } from '../secret.ts';

/** A sign-in that outlives the program, in the host's secret store. */
export type Remembered = { readonly username: string; readonly token: Secret };

const NAME = 'liyuquan.session';
const storedSchema = z.object({
  username: z.string().min(1),
  token: z.string().min(1),
  /** Whose token it is: it goes to no other address. */
  address: z.string(),
});

/** Undefined where there is none for this address of the vendor, or where what is there cannot be read. */
export async function readRemembered(secrets: SecretStore, address: string): Promise<Remembered | undefined> {
  const text = await secrets.read(NAME);
  if (text === undefined) return undefined;
  const parsed = storedSchema.safeParse(parseJson(text));
  return parsed.success && parsed.data.address === address
    ? { username: parsed.data.username, token: new Secret(parsed.data.token) }
    : undefined;
}

export async function writeRemembered(
  secrets: SecretStore,
  address: string,
  { username, token }: Remembered,
): Promise<void> {
  await secrets.write(NAME, JSON.stringify({ username, token: token.reveal(), address }));
}

export async function forgetRemembered(secrets: SecretStore): Promise<void> {
  await secrets.remove(NAME);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
