import { Html5Qrcode } from 'html5-qrcode';
import { ScanCamera } from '../../../src/renderer/src/lib/scan/camera.ts';
import { MEMBER_FORMATS } from '../../../src/renderer/src/lib/scan/decoding/sighting.ts';
import { startPlain } from './plain-scanner.ts';

export type Scanner = 'ours' | 'plain' | 'html5-qrcode';

/** A text when it was first read, and when each code's first whole frame was presented; ms since the epoch. */
export type WebcamLog = {
  readonly reads: readonly { readonly text: string; readonly atMs: number }[];
  readonly codesMs: readonly number[];
  /** Frames that were examined; null where the scanner does not say. */
  readonly examined: number | null;
  readonly longTasksMs: readonly number[];
  readonly tookMs: number;
};

let running: { readonly stop: () => Promise<WebcamLog> } | null = null;
const nowMs = () => performance.timeOrigin + performance.now();

export async function startScanner(scanner: Scanner): Promise<void> {
  const reads: { text: string; atMs: number }[] = [];
  const codesMs: number[] = [];
  const longTasksMs: number[] = [];
  let examined = 0;
  const panel = document.createElement('div');
  panel.id = 'camera-panel';
  panel.style.width = '480px';
  document.body.append(panel);
  const onText = (text: string) => {
    if (!reads.some((read) => read.text === text)) reads.push({ text, atMs: nowMs() });
  };
  const close = await STARTERS[scanner](panel, onText, () => {
    examined += 1;
  });
  const tasks = new PerformanceObserver((list) => {
    longTasksMs.push(...list.getEntries().map(({ duration }) => duration));
  });
  tasks.observe({ type: 'longtask' });
  const video = panel.querySelector('video');
  if (!video) throw new Error('no video');
  let wasMarked = false;
  const onFrame = () => {
    if (running) video.requestVideoFrameCallback(onFrame);
    const presentedMs = nowMs();
    void isMarked(new VideoFrame(video)).then((marked) => {
      if (marked && !wasMarked) codesMs.push(presentedMs);
      wasMarked = marked;
    });
  };
  video.requestVideoFrameCallback(onFrame);
  const startedMs = nowMs();
  examined = 0;
  running = {
    stop: async () => {
      const tookMs = nowMs() - startedMs;
      tasks.disconnect();
      await close();
      panel.remove();
      const told = scanner === 'html5-qrcode' ? null : examined;
      return { reads, codesMs, examined: told, longTasksMs, tookMs };
    },
  };
}

/** The webcam paints frames with a code in another colour: the corner of a plane that no scanner reads. */
async function isMarked(frame: VideoFrame): Promise<boolean> {
  const rect = { x: 0, y: 0, width: CORNER_PX, height: CORNER_PX };
  const bytes = new Uint8Array(frame.allocationSize({ rect }));
  const [, blue] = await frame.copyTo(bytes, { rect });
  frame.close();
  if (!blue) throw new Error('no plane of blueness');
  return (bytes[blue.offset] ?? 0) > BETWEEN;
}

const CORNER_PX = 16;
const BETWEEN = 132;

export async function stopScanner(): Promise<WebcamLog> {
  const log = await running?.stop();
  running = null;
  if (!log) throw new Error('no scanner runs');
  return log;
}

type Starter = (
  panel: HTMLElement,
  onText: (text: string) => void,
  onExamined: () => void,
) => Promise<() => Promise<void>>;

const STARTERS: Readonly<Record<Scanner, Starter>> = {
  ours: (panel, onText, onExamined) =>
    new Promise((resolve, reject) => {
      const camera = new ScanCamera(
        panel,
        {
          onText,
          onCameras: () => undefined,
          onView: () => undefined,
          onLook: onExamined,
          onState: (state) => {
            if (state.status === 'failed') reject(new Error(state.problem));
            if (state.status === 'running') resolve(async () => camera.turnOff());
          },
        },
        MEMBER_FORMATS,
      );
      camera.turnOn(null);
    }),
  plain: startPlain,
  'html5-qrcode': async (panel, onText) => {
    const scanner = new Html5Qrcode(panel.id, { verbose: false });
    await scanner.start({ facingMode: 'environment' }, undefined, onText, undefined);
    return () => scanner.stop();
  },
};
