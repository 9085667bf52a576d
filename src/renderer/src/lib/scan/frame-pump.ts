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
 * Hands the camera's frames at full size to the decoder: never two at once, and none waits. When it comes free and a
 * frame has been shown meanwhile, that one is taken at once and not only the next: a code may have come with it.
 */
export function pumpFrames(
  video: HTMLVideoElement,
  decoder: Decoder,
  formats: readonly CodeFormat[],
  listeners: Listeners,
): FramePump {
  let [reading, stopped, missed, factsAtMs] = [true, false, false, 0];
  const isOn = () => reading && !stopped;
  const readFrame = async (nowMs: number): Promise<void> => {
    missed = false;
    const withFacts = nowMs - factsAtMs >= FACTS_EVERY_MS;
    if (withFacts) factsAtMs = nowMs;
    const frame = new VideoFrame(video);
    const answer = await decoder.read(frame, {
      kind: 'frame',
      formats,
      budgetMs: FRAME_BUDGET_MS,
      withFacts,
    });
    if (!answer) return;
    if (isOn()) listeners.onAnswer(answer);
    // What the listener made of it may have been the end.
    if (missed && isOn()) void readFrame(performance.now());
  };
  const onFrame = (nowMs: number): void => {
    if (stopped) return;
    video.requestVideoFrameCallback(onFrame);
    listeners.onFrame();
    if (decoder.busy()) missed = true;
    else if (reading) void readFrame(nowMs);
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
