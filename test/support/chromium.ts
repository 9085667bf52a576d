import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export type ChromiumOptions = {
  /** A file for the pretended camera; without one there is no camera at all. */
  readonly cameraFile?: string;
  /** The customer or the shop said no to the camera. */
  readonly cameraDenied?: boolean;
};

/** Starts the machine's own Chromium, headless, with a pretended camera. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...BASE_ARGS, ...cameraArgs(options)],
  });
}

const BASE_ARGS = [
  '--autoplay-policy=no-user-gesture-required',
  '--lang=zh-CN',
  '--force-color-profile=srgb',
];

function cameraArgs({ cameraFile, cameraDenied }: ChromiumOptions): string[] {
  if (cameraDenied) return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
  if (cameraFile === undefined) return ['--use-fake-ui-for-media-stream'];
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${cameraFile}`,
  ];
}

/** `GUITAI_CHROMIUM` wins; otherwise the first that is installed in a usual place. */
export function findChromium(): string {
  const places = [
    process.env['GUITAI_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  const found = places.find((place) => place !== undefined && isExecutable(place));
  if (!found) throw new Error('No Chromium was found: install it, or set GUITAI_CHROMIUM to its path.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
