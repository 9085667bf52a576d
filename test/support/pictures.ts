import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import type { Picture } from './cashier-money.ts';

/** A picture of a payment as a phone makes it: not one colour, so that it does not compress to nothing. */
export function paymentPicture(widthPx = 480, heightPx = 640): Picture {
  const data = Buffer.alloc(widthPx * heightPx * 4, 255);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const at = (y * widthPx + x) * 4;
      data[at] = (x * 3 + y) & 255;
      data[at + 1] = 180;
      data[at + 2] = (x ^ y) & 255;
    }
  }
  const { data: buffer } = jpeg.encode({ width: widthPx, height: heightPx, data }, 80);
  return { name: 'payment.jpg', mimeType: 'image/jpeg', buffer };
}

/** A real picture with so many bytes behind it, as a file: what a scanner program may save. Gives its path. */
export function writeHeavyPicture(folder: string, megabytes: number): string {
  const path = join(folder, 'heavy.jpg');
  const { buffer } = paymentPicture();
  writeFileSync(path, Buffer.concat([buffer, Buffer.alloc(megabytes * 1_048_576 - buffer.length)]));
  return path;
}
