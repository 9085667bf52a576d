import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));
const read = (path: string): string => readFileSync(join(OUT, path), 'utf8');
const rendererFiles = readdirSync(join(OUT, 'renderer'), { recursive: true, encoding: 'utf8' });

describe('the built renderer', () => {
  const scripts = rendererFiles
    .filter((path) => path.endsWith('.js'))
    .map((path) => read(join('renderer', path)));

  it('has a page without inline script, style or foreign address', () => {
    const page = read('renderer/index.html');
    expect(page).toMatch(/<script type="module" crossorigin src="\.\/assets\/[^"]+"><\/script>/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=|<style|\sstyle=|(src|href)="(https?:)?\/\//);
    expect(page).toContain('content="__CSP_NONCE__"');
  });

  it('knows no vendor’s address, no module of Node and no Electron', () => {
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).not.toMatch(/https?:\/\/[^"'`\s]*liyuquan\.cn|from\s*["']node:|require\(["']electron/);
    }
  });

  it('writes no code that a hand scanner read into the console', () => {
    expect(scripts.filter((script) => script.includes('gs1-databar-omni'))).toHaveLength(1);
    for (const script of scripts) expect(script).not.toContain('GS1 parsed');
  });

  it('holds no source map', () => {
    expect(rendererFiles.filter((path) => path.endsWith('.map'))).toEqual([]);
  });
});

describe('the built preload', () => {
  it('is one script that needs only Electron', () => {
    expect(readdirSync(join(OUT, 'preload'))).toEqual(['index.cjs']);
    const needed = [...read('preload/index.cjs').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(needed).toEqual(['electron']);
  });
});

describe.each([
  { part: 'main', files: ['index.js'], packages: ['electron'] },
  // The first file turns on the compile cache (which appears beside it) for the second, which has everything.
  { part: 'node-host', files: ['cli.js', 'index.js'], packages: ['./cli.js'] },
])('the built $part', ({ part, files, packages }) => {
  it('needs only Node, and Electron in its own host', () => {
    const built = readdirSync(join(OUT, part)).filter((name) => name !== 'compile-cache');
    expect(built.sort()).toEqual(files);
    const foreign = files.flatMap((file) => importsOf(read(`${part}/${file}`)));
    expect([...new Set(foreign)]).toEqual(packages);
  });
});

/** What a built file imports beside Node's own modules. */
function importsOf(source: string): readonly string[] {
  const named = source.matchAll(/^import [^'"]*["']([^"']+)["'];$/gm);
  const dynamic = source.matchAll(/^await import\(["']([^"']+)["']\);$/gm);
  return [...named, ...dynamic].map(([, name = '']) => name).filter((name) => !isBuiltin(name));
}
