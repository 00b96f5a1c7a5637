import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test's suffix says what it needs: `.test.ts` nothing, `.db.test.ts` PostgreSQL. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/.next*/**', '**/.erti/**'],
          // a PDF is read back beside tests that keep both cores busy
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ['**/node_modules/**', '**/.next*/**', '**/.erti/**'],
          globalSetup: path.join(import.meta.dirname, 'setup.ts'),
          testTimeout: 60_000,
          // what is waited for may wait itself: a seal for the longest transaction of the server, a delivery for its turn
          expect: { poll: { timeout: 40_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
