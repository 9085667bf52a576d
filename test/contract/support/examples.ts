import { readdirSync, readFileSync } from 'node:fs';

export type Example = { readonly name: string; readonly section: string; readonly json: string };

const FOLDER = new URL('../../vendor-examples/liyuquan/', import.meta.url);

/** Every example reply of the document, mended to JSON. */
export function vendorExamples(): readonly Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      name: file.replace('.txt', ''),
      section: file.slice(0, 3),
      json: mended(readFileSync(new URL(file, FOLDER), 'utf8')),
    }));
}

/**
 * The examples are JavaScript with slips. Four things are mended, none of them inside a string: `// …` comments go,
 * bare keys (2.1 `errCode: 0`) get quotes, a comma missing at a line's end (3.1 `"password": null`) is put in, and a
 * comma before a closing bracket (3.1 `"updated": …,`) goes.
 */
export function mended(example: string): string {
  return outsideStrings(
    outsideStrings(example, (code) => code.replace(/\/\/[^\n]*/g, '')),
    (code) => code.replace(/([{,]\s*)([A-Za-z]\w*)(\s*:)/g, '$1"$2"$3'),
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
