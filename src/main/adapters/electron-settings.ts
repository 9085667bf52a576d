import { join } from 'node:path';
import Store from 'electron-store';
import type { Clock, SettingsStore } from '#core/ports.ts';
import { cacheSettings } from '#host/adapters/cached-settings.ts';
import { putAside } from '#host/adapters/put-aside.ts';

const NAME = 'settings';

/** Preferences in `<folder>/settings.json`, the same file as in the Node host. */
export function openElectronSettings(folder: string, clock: Clock): SettingsStore {
  return cacheSettings(
    () => new Store<Record<string, unknown>>({ cwd: folder, name: NAME, clearInvalidConfig: false }),
    () => putAside(join(folder, `${NAME}.json`), clock.nowMs()),
  );
}
