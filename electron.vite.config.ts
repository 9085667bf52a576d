import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The library of scanners writes every code that it reads into the console; a member's code has no business there. */
const withoutConsole: Plugin = {
  name: 'without-console',
  transform: (code, id) =>
    id.includes('@point-of-sale/') ? { code: code.replaceAll('console.log(', 'void ('), map: null } : null,
};

/** Main and preload are bundled whole: the packaged app carries no node_modules. */
export default defineConfig({
  main: {
    define: { __GUITAI_VERSION__: JSON.stringify(version) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: { input: 'src/main/index.ts', output: { format: 'es', entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), withoutConsole],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
