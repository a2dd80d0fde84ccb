import { defineConfig } from 'vitest/config';

const databaseServer = './src/platform/server/test/server.ts';

export default defineConfig({
  test: {
    // Each file has a database of its own, so files run side by side: one process a core, the server taking its share of each.
    pool: 'forks',
    maxWorkers: '100%',
    // A process reads the program once for all of its files: no module keeps anything of a firm, and one that began to would be found here.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bin/**/*.test.mjs'],
          environment: 'node',
          globalSetup: [databaseServer],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: [databaseServer],
          // A journey drives a browser and a whole Jalon: one at a time.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Once more, for what a busy machine did to a browser: what is broken stays broken.
          retry: 1,
          // A busy machine is no reason to fail: what is waited for has half a minute.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
