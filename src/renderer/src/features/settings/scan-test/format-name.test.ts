import { expect, it } from 'vitest';
import { CODE_FORMATS } from '../../../lib/scan/decoding/sighting.ts';
import { formatName } from './format-name.ts';

it('knows every kind that the decoder reads, and how scanners spell it', () => {
  expect(CODE_FORMATS.map(formatName)).toEqual(['QR', 'Micro QR', 'Code 128', 'EAN-13', 'Data Matrix']);
  expect(['qr-code', 'data-matrix', 'ean13'].map(formatName)).toEqual(['QR', 'Data Matrix', 'EAN-13']);
  expect(formatName('maxicode')).toBe('maxicode');
});
