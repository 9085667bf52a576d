import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const PREBUILDS = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds';

/** One for each system and processor that Electron runs on: the same build is packaged for all of them. */
const driverBinaries: Plugin = {
  name: 'driver-binaries',
  generateBundle() {
    for (const name of readdirSync(PREBUILDS).filter((name) => !name.includes('musl'))) {
      this.emitFile({
        type: 'asset',
        fileName: `native/${name}`,
        source: readFileSync(join(PREBUILDS, name)),
      });
    }
  },
};

/** The thread that holds the members, for both hosts alike: a folder of its own with all that it needs but Node. */
export default defineConfig({
  plugins: [driverBinaries],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/core/member-cache/worker/worker.ts',
    outDir: 'out/member-worker',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'index.js', chunkFileNames: '[name].js' } },
  },
});
