import type { Html5Qrcode } from 'html5-qrcode';

/**
 * One run of html5-qrcode, from opening the camera to closing it. A stopped instance is not used again, because the
 * library does not survive it; its element is ours and is never touched by React.
 */
export type CameraSession = {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack;
  readonly close: () => Promise<void>;
};

/**
 * html5-qrcode looks once before it can be told not to, at a canvas as wide as its element: the element is narrow, so
 * that this costs nothing, and is shown scaled up. Frames are read from the video itself, at full size.
 */
export const STAGE_WIDTH_PX = 160;
const FIRST_PICTURE_WITHIN_MS = 6_000;
let elementNumber = 0;

export async function openCamera(host: HTMLElement, deviceId: string | null): Promise<CameraSession> {
  window.addEventListener('unhandledrejection', forgiveInterruptedPlay);
  const { Html5Qrcode: Scanner, Html5QrcodeSupportedFormats } = await import('html5-qrcode');
  const element = stageIn(host);
  const scanner = new Scanner(element.id, {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
  });
  let tracks: MediaStreamTrack[] = [];
  try {
    await scanner.start(cameraKey(deviceId), cameraConfig(deviceId), () => undefined, undefined);
    const video = element.querySelector('video');
    tracks = tracksOf(video);
    if (!video || !tracks[0]) throw new Error('the camera gave no stream');
    await firstPicture(video);
    // The library throws from here, where nobody can catch it, when a camera is closed while it still loads.
    video.onabort = null;
    scanner.pause(false);
    void focusContinuously(tracks[0]);
    return sessionOf(scanner, element, video, tracks[0]);
  } catch (error) {
    for (const track of tracks) track.stop();
    element.remove();
    throw error;
  }
}

/** The library starts the picture and waits for no answer: where the camera is closed at once, the answer is a refusal. */
function forgiveInterruptedPlay(event: PromiseRejectionEvent): void {
  const { reason } = event;
  if (reason instanceof DOMException && reason.name === 'AbortError' && reason.message.includes('play()')) {
    event.preventDefault();
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
function cameraConfig(deviceId: string | null) {
  const which = deviceId ? { deviceId: { exact: deviceId } } : {};
  const videoConstraints = {
    ...which,
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
  };
  return { fps: 1, disableFlip: true, videoConstraints };
}

/** Codes are held nearer than faces sit. A camera that cannot focus says so, and that is all right. */
async function focusContinuously(track: MediaStreamTrack): Promise<void> {
  const able: unknown = Reflect.get(track.getCapabilities(), 'focusMode');
  if (!Array.isArray(able) || !able.includes('continuous')) return;
  const wish: MediaTrackConstraintSet & { readonly focusMode: string } = { focusMode: 'continuous' };
  await track.applyConstraints({ advanced: [wish] }).catch(() => undefined);
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
  return {
    video,
    track,
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
