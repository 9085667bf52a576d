import { type CameraState, ScanCamera } from '../../../src/renderer/src/lib/scan/camera.ts';
import { MEMBER_FORMATS } from '../../../src/renderer/src/lib/scan/decoding/sighting.ts';

/** From asking for the camera to the first frame that was examined; the engine is there already, except in the first. */
export async function measureFirstFrame(): Promise<number> {
  const { camera, panel, until } = openPanel();
  const startedMs = performance.now();
  const looked = new Promise<void>((resolve) => until.look.add(resolve));
  camera.turnOn(null);
  await looked;
  const tookMs = performance.now() - startedMs;
  await turnOff(camera, until);
  panel.remove();
  return tookMs;
}

/** Starts and stops one camera; gives the tracks that are still live afterwards. */
export async function measureCycles(cycles: number): Promise<number> {
  const live = new Set<MediaStreamTrack>();
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish);
    for (const track of stream.getTracks()) live.add(track);
    return stream;
  };
  const { camera, panel, until } = openPanel();
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const running = new Promise<void>((resolve) => until.running.add(resolve));
    camera.turnOn(null);
    await running;
    await turnOff(camera, until);
    for (const track of live) if (track.readyState === 'ended') live.delete(track);
  }
  panel.remove();
  navigator.mediaDevices.getUserMedia = ask;
  return live.size;
}

type Waiting = Readonly<Record<'look' | 'running' | 'off', Set<() => void>>>;

function openPanel() {
  const panel = document.createElement('div');
  document.body.append(panel);
  const until: Waiting = { look: new Set(), running: new Set(), off: new Set() };
  const reached = (which: keyof Waiting) => {
    for (const resolve of until[which]) resolve();
    until[which].clear();
  };
  const camera = new ScanCamera(
    panel,
    {
      onText: () => undefined,
      onCameras: () => undefined,
      onView: () => undefined,
      onLook: () => reached('look'),
      onState: ({ status }: CameraState) => {
        if (status === 'running' || status === 'off') reached(status);
      },
    },
    MEMBER_FORMATS,
  );
  return { camera, panel, until };
}

async function turnOff(camera: ScanCamera, until: Waiting): Promise<void> {
  const off = new Promise<void>((resolve) => until.off.add(resolve));
  camera.turnOff();
  await off;
}
