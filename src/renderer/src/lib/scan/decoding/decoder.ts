import type { DecodeAnswer, DecodeRequest, DecoderReady } from './messages.ts';

/**
 * The page's side of the decoder's worker. One picture is in work at a time: what comes meanwhile is refused, so that
 * no queue of old pictures builds up.
 */
export type Decoder = {
  /** Settles once the engine is there; rejects where it cannot be loaded. */
  readonly ready: Promise<void>;
  readonly busy: () => boolean;
  /** Takes the picture over. Null where another one is in work, or the decoder has been closed. */
  readonly read: (
    picture: VideoFrame | ImageBitmap,
    options: Omit<DecodeRequest, 'id' | 'picture'>,
  ) => Promise<DecodeAnswer | null>;
  readonly close: () => void;
};

export function openDecoder(): Decoder {
  const worker = new Worker(new URL('./decoder-worker.ts', import.meta.url), { type: 'module' });
  let inWork: { readonly id: number; readonly settle: (answer: DecodeAnswer | null) => void } | null = null;
  let number = 0;
  let closed = false;
  const settle = (answer: DecodeAnswer | null) => {
    const waiting = inWork;
    inWork = null;
    waiting?.settle(answer);
  };
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer | DecoderReady>) => {
      if (!('ready' in data)) settle(data);
      else if (data.ready) resolve();
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
      settle(null);
    });
  });
  return {
    ready,
    busy: () => inWork !== null,
    read: (picture, options) =>
      new Promise((resolve) => {
        if (inWork || closed) {
          picture.close();
          resolve(null);
          return;
        }
        number += 1;
        inWork = { id: number, settle: resolve };
        const request: DecodeRequest = { ...options, id: number, picture };
        // A module worker drops what comes before it listens.
        ready.then(
          () => worker.postMessage(request, [picture]),
          () => settle(null),
        );
      }),
    close: () => {
      closed = true;
      worker.terminate();
      settle(null);
    },
  };
}
