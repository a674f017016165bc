import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** One server build with two entries, so that web and worker share one copy of every module. */
function serverEntries(): Plugin {
  return {
    name: 'assidu:server-entries',
    config(_config, { isSsrBuild, command }) {
      if (!isSsrBuild || command !== 'build') return {};
      return {
        build: {
          rollupOptions: {
            input: { server: 'app/server.ts', worker: 'app/worker.ts', command: 'app/command.ts' },
            output: { entryFileNames: '[name].js' },
          },
        },
      };
    },
  };
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*'],
      serverBuildFile: 'server.js',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
    serverEntries(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  esbuild: { target: 'es2023' },
});
