// The table of layers: the folder's name is the import rule. ARCHITECTURE.md draws it.

/** What each layer may import besides itself: layers, then packages (all, some, or none). */
const layers = {
  domain: { layers: [], packages: ['zod', 'temporal-polyfill', 'decimal.js', '@noble/hashes'], core: false },
  locales: { layers: [], packages: ['i18next'], core: false }, // i18next carries the messages
  documents: {
    layers: ['domain', 'locales'],
    packages: ['pdfkit', '@react-email', 'react', '@fontsource', 'qrcode-generator', 'ical-generator'],
  },
  platform: { layers: ['domain'], packages: 'all' },
  integrations: { layers: ['platform', 'domain'], packages: 'all' },
  records: { layers: ['platform', 'domain'], packages: [] },
  'use-cases': {
    layers: ['records', 'integrations', 'platform', 'documents', 'domain', 'locales'],
    packages: [],
    ownKind: false,
  },
  jobs: { layers: ['use-cases', 'platform', 'domain'], packages: [] },
  http: { layers: ['use-cases', 'platform', 'domain', 'locales'], packages: 'all' },
  ui: { layers: ['domain', 'locales'], types: ['use-cases'], packages: 'all', core: false },
  routes: {
    layers: ['http', 'use-cases', 'ui', 'domain'],
    packages: ['@remix-run', 'react', 'react-i18next', '@conform-to', 'lucide-react'],
    ownKind: false,
  },
};

const tests = '[.]test[.]tsx?$';
const either = (names) => `(${names.map((name) => name.replaceAll('.', '[.]')).join('|')})`;

const rules = Object.entries(layers).flatMap(
  ([layer, { layers: allowed, types = [], packages, core = true, ownKind = true }]) => {
    const from = { path: `^app/${layer}/`, pathNot: tests };
    const may = [...(ownKind ? [layer] : []), ...allowed];
    const inApp = {
      name: `${layer}-imports-its-layers`,
      comment: `${layer} may import ${[...allowed, 'nothing else'].join(', ')}.`,
      severity: 'error',
      from,
      to: { path: '^(app|prisma|tests|scripts)/', pathNot: `^app/${either([...may, ...types])}/` },
    };
    const asTypes = types.map((name) => ({
      name: `${layer}-imports-${name}-as-types`,
      severity: 'error',
      from,
      to: { path: `^app/${name}/`, dependencyTypesNot: ['type-only'] },
    }));
    const fromNpm = {
      name: `${layer}-imports-its-packages`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'], // z.infer names no code
        ...(Array.isArray(packages) &&
          packages.length > 0 && { pathNot: `^node_modules/(@types/)?${either(packages)}(/|$)` }),
      },
    };
    const fromNode = {
      name: `${layer}-runs-in-the-browser`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    };
    return [inApp, ...asTypes, ...(packages === 'all' ? [] : [fromNpm]), ...(core ? [] : [fromNode])];
  },
);

// A webhook checks its vendor's signature itself, before anything is believed.
const webhook = rules.find(({ name }) => name === 'routes-imports-its-layers');
webhook.from.pathNot = `${tests}|^app/routes/webhooks/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'webhooks-import-routes-layers-and-signature-checks',
      severity: 'error',
      from: { path: '^app/routes/webhooks/', pathNot: tests },
      to: { path: '^app/', pathNot: '^app/((http|use-cases|ui|domain)/|integrations/.+signature)' },
    },
    {
      name: 'stripe-stays-in-its-integration',
      comment: 'Payments are spoken of in the words of domain/billing/payment.',
      severity: 'error',
      from: { path: '^app/', pathNot: `^app/integrations/stripe/|${tests}` },
      to: { path: '^node_modules/stripe/' },
    },
    {
      name: 'generated-client-stays-in-platform',
      comment: 'records and use-cases may name its types; nobody else may see it.',
      severity: 'error',
      from: { path: '^app/', pathNot: `^app/platform/|^app/(records|use-cases)/|${tests}` },
      to: { path: '^app/platform/generated/' },
    },
    {
      name: 'generated-client-as-types-only',
      severity: 'error',
      from: { path: '^app/(records|use-cases)/', pathNot: tests },
      to: { path: '^app/platform/generated/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dynamic-import-across-layers',
      severity: 'error',
      from: { path: '^app/([^/]+)/', pathNot: tests },
      to: { path: '^app/', pathNot: '^app/$1/', dynamic: true },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: { pathNot: '^app/platform/generated/' },
      to: { circular: true, viaOnly: { pathNot: '^app/platform/generated/' } },
    },
    {
      name: 'no-unresolved-import',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|[+])' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^app/', pathNot: `${tests}|^app/routes[.]ts$|[.]d[.]ts$` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^app/platform/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
