import { readdirSync, readFileSync } from 'node:fs';

export type Example = { readonly name: string; readonly section: string; readonly json: string };

const FOLDER = new URL('../../vendor-examples/', import.meta.url);

/** Every example reply of a vendor's document, mended to JSON. */
export function vendorExamples(vendor: string): readonly Example[] {
  const folder = new URL(`${vendor}/`, FOLDER);
  return readdirSync(folder)
    .map((file) => file.replace('.txt', ''))
    .map((name) => ({
      name,
      section: name.replace(/^(\d\.\d)-.*/, '$1'),
      json: mended(readFileSync(new URL(`${name}.txt`, folder), 'utf8')),
    }));
}

/**
 * The examples are JavaScript with slips. Five things are mended, none of them inside a string: `// …` comments go,
 * bare keys (2.1 `errCode: 0`) get quotes, a comma missing at a line's end (3.1 `"password": null`) is put in, and a
 * comma before a closing bracket (3.1 `"updated": …,`) goes, and PHP's `=>` (dakashi 2.1) becomes a colon.
 */
export function mended(example: string): string {
  return outsideStrings(
    outsideStrings(example, (code) => code.replace(/\/\/[^\n]*/g, '')),
    (code) => code.replace(/([{,]\s*)([A-Za-z]\w*)(\s*:)/g, '$1"$2"$3').replace(/=>/g, ':'),
  )
    .replace(/(null|true|false|\d|"|\]|\})(\s*\n\s*")/g, '$1,$2')
    .replace(/,(\s*[}\]])/g, '$1');
}

/** Changes what is not inside double quotes; a comment that holds a quote ends with its line. */
function outsideStrings(text: string, change: (code: string) => string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|(?:\/\/[^\n]*|[^"])+/g, (part) =>
    part.startsWith('"') ? part : change(part),
  );
}
