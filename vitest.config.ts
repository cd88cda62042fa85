import { defineConfig } from 'vitest/config';

/** The tests that run the built command or the built worker. All others need no build. */
const BUILT = [
  'src/acceptance/**/*.test.ts',
  'src/cli/**/*.test.ts',
  'src/source/{archive-image,open}.test.ts',
  'src/source/docker/engine.test.ts',
  'src/source/registry/acceptance.test.ts',
  'src/testing/sample-image.test.ts',
  'src/worker/pool.test.ts',
];
const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...TIMEOUTS,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: BUILT,
        },
      },
      { test: { ...TIMEOUTS, name: 'built', include: BUILT, globalSetup: ['scripts/test-setup.ts'] } },
    ],
  },
});
