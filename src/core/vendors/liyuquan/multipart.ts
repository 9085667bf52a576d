/** One file and its fields as multipart/form-data (RFC 7578), for 5.1. */
export function encodeMultipart(
  fields: Readonly<Record<string, string | undefined>>,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): { readonly contentType: string; readonly body: Uint8Array } {
  const boundary = boundaryFor(file.bytes);
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)],
  );
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n` +
    `content-type: ${file.mediaType}\r\n\r\n`;
  const body = Buffer.concat([
    ...parts,
    Buffer.from(head),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/** A boundary that does not occur in the bytes: the first of a series that is not found there. */
function boundaryFor(bytes: Uint8Array): string {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let attempt = 0; ; attempt += 1) {
    const boundary = `----guitai-part-${attempt.toString(36).padStart(12, '0')}`;
    if (!haystack.includes(boundary)) return boundary;
  }
}
