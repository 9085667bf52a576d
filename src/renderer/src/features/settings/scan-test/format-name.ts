/** A kind of code as people call it; the decoder and scanners that are connected as devices spell it differently. */
export function formatName(format: string): string {
  return NAMES[format.toLowerCase().replaceAll('-', '')] ?? format;
}

const NAMES: Readonly<Record<string, string>> = {
  qrcode: 'QR',
  microqrcode: 'Micro QR',
  qrcodemicro: 'Micro QR',
  code128: 'Code 128',
  gs1128: 'Code 128',
  ean13: 'EAN-13',
  datamatrix: 'Data Matrix',
};
