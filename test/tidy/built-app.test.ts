import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const packaging = read('electron-builder.yml');

describe('packaging', () => {
  it.each([
    'strictlyRequireAllFuses: true',
    'runAsNode: false',
    'enableCookieEncryption: true',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'loadBrowserProcessSpecificV8Snapshot: false',
    'grantFileProtocolExtraPrivileges: false',
    'asar: true',
  ])('has %s', (line) => {
    expect(packaging).toMatch(new RegExp(`^ *${line}$`, 'm'));
  });

  it('takes along what is built and nothing else', () => {
    const files = /^files:\n((?: {2}- .*\n)+)/m.exec(packaging)?.[1]?.replaceAll('${', '{').match(/- .*/g);
    expect(files).toEqual([
      '- out/main/**',
      '- out/preload/**',
      '- out/renderer/**',
      '- out/member-worker/*.js',
      '- out/member-worker/native/{platform}-{arch}.node',
      '- package.json',
      '- "!node_modules"',
      '- "!**/*.map"',
    ]);
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;

  it('pins every version', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name} ${version}`).toMatch(/ (npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
    }
  });

  it('pins the Node that Electron carries', () => {
    expect(devDependencies.node).toMatch(/^24\./);
    expect(devDependencies.electron).toMatch(/^45\./);
  });
});

describe('the page', () => {
  const page = read('src/renderer/index.html');

  it('has a place for the nonce and no script of its own', () => {
    expect(page).toContain('<meta name="csp-nonce" content="__CSP_NONCE__" />');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|https?:|<style|\sstyle=/);
  });
});
