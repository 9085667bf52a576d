import { ok, type Result } from '#shared/contract/failure.ts';
import { asJpeg, drawn, fitted, readPicture } from './picture.ts';

/** The picture of a payment, small enough to cross to the core and to the vendor. */
export type PaymentPicture = {
  readonly mediaType: 'image/jpeg';
  readonly base64: string;
  /** A `data:` address to show it by. */
  readonly previewUrl: string;
};

const LONGEST_PX = 1_600;
const MAX_BYTES = 1_000_000;
const QUALITIES = [0.85, 0.7, 0.5, 0.35] as const;

/** From a file that was chosen, dropped or pasted. */
export async function pictureFromFile(file: Blob): Promise<Result<PaymentPicture>> {
  const picture = await readPicture(file);
  if (!picture.ok) return picture;
  const { width, height } = picture.value;
  const canvas = drawn(picture.value, fitted(width, height, LONGEST_PX));
  picture.value.close();
  return ok(await compressed(canvas));
}

/** From the camera, as it is at this moment. */
export async function pictureFromVideo(video: HTMLVideoElement): Promise<PaymentPicture> {
  return compressed(drawn(video, fitted(video.videoWidth, video.videoHeight, LONGEST_PX)));
}

async function compressed(canvas: HTMLCanvasElement): Promise<PaymentPicture> {
  let smallest: Blob | undefined;
  for (const quality of QUALITIES) {
    smallest = await asJpeg(canvas, quality);
    if (smallest.size <= MAX_BYTES) break;
  }
  if (!smallest) throw new Error('no quality to try');
  const previewUrl = await dataUrlOf(smallest);
  return { mediaType: 'image/jpeg', base64: previewUrl.slice(previewUrl.indexOf(',') + 1), previewUrl };
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('the picture cannot be read')));
    reader.readAsDataURL(blob);
  });
}
