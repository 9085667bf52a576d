import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Decoder } from './decoding/decoder.ts';
import type { DecodeAnswer } from './decoding/messages.ts';
import { type FramePump, pumpFrames } from './frame-pump.ts';

const ANSWER = { sightings: [] } as unknown as DecodeAnswer;

/** A camera and a decoder that do a step when they are told. */
function bench() {
  let shown = 0;
  let next: (nowMs: number) => void = () => undefined;
  let settle: ((answer: DecodeAnswer | null) => void) | null = null;
  const read: number[] = [];
  const answers: DecodeAnswer[] = [];
  const decoder = {
    busy: () => settle !== null,
    read: (frame: { readonly shown: number }) => {
      expect(settle, 'two pictures in work').toBeNull();
      read.push(frame.shown);
      return new Promise<DecodeAnswer | null>((resolve) => {
        settle = resolve;
      });
    },
  };
  vi.stubGlobal(
    'VideoFrame',
    class {
      readonly shown = shown;
    },
  );
  const video = {
    requestVideoFrameCallback: (call: (nowMs: number) => void) => {
      next = call;
      return 0;
    },
  };
  const pump = pumpFrames(video as unknown as HTMLVideoElement, decoder as unknown as Decoder, ['QRCode'], {
    onFrame: () => undefined,
    onAnswer: (answer) => answers.push(answer),
  });
  return {
    pump,
    read,
    answers,
    show: (frames = 1) => {
      for (let frame = 0; frame < frames; frame += 1) {
        shown += 1;
        next(shown * 33);
      }
    },
    answer: async () => {
      const done = settle;
      settle = null;
      done?.(ANSWER);
      await Promise.resolve();
    },
  };
}

let camera: ReturnType<typeof bench> & { readonly pump: FramePump };
beforeEach(() => {
  camera = bench();
});
afterEach(() => vi.unstubAllGlobals());

it('gives one frame at a time, and lets none wait: the newest is taken as soon as the decoder is free', async () => {
  camera.show(4);
  expect(camera.read).toEqual([1]);
  await camera.answer();
  expect(camera.read).toEqual([1, 4]);
  await camera.answer();
  expect(camera.read).toEqual([1, 4]);
  camera.show();
  expect(camera.read).toEqual([1, 4, 5]);
  expect(camera.answers).toHaveLength(2);
});

it('reads nothing while it shall not, and hands on no answer that came too late', async () => {
  camera.show(2);
  camera.pump.setReading(false);
  await camera.answer();
  camera.show(3);
  expect([camera.read, camera.answers]).toEqual([[1], []]);
  camera.pump.setReading(true);
  camera.show();
  expect(camera.read).toEqual([1, 6]);
  camera.pump.stop();
  await camera.answer();
  camera.show(2);
  expect([camera.read, camera.answers]).toEqual([[1, 6], []]);
});
