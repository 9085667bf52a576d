import type { Decoder } from './decoding/decoder.ts';
import type { DecodeAnswer } from './decoding/messages.ts';
import type { CodeFormat } from './decoding/sighting.ts';

export type FramePump = {
  /** While it is off pictures go on, and nothing is read in them. */
  readonly setReading: (on: boolean) => void;
  readonly stop: () => void;
};

type Listeners = { readonly onFrame: () => void; readonly onAnswer: (answer: DecodeAnswer) => void };

/** A frame at 30 a second lasts 33 ms; what is left of it belongs to the harder looks. */
const FRAME_BUDGET_MS = 22;
const FACTS_EVERY_MS = 250;

/**
 * Hands the camera's frames at full size to the decoder, the newest whenever it is free: never two at once, and none
 * waits.
 */
export function pumpFrames(
  video: HTMLVideoElement,
  decoder: Decoder,
  formats: readonly CodeFormat[],
  listeners: Listeners,
): FramePump {
  let [reading, stopped, factsAtMs] = [true, false, 0];
  const readFrame = async (nowMs: number): Promise<void> => {
    const withFacts = nowMs - factsAtMs >= FACTS_EVERY_MS;
    if (withFacts) factsAtMs = nowMs;
    const frame = new VideoFrame(video);
    const answer = await decoder.read(frame, {
      kind: 'frame',
      formats,
      budgetMs: FRAME_BUDGET_MS,
      withFacts,
    });
    if (answer && !stopped && reading) listeners.onAnswer(answer);
  };
  const onFrame = (nowMs: number): void => {
    if (stopped) return;
    video.requestVideoFrameCallback(onFrame);
    listeners.onFrame();
    if (reading && !decoder.busy()) void readFrame(nowMs);
  };
  video.requestVideoFrameCallback(onFrame);
  return {
    setReading: (on) => {
      reading = on;
    },
    stop: () => {
      stopped = true;
    },
  };
}
