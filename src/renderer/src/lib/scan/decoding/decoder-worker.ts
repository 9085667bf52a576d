import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createCascade } from './cascade.ts';
import { pictureOf } from './frame-picture.ts';
import type { DecodeAnswer, DecodeRequest, DecoderReady } from './messages.ts';
import { createPictureMeter } from './picture-meter.ts';
import { openZxing } from './zxing-engine.ts';

/** The decoder, beside the page: the page is drawn and answers keys while pictures are read here. */
const say = (message: DecodeAnswer | DecoderReady) => self.postMessage(message);

const meter = createPictureMeter();

try {
  const cascade = createCascade(await openZxing({ url: wasmUrl }), () => performance.now());
  self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => void answer(data));
  say({ ready: true });

  const answer = async (request: DecodeRequest): Promise<void> => {
    const startedMs = performance.now();
    const { picture: frame, id } = request;
    try {
      const picture = await pictureOf(frame);
      const look = await cascade[request.kind](picture, request);
      const luma = request.withFacts ? picture.channel('luma') : null;
      const facts = luma && meter.measure(luma);
      const { width, height } = picture;
      say({ id, width, height, ...look, facts, tookMs: performance.now() - startedMs });
    } catch {
      say({ id, ...NOTHING, tookMs: performance.now() - startedMs });
    } finally {
      frame.close();
    }
  };
} catch (error) {
  say({ ready: false, reason: String(error) });
}

/** A picture that cannot be read at all holds nothing; the next one may. */
const NOTHING = { width: 0, height: 0, taken: [], seen: [], rungs: 0, facts: null } as const;
