import { type CameraProblem, cameraProblemOf } from './camera-problem.ts';
import { type CameraSession, openCamera } from './camera-session.ts';
import { type Decoder, openDecoder } from './decoding/decoder.ts';
import type { DecodeAnswer } from './decoding/messages.ts';
import type { CodeFormat } from './decoding/sighting.ts';
import { type FramePump, pumpFrames } from './frame-pump.ts';
import { createReading, type Reading, type ScanView, type TextSource } from './reading.ts';
import { lightTorch, type Torch, torchOf } from './torch.ts';

export type CameraState =
  | { readonly status: 'off' }
  | { readonly status: 'starting' }
  | { readonly status: 'running'; readonly label: string; readonly torch: Torch }
  | { readonly status: 'failed'; readonly problem: CameraProblem };

export type CameraListeners = {
  readonly onText: (text: string, source: TextSource) => void;
  readonly onState: (state: CameraState) => void;
  /** The names of the cameras there are, once the browser tells them. */
  readonly onCameras: (labels: readonly string[]) => void;
  /** What is seen in the picture; null where it is nothing any more. */
  readonly onView: (view: ScanView | null) => void;
  /** Every look of the decoder at a frame, for who measures. */
  readonly onLook?: (answer: DecodeAnswer) => void;
};

const RETRY_AFTER_MS = 4_000;
/** Together below 3 s: so long may a frozen picture pass for a live one. */
const LOOK_EVERY_MS = 500;
const NO_FRAME_FOR_MS = 2_200;

/** One after the other, over all instances: a start that overlaps a stop leaves a camera on that nobody owns. */
let turn: Promise<void> = Promise.resolve();
const inTurn = (step: () => Promise<void>) => {
  turn = turn.then(step, step);
  return turn;
};

/** One for the page, kept while the camera is off: loading the engine anew would cost every start a moment. */
let sharedDecoder: Decoder | undefined;

/**
 * The counter's camera: opens it, keeps it alive, and says plainly why there is no picture. A camera that is pulled
 * out, taken by another program or frozen comes back by itself once it can.
 */
export class ScanCamera {
  readonly #host: HTMLElement;
  readonly #listeners: CameraListeners;
  readonly #formats: readonly CodeFormat[];
  readonly #reading: Reading;
  #wantedLabel: string | null = null;
  #wanted = false;
  #decoding = true;
  #session: CameraSession | null = null;
  #pump: FramePump | null = null;
  #lastFrameAtMs = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watchdog: ReturnType<typeof setInterval> | undefined;

  constructor(host: HTMLElement, listeners: CameraListeners, formats: readonly CodeFormat[]) {
    this.#host = host;
    this.#listeners = listeners;
    this.#formats = formats;
    this.#reading = createReading(listeners);
  }

