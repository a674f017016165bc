import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { assidu } from './scripts/eslint-rules.mjs';

const inTests = ['tests/**/*.ts', '**/*.test.{ts,tsx}'];
const noLucia = { name: 'lucia', message: 'Sessions stay behind platform/session.server.ts.' };

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      '.data',
      '.cache',
      'app/platform/generated',
      'public',
      'test-results',
      'playwright-report',
    ],
  },
  // No rule may be switched off from within a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { assidu, hooks },
    rules: {
      'assidu/file-name': ['error', { browser: ['app/http/nonce.ts'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-imports': ['error', { paths: [noLucia] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'off', // bounds are proved by the code around, not by types
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off', // an early return of `void response.end()`
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted|stubGlobal)$/]",
          message: 'Fakes stand in only for vendors, and they answer over the network.',
        },
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]',
          message: 'Every test runs.',
        },
        {
          selector: "MemberExpression[property.name='waitForTimeout']",
          message: 'Wait for what the person would wait for, not for a time.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AbortController',
          'AbortSignal',
          'WebAssembly',
          'fetch',
          'module',
          'require',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['scripts/**', 'app/command.ts', 'prisma/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['app/**/*.{ts,tsx}'],
    rules: { 'hooks/rules-of-hooks': 'error', 'hooks/exhaustive-deps': 'error' },
  },
  { files: ['app/platform/session.server.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['app/ui/**/*.tsx', 'app/routes/**/*.tsx', 'app/root.tsx'],
    ignores: inTests,
    rules: { 'assidu/no-literal-text': 'error' },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'tests/fakes/**/*.ts', 'scripts/**/*.mjs'],
    // Every address and its file on one page.
    ignores: [...inTests, 'app/routes.ts'],
    rules: { 'assidu/file-length': 'error' },
  },
  // A promise left alone is a write that may be lost: checked where writes happen, with types.
  {
    files: [
      'app/{http,jobs,use-cases,records,integrations,platform}/**/*.ts',
      'app/{server,worker,command}.ts',
      'tests/**/*.ts',
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  { files: inTests, rules: { 'no-loss-of-precision': 'off' } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
);
