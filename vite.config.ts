import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

const everyPage = /\/app\/(entry\.client|root|routes\/learn\/layout)\.tsx(\?|$)/;
const learnerPages = ['home', 'course', 'lesson', 'attempts/attempt'].map((name) => ({
  name,
  entry: new RegExp(`/app/routes/learn/${name}\\.tsx(\\?|$)`),
}));

/**
 * What learners' pages share beside the framework goes into one chunk, and what one of them adds into its own: dozens
 * of small ones weigh more and come later. A module is shared when the root, the browser's entry, the layout or two
 * pages import it; what lessons and attempts alone share stays with those two.
 */
function learnerChunk(
  id: string,
  { getModuleInfo }: { getModuleInfo: (id: string) => { importers: readonly string[] } | null },
) {
  // What packages share stays with the framework: a chunk that each needs of the other would run before it is there.
  if (id.includes('commonjsHelpers') || id.includes('/i18next-of-browsers')) return 'framework';
  // Words with links in them, and the parser behind them: no learner's page has any.
  if (/\/react-i18next\/.*\/Trans|html-parse-stringify|void-elements/.test(id)) return 'linked-words';
  if (/\.(css|json)(\?|$)/.test(id) || everyPage.test(id)) return undefined;
  if (learnerPages.some(({ entry }) => entry.test(id))) return undefined;
  if (
    /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|react-i18next|turbo-stream)\//.test(
      id,
    )
  )
    return 'framework';
  const reachedFrom = (entry: RegExp) => {
    const seen = new Set<string>();
    const reached = (module: string): boolean => {
      if (entry.test(module)) return true;
      if (seen.has(module)) return false;
      seen.add(module);
      return (getModuleInfo(module)?.importers ?? []).some(reached);
    };
    return reached(id);
  };
  const pages = learnerPages.filter(({ entry }) => reachedFrom(entry));
  const names = pages.map(({ name }) => name).join(' and ');
  const everywhere = reachedFrom(everyPage);
  if (!everywhere && (names === '' || names === 'attempts/attempt')) return undefined;
  if (id.includes('/node_modules/')) return 'framework';
  if (!everywhere && names === 'lesson and attempts/attempt') return 'learner-step';
  return everywhere || pages.length > 1 ? 'learner' : `learner-${names}`;
}

/** One server build with two entries, so that web and worker share one copy of every module. */
function serverEntries(): Plugin {
  return {
    name: 'assidu:server-entries',
    config(_config, { isSsrBuild, command }) {
      if (command !== 'build') return {};
      if (!isSsrBuild) return { build: { rollupOptions: { output: { manualChunks: learnerChunk } } } };
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
      .replace(/([0-9])x-([0-9])/g, '$1x$2') // grid-3x3
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

/** `react-i18next` takes one function of i18next: the rest of it stays out of the browser (`ui/messages`). */
function lightMessages(): Plugin {
  const light = fileURLToPath(new URL('./app/ui/messages/i18next-of-browsers.ts', import.meta.url));
  return {
    name: 'assidu:light-messages',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer, { ssr }) {
      return source === 'i18next' && !ssr && importer?.includes('/react-i18next/') ? light : null;
    },
  };
}

/** The framework is nine tenths of what a page loads: Terser takes 4 KB more off it than esbuild does. */
function smallFramework(): Plugin {
  return {
    name: 'assidu:small-framework',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.name !== 'framework') continue;
        const { code } = await minify(chunk.code, { ecma: 2020, module: true });
        if (code) chunk.code = code;
      }
    },
  };
}

export default defineConfig({
  plugins: [
    iconByIcon(),
    lightMessages(),
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
    smallFramework(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  // Server packages with native parts: the browser's half must not prepare them.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  esbuild: { target: 'es2023' },
});
