import type { SettingsStore } from '#core/ports.ts';
import { settingsSchema } from '#shared/contract/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contract/settings.ts';

/** A settings file as `conf` and `electron-store` give it: `store` reads and parses, or writes, the whole file. */
export type SettingsFile = { store: Record<string, unknown> };

/**
 * Reads the file once and keeps the result: both libraries parse the whole file at every read. A file that is no
 * JSON, or whose values are not ours, is put aside by `putAside` and the defaults are taken.
 */
export function cacheSettings(open: () => SettingsFile, putAside: () => void): SettingsStore {
  const opened = openAndParse(open) ?? startAnew(open, putAside);
  const { file } = opened;
  let { settings } = opened;
  return {
    read: () => settings,
    write: (next) => {
      file.store = { ...next };
      settings = next;
    },
  };
}

type Opened = { readonly file: SettingsFile; readonly settings: Settings };

/** Missing values are filled with defaults, so that a file of an older version stays good. */
function openAndParse(open: () => SettingsFile): Opened | null {
  try {
    const file = open();
    const parsed = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...file.store });
    return parsed.success ? { file, settings: parsed.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function startAnew(open: () => SettingsFile, putAside: () => void): Opened {
  putAside();
  return { file: open(), settings: DEFAULT_SETTINGS };
}
