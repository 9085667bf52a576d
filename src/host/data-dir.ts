import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of this user's counter where none is named, as each system has it. Both hosts share it. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Guitai');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Guitai');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'guitai');
}
