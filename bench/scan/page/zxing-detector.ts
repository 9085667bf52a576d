import { readBarcodes } from 'zxing-wasm/reader';

/**
 * What a browser's BarcodeDetector would be if it were zxing-wasm with its default settings, which is what the
 * `barcode-detector` polyfill is. html5-qrcode takes it for the browser's own.
 */
export class ZxingDetector {
  static getSupportedFormats(): Promise<readonly string[]> {
    return Promise.resolve(['qr_code']);
  }

  async detect(canvas: HTMLCanvasElement) {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    const found = pixels ? await readBarcodes(pixels, { formats: ['QRCode'] }) : [];
    return found.map(({ text, position: { topLeft, bottomRight } }) => ({
      rawValue: text,
      format: 'qr_code',
      boundingBox: new DOMRect(topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y),
    }));
  }
}
