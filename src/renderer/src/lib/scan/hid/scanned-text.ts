/**
 * The library makes one character of every byte. Scanners send UTF-8 or, as bought in China, GB 18030; what is neither
 * stays as it is.
 */
export function scannedText(oneCharacterPerByte: string): string {
  if (!/[\u0080-\u00ff]/.test(oneCharacterPerByte) || /[^\0-\u00ff]/.test(oneCharacterPerByte)) {
    return oneCharacterPerByte;
  }
  const bytes = Uint8Array.from(oneCharacterPerByte, (character) => character.charCodeAt(0));
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? oneCharacterPerByte;
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