  turnOn(label: string | null): void {
    this.#wantedLabel = label;
    if (!this.#wanted) navigator.mediaDevices?.addEventListener('devicechange', this.#onDeviceChange);
    this.#wanted = true;
    sharedDecoder ??= openDecoder();
    this.#listeners.onState({ status: 'starting' });
    void inTurn(() => this.#reopen());
  }

  /** Somebody has seen to what was wrong and does not want to wait. */
  retry(): void {
    if (!this.#wanted || this.#session) return;
    this.#listeners.onState({ status: 'starting' });
    this.#onDeviceChange();
  }

  turnOff(): void {
    this.#wanted = false;
    navigator.mediaDevices?.removeEventListener('devicechange', this.#onDeviceChange);
    void inTurn(async () => {
      await this.#close();
      if (!this.#wanted) this.#listeners.onState({ status: 'off' });
    });
  }

  /** Pictures go on while decoding rests: the payment's picture is taken from the same camera. */
  setDecoding(on: boolean): void {
    this.#decoding = on;
    this.#pump?.setReading(on);
    this.#reading.restart(performance.now());
  }

  /** Where the camera has a light of its own; it goes out with the camera. */
  async setTorch(on: boolean): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const torch = await lightTorch(session.track, on);
    if (this.#session === session) this.#tellRunning(session, torch);
  }

  /** The live picture, or null while there is none. */
  video(): HTMLVideoElement | null {
    return this.#session?.video ?? null;
  }

  /**
   * What was wrong stays on the screen until a camera runs: attempts of its own must not make it flicker. Where the
   * chosen camera does not open, the one that has served `meanwhile` goes on.
   */
  async #reopen(meanwhile?: string): Promise<void> {
    await this.#close();
    if (!this.#wanted) return;
    try {
      const session = await this.#openWanted().catch((error: unknown) => {
        if (meanwhile === undefined) throw error;
        return openCamera(this.#host, meanwhile);
      });
      this.#session = session;
      this.#watch(session);
      this.#tellRunning(session, torchOf(session.track));
    } catch (error) {
      this.#fail(cameraProblemOf(error));
    }
  }

  /** Cameras tell their names only after one was opened, so a remembered one may be found at the second look. */
  async #openWanted(): Promise<CameraSession> {
    const open = (deviceId: string | null) => openCamera(this.#host, deviceId);
    const session = await open(await this.#wantedDeviceId());
    const wantedId = await this.#wantedDeviceId();
    if (!wantedId || session.track.getSettings().deviceId === wantedId) return session;
    await session.close();
    return open(wantedId);
  }

  async #wantedDeviceId(): Promise<string | null> {
    const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    const cameras = devices.filter((device) => device.kind === 'videoinput' && device.label !== '');
    if (cameras.length > 0) this.#listeners.onCameras(cameras.map((camera) => camera.label));
    return cameras.find((camera) => camera.label === this.#wantedLabel)?.deviceId ?? null;
  }

  #watch(session: CameraSession): void {
    session.track.addEventListener('ended', () => this.#lose(session, 'lost'));
    this.#lastFrameAtMs = performance.now();
    sharedDecoder ??= openDecoder();
    this.#reading.restart(this.#lastFrameAtMs);
    this.#pump = pumpFrames(session.video, sharedDecoder, this.#formats, {
      onFrame: () => {
        this.#lastFrameAtMs = performance.now();
      },
      onAnswer: (answer) => {
        this.#reading.take(answer, performance.now());
        this.#listeners.onLook?.(answer);
      },
    });
    this.#pump.setReading(this.#decoding);
    this.#watchdog = setInterval(() => this.#lookAfter(session), LOOK_EVERY_MS);
  }

  #tellRunning({ track }: CameraSession, torch: Torch): void {
    this.#listeners.onState({ status: 'running', label: track.label, torch });
  }

  #lookAfter(session: CameraSession): void {
    if (document.hidden) this.#lastFrameAtMs = performance.now();
    if (performance.now() - this.#lastFrameAtMs > NO_FRAME_FOR_MS) this.#lose(session, 'no-picture');
  }

  #lose(session: CameraSession, problem: CameraProblem): void {
    if (this.#session !== session) return;
    void inTurn(async () => {
      await this.#close();
      if (this.#wanted) this.#fail(problem);
    });
  }

  #fail(problem: CameraProblem): void {
    this.#listeners.onState({ status: 'failed', problem });
    if (problem === 'denied' || problem === 'unsupported') void this.#awaitPermission();
    else this.#retry = setTimeout(this.#onDeviceChange, RETRY_AFTER_MS);
  }

  async #awaitPermission(): Promise<void> {
    const permission = await navigator.permissions?.query({ name: 'camera' }).catch(() => undefined);
    permission?.addEventListener('change', this.#onDeviceChange, { once: true });
  }

  async #close(): Promise<void> {
    clearTimeout(this.#retry);
    clearInterval(this.#watchdog);
    this.#pump?.stop();
    this.#pump = null;
    const session = this.#session;
    this.#session = null;
    await session?.close();
  }

  readonly #onDeviceChange = () => {
    if (this.#wanted) void inTurn(() => this.#reopenIfBetter());
  };

  /** Where there is no picture; or where the one that was chosen is back, and another has served meanwhile. */
  async #reopenIfBetter(): Promise<void> {
    if (!this.#wanted) return;
    const track = this.#session?.track;
    const isBack = track?.label !== this.#wantedLabel && (await this.#wantedDeviceId()) !== null;
    if (track === undefined || isBack) await this.#reopen(track?.getSettings().deviceId);
  }
}
