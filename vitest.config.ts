import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Nearly all of them start the simulator's server. */
const SIMULATOR = 'src/simulator/**/*.test.ts';

/**
 * `fast` is what `npm run check` runs; `contract`, `crash` and `e2e` start processes, servers and Chromium; `powercut`
 * needs strace and `electron` the Electron binary: they are run only where these are.
 */
export default defineConfig({
  plugins: [react()],
  // It says of itself that it is for browsers only, but asks for no more of one than what a test gives it.
  resolve: {
    alias: {
      '@point-of-sale/webhid-barcode-scanner': fileURLToPath(
        import.meta.resolve(
          './node_modules/@point-of-sale/webhid-barcode-scanner/dist/webhid-barcode-scanner.esm.js',
        ),
      ),
    },
  },
  test: {
    setupFiles: ['test/support/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['src/**/*.test.{ts,tsx}', 'test/tidy/**/*.test.ts'],
          exclude: [SIMULATOR],
          // It imports electron, which tests replace.
          server: { deps: { inline: ['electron-store'] } },
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts', 'test/system/**/*.test.ts', SIMULATOR],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A loaded machine takes its time; a condition that never holds still fails.
          expect: { poll: { timeout: 20_000 } },
          // A window of its own each time: a browser on a loaded machine may stall once. The report names what needed it.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'powercut',
          include: ['test/powercut/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
