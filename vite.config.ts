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

/** Imports each icon from its own file: the package's index would have 1,700 of them parsed for a few dozen. */
function iconByIcon(): Plugin {
  const kebab = (name: string) =>
    name
      .replace(/([a-z])([A-Z0-9])/g, '$1-$2')
      .replace(/([0-9])([A-Z])/g, '$1-$2')
      .toLowerCase();
  return {
    name: 'assidu:icon-by-icon',
    apply: 'build',
    enforce: 'pre',
    transform(code) {
      if (!code.includes("'lucide-react'")) return;
      return {
        code: code.replace(/import \{([^}]*)\} from 'lucide-react';/g, (_statement, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name && !name.startsWith('type '))
            .map((name) => {
              const [icon = '', local = icon] = name.split(' as ');
              return `import ${local} from 'lucide-react/icons/${kebab(icon)}';`;
            })
            .join(' '),
        ),
        map: null,
      };
    },
  };
}

export default defineConfig({
  plugins: [
    iconByIcon(),
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
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  esbuild: { target: 'es2023' },
});
