import type { Html5Qrcode } from 'html5-qrcode';
import { type CodeKind, formatsOf } from './code-kinds.ts';
import { loadCodeReader } from './code-reader.ts';

/**
 * One run of html5-qrcode, from opening the camera to closing it. A stopped instance is not used again, because the
 * library does not survive it; its element is ours and is never touched by React.
 */
export type CameraSession = {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack;
  readonly setDecoding: (on: boolean) => void;
  readonly close: () => Promise<void>;
};

/** html5-qrcode decodes a canvas as wide as its element, so the element is wide and shown scaled down. */
export const STAGE_WIDTH_PX = 960;
const DECODES_PER_SECOND = 15;
const FIRST_PICTURE_WITHIN_MS = 6_000;
let elementNumber = 0;

export async function openCamera(
  host: HTMLElement,
  deviceId: string | null,
  codes: readonly CodeKind[],
  onText: (text: string) => void,
): Promise<CameraSession> {
  const { Html5Qrcode: Scanner } = await loadCodeReader();
  const element = stageIn(host);
  const scanner = new Scanner(element.id, {
    verbose: false,
    formatsToSupport: await formatsOf(codes),
  });
  let tracks: MediaStreamTrack[] = [];
  try {
    await scanner.start(cameraKey(deviceId), decodeConfig(deviceId), onText, undefined);
    const video = element.querySelector('video');
    tracks = tracksOf(video);
    if (!video || !tracks[0]) throw new Error('the camera gave no stream');
    await firstPicture(video);
    // The library throws from here, where nobody can catch it, when a camera is closed while it still loads.
    video.onabort = null;
    return sessionOf(scanner, element, video, tracks[0]);
  } catch (error) {
    for (const track of tracks) track.stop();
    element.remove();
    throw error;
  }
}

function stageIn(host: HTMLElement): HTMLElement {
  elementNumber += 1;
  const element = document.createElement('div');
  element.id = `camera-stage-${elementNumber}`;
  element.style.width = `${STAGE_WIDTH_PX}px`;
  host.append(element);
  return element;
}

const cameraKey = (deviceId: string | null): MediaTrackConstraints =>
  deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'environment' };

/** The resolution can be asked for only here; with it the library ignores its first argument. */
function decodeConfig(deviceId: string | null) {
  const which = deviceId ? { deviceId: { exact: deviceId } } : {};
  return {
    fps: DECODES_PER_SECOND,
    disableFlip: true,
    videoConstraints: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } },
  };
}

function tracksOf(video: HTMLVideoElement | null): MediaStreamTrack[] {
  return video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
}

/** The library reports success before the first picture; stopping it before then would break it. */
async function firstPicture(video: HTMLVideoElement): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.paused) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no picture')), FIRST_PICTURE_WITHIN_MS);
    video.addEventListener(
      'playing',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

function sessionOf(
  scanner: Html5Qrcode,
  element: HTMLElement,
  video: HTMLVideoElement,
  track: MediaStreamTrack,
): CameraSession {
  let decoding = true;
  return {
    video,
    track,
    setDecoding: (on) => {
      if (on === decoding) return;
      decoding = on;
      if (on) scanner.resume();
      else scanner.pause(false);
    },
    close: async () => {
      try {
        await scanner.stop();
      } catch {
        // It throws a string when it thinks that it is not running; the camera's light must go out all the same.
      }
      track.stop();
      element.remove();
    },
  };
}
