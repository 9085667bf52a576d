import { type Browser, chromium } from 'playwright-core';
import { findChromium, howToInstall } from '../../scripts/chromium.mjs';

export type ChromiumOptions = {
  /** A file for the pretended camera; without one there is no camera at all. */
  readonly cameraFile?: string;
  /** Somebody said no to the camera. */
  readonly cameraDenied?: boolean;
};

/** Starts the machine's own Chromium, headless, with a pretended camera. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(`No Chromium was found: ${howToInstall()}`);
  return chromium.launch({ executablePath, headless: true, args: [...BASE_ARGS, ...cameraArgs(options)] });
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
