import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** In plain Node `electron` is the path of a binary, so `.app` would be undefined without an error. */
const noElectron: Plugin = {
  name: 'no-electron',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (/^electron(\/|$)/.test(id)) throw new Error(`the Node host must not import ${id} (${importer})`);
    return null;
  },
};

/** Everything is in it but Node itself, so that the host starts quickly and runs without node_modules. */
export default defineConfig({
  plugins: [noElectron],
  define: { __GUITAI_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/node-host/index.ts',
    outDir: 'out/node-host',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'index.js', chunkFileNames: '[name].js' } },
  },
});
