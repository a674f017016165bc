import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) };
const pure = [
  'app/domain/**/*.test.ts',
  'app/ui/**/*.test.{ts,tsx}',
  'app/locales/**/*.test.ts',
  'prisma/**/*.test.ts',
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'pure', include: pure, environment: 'node' },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['app/**/*.test.{ts,tsx}', 'tests/{architecture,routes,scenarios,fakes}/**/*.test.ts'],
          exclude: pure,
          environment: 'node',
          globalSetup: ['tests/setup/database-server.ts'],
          setupFiles: ['tests/setup/worker-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
