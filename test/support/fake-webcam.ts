import { closeSync, openSync, writeSync } from 'node:fs';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, type Frame, paintScene, type Scene } from './scene.ts';

/**
 * A webcam made of a file. Chromium plays a .y4m file in a loop and reads each frame from the disk when it is due;
 * a clip of two frames that are overwritten in place is therefore a live picture that a test points at what it likes.
 * Two, because the light of a shop flickers: a picture that is ever the same is taken for a camera that hangs.
 */
export type FakeWebcam = {
  /** For `--use-file-for-fake-video-capture`. */
  readonly file: string;
  /** What the camera sees from now on. */
  readonly show: (scene: Scene) => void;
  /** The same with a picture that somebody else painted. */
  readonly showFrame: (frame: Frame) => void;
  /** The same without the flicker, as from a camera that hangs. */
  readonly freezeAt: (scene: Scene) => void;
  readonly close: () => void;
};

const FRAMES_PER_SECOND = 20;

/** A camera that sees an empty counter until it is shown something. The file is 2.8 MB. */
export function createFakeWebcam(file: string, framesPerSecond = FRAMES_PER_SECOND): FakeWebcam {
  const descriptor = openSync(file, 'w+');
  const header = Buffer.from(clipHeader(framesPerSecond));
  writeSync(descriptor, header, 0, header.length, 0);
  const write = (frames: readonly Frame[]): void => {
    const clip = Buffer.concat(frames.map(clipFrame));
    writeSync(descriptor, clip, 0, clip.length, header.length);
  };
  const showFrame = (painted: Frame): void => write([painted, flickering(painted)]);
  const freezeAt = (scene: Scene): void => {
    const painted = paintScene(scene);
    write([painted, painted]);
  };
  const show = (scene: Scene): void => showFrame(paintScene(scene));
  show({ kind: 'counter' });
  return { file, show, showFrame, freezeAt, close: () => closeSync(descriptor) };
}

const flickering = (frame: Frame): Frame => ({
  ...frame,
  luma: frame.luma.map((value) => Math.min(255, value + 1)),
});

function clipHeader(framesPerSecond: number): string {
  return `YUV4MPEG2 W${FRAME_WIDTH_PX} H${FRAME_HEIGHT_PX} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`;
}

/** In the plane of blueness; bench/scan/page/webcam.ts tells them apart. */
const [PLAIN_BLUE, MARK_BLUE] = [124, 140];

/** A full-size plane of brightness, then two quarter-size planes of colour: a touch of warm light. */
function clipFrame(frame: Frame): Buffer {
  const quarter = (frame.widthPx * frame.heightPx) / 4;
  return Buffer.concat([
    Buffer.from('FRAME\n'),
    frame.luma,
    Buffer.alloc(quarter, frame.isMarked ? MARK_BLUE : PLAIN_BLUE),
    Buffer.alloc(quarter, 131),
  ]);
}
