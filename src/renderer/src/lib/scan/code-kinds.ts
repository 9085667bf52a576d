import { loadCodeReader } from './code-reader.ts';

/** What is printed: members and coupons show QR codes, the sleeve of a data-SIM card has a Code 128 barcode. */
export type CodeKind = 'qr' | 'code-128';

/** As html5-qrcode calls them. Only what a page waits for is looked for: it is quicker, and nothing else is taken for it. */
export async function formatsOf(codes: readonly CodeKind[]) {
  const { Html5QrcodeSupportedFormats: formats } = await loadCodeReader();
  return codes.map((code) => (code === 'qr' ? formats.QR_CODE : formats.CODE_128));
}
