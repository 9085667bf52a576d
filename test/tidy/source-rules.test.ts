import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile, withoutComments } from './sources.ts';

const product = readSources(['src']).filter(({ isTest }) => !isTest);
const everything = readSources(['src', 'test', 'bench', 'scripts']);

type Rule = {
  readonly what: string;
  readonly pattern: RegExp;
  readonly within?: RegExp;
  readonly except?: RegExp;
  /** What the words mean only in a comment; the other rules look past these. */
  readonly inComments?: true;
  /** For tests, benchmarks and scripts as well. */
  readonly everywhere?: true;
};

/** What the product never does, each with the words that would do it. */
const NEVER: readonly Rule[] = [
  { what: 'load a page from a file', pattern: /file:\/\/|\.loadFile\(/ },
  { what: 'run text as a program', pattern: /\beval\(|new Function\(|executeJavaScript\(|insertCSS\(/ },
  {
    what: 'trust any certificate',
    pattern: /rejectUnauthorized(?!: true)|NODE_TLS_REJECT|setCertificateVerifyProc|'certificate-error'/,
  },
  {
    what: 'write markup from text',
    pattern: /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|document\.write/,
    within: /^src\/renderer\//,
  },
  { what: 'listen to windows outside ipc.ts', pattern: /\bipcMain\b/, except: /^src\/main\/ipc\.ts$/ },
  {
    what: 'make windows outside window.ts',
    pattern: /new (BrowserWindow|BrowserView|WebContentsView)\(/,
    except: /^src\/main\/window\.ts$/,
  },
  {
    what: 'loosen a window',
    pattern:
      /(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|bypassCSP|allowServiceWorkers|corsEnabled): true|(contextIsolation|sandbox|webSecurity): false/,
  },
  { what: 'set a switch of Chromium', pattern: /commandLine\.append/ },
  { what: 'fork with the binary of Electron', pattern: /\bfork\(/, within: /^src\/(main|core|host)\// },
  {
    what: 'send requests through Chromium',
    pattern: /\bnet\.(fetch|request)\(/,
    within: /^src\/(main|core|host)\//,
  },
  { what: 'open addresses unasked', pattern: /openExternal\(/, except: /^src\/main\/start\.ts$/ },
  {
    what: 'give the page more than functions',
    pattern: /exposeInMainWorld\([^)]*ipcRenderer/,
    within: /^src\/preload\//,
  },
  {
    what: 'keep things in the browser',
    pattern: /localStorage|sessionStorage|indexedDB|document\.cookie/,
    within: /^src\/renderer\//,
  },
  {
    what: 'fetch from the renderer',
    pattern: /\bfetch\(|XMLHttpRequest|sendBeacon/,
    within: /^src\/renderer\//,
    // Asks its own host for a status, when the WebSocket was refused and does not say why; and for two built files.
    except: /^src\/renderer\/src\/lib\/(turned-away|scan\/files\/pdf)\.ts$/,
  },
  {
    what: 'name the vendor’s address to the renderer',
    pattern: /liyuquan\.cn/,
    within: /^src\/(renderer|preload)\//,
  },
  {
    what: 'silence a tool',
    pattern: /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
    // It names what it forbids.
    except: /^test\/tidy\/source-rules\.test\.ts$/,
    inComments: true,
    everywhere: true,
  },
];

const applies = (rule: Rule, { path }: SourceFile): boolean =>
  (rule.within?.test(path) ?? true) && !(rule.except?.test(path) ?? false);

const isBroken = (rule: Rule, text: string): boolean =>
  rule.pattern.test(rule.inComments ? text : withoutComments(text));

it.each(NEVER)('the product does not $what', (rule) => {
  const breaches = (rule.everywhere ? everything : product)
    .filter((file) => applies(rule, file) && isBroken(rule, file.text))
    .map(({ path }) => path);
  expect(breaches).toEqual([]);
});

describe('the rules themselves', () => {
  it.each([
    ["window.loadFile('x')", 'load a page from a file'],
    ['new BrowserWindow({})', 'make windows outside window.ts'],
    ['webPreferences: { sandbox: false }', 'loosen a window'],
    ['https.request({ rejectUnauthorized: false })', 'trust any certificate'],
    ['contents.executeJavaScript(text)', 'run text as a program'],
    ["contextBridge.exposeInMainWorld('x', { ipcRenderer })", 'give the page more than functions'],
    ['// @ts-expect-error', 'silence a tool'],
    ['/* biome-ignore lint: why not */', 'silence a tool'],
    ['// eslint-disable-next-line', 'silence a tool'],
  ])('would catch %j', (text, what) => {
    expect(NEVER.filter((rule) => rule.what === what).map((rule) => isBroken(rule, text))).toEqual([true]);
  });

  it('look past comments only', () => {
    expect(withoutComments("a(); // eval(\n/* eval( */ b('https://x');")).toBe("a(); \n b('https://x');");
  });
});

describe('every file', () => {
  it('has at most 400 lines', () => {
    const long = everything.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('has a name that says what is in it (words of the interface are sorted by screen, and some are common)', () => {
    const vague = everything.filter(
      ({ path }) => !path.includes('/i18n/') && /(^|\/)(utils?|helpers?|common|manager|misc)[./]/i.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('ends with a line break and holds no marks of unfinished work', () => {
    const unfinished = /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/;
    const untidy = everything.filter(({ text }) => !text.endsWith('\n') || unfinished.test(text));
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });

  it('hides no test', () => {
    const hidden = /\b(it|test|describe)\.(only|todo|skip)\(/;
    expect(everything.filter(({ text }) => hidden.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
