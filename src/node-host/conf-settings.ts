import { join } from 'node:path';
import Conf from 'conf';
import type { Clock, SettingsStore } from '#core/ports.ts';
import { cacheSettings } from '#host/adapters/cached-settings.ts';
import { putAside } from '#host/adapters/put-aside.ts';

const NAME = 'settings';

/** Preferences in `<folder>/settings.json`. */
export function openConfSettings(folder: string, clock: Clock): SettingsStore {
  return cacheSettings(
    () => new Conf<Record<string, unknown>>({ cwd: folder, configName: NAME, clearInvalidConfig: false }),
    () => putAside(join(folder, `${NAME}.json`), clock.nowMs()),
  );
}
