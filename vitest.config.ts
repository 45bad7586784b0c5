import { defineConfig } from 'vitest/config'
import { aliases } from './vite.aliases'

const test = {
  pool: 'forks' as const,
  restoreMocks: true,
  setupFiles: ['tests/support/fail-on-console-error.ts'],
}
// Each file of these gets an SQLite file of its own, copied from a migrated template.
const withDatabase = {
  ...test,
  globalSetup: ['tests/support/database-template.ts'],
  setupFiles: [...test.setupFiles, 'tests/support/database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  resolve: { alias: aliases },
  // The same JSX runtime as the application's own build.
  esbuild: { jsx: 'automatic' },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...test,
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['app/**/*.server.test.{ts,tsx}'],
          // No test is timed: those of many made-up texts only need longer on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'database',
          include: ['app/**/*.server.test.{ts,tsx}', 'prisma/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { ...withDatabase, name: 'routes', include: ['tests/routes/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'architecture',
          include: ['tests/architecture/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...test,
          name: 'journeys',
          globalSetup: ['tests/support/demonstration-template.ts'],
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
